/** Where a training session stands, and the losses of the epoch that it is in. */
import { type LossSums, noLosses } from "../step/losses.ts";

/** Where a session stands; with the weights and moments, all a checkpoint needs. */
export interface Position {
  /** Batches taken. */
  step: number;
  /** Epochs finished. */
  epoch: number;
  /** Batches of the unfinished epoch already taken. */
  batch: number;
  /** Images of the unfinished epoch already seen. */
  images: number;
  /** Their losses. */
  sums: LossSums;
}

/**
 * A position at the beginning of an epoch.
 *
 * @param heads How many heads there are.
 */
export function noImages(heads: number): Pick<Position, "images" | "sums"> {
  return { images: 0, sums: noLosses(heads) };
}

/**
 * How many epochs are done: a whole number after one, and inside of one, hundredths behind it.
 *
 * @param position Where a session stands.
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
