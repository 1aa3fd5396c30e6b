/** The position of a run: what is trained so far, and the losses of the unfinished epoch. */
import { type LossSums, noLosses } from "../step/losses.ts";

/** The position of a run; with weights and moments, all that a checkpoint needs. */
export interface Position {
  /** Batches trained in the whole run. */
  trainedBatches: number;
  /** Epochs finished. */
  epoch: number;
  /** Batches of the unfinished epoch that are trained: the index of the next one. */
  batch: number;
  /** Images of the unfinished epoch that are trained. */
  images: number;
  /** Sums of their losses. */
  lossSums: LossSums;
}

/**
 * The part of a position that begins anew with every epoch.
 *
 * @param heads How many heads there are.
 */
export function startOfEpoch(heads: number): Pick<Position, "images" | "lossSums"> {
  return { images: 0, lossSums: noLosses(heads) };
}

/**
 * Epochs finished as a number to print: whole between two epochs; inside of one, with hundredths.
 *
 * @param position The position of the run.
 * @param batchesPerEpoch Batches of a whole epoch.
 *
 * @example
 * ```ts
 * import { epochsDone } from "./position.ts";
 *
 * if (epochsDone({ epoch: 2, batch: 0 }, 30) !== 2) throw new Error("two");
 * if (epochsDone({ epoch: 2, batch: 20 }, 30) !== 2.66) throw new Error("and two thirds");
 * if (epochsDone({ epoch: 2, batch: 1 }, 1000) !== 2.01) throw new Error("more than two");
 * ```
 */
export function epochsDone(
  { epoch, batch }: Pick<Position, "epoch" | "batch">,
  batchesPerEpoch: number,
): number {
  if (batch === 0) return epoch;
  const hundredths = Math.floor(100 * batch / batchesPerEpoch);
  return (100 * epoch + Math.min(Math.max(hundredths, 1), 99)) / 100;
}
