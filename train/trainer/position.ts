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
