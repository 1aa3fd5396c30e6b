/**
 * Which batches move the weights together. With accumulation, every so many batches of an epoch do,
 * and those that are left at its end; each counts by its share of their images, so that the gradient
 * is the mean over all of them.
 */

/** What a batch is to the move of the weights that it is part of. */
export interface Move {
  /** Counted from 1 over the whole run. */
  readonly number: number;
  /** The batch's share in the move's images. */
  readonly share: number;
  /** Whether the batch is the move's first, and its last, after which the weights move. */
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * The move that a batch is part of.
 *
 * @param batches All batches of the epoch.
 * @param index Which one of them.
 * @param options.epoch The epoch, counted from 0.
 * @param options.accumulate Batches to a move, at least 1.
 *
 * @example
 * ```ts
 * import { moveOf } from "./moves.ts";
 *
 * const batches = [{ length: 4 }, { length: 4 }, { length: 2 }];
 * const { number, share, last } = moveOf(batches, 2, { epoch: 1, accumulate: 2 });
 * if (number !== 4 || share !== 1 || !last) throw new Error("the fourth move has one batch");
 * ```
 */
export function moveOf(
  batches: readonly { readonly length: number }[],
  index: number,
  { epoch, accumulate }: { epoch: number; accumulate: number },
): Move {
  const inEpoch = Math.floor(index / accumulate);
  const start = inEpoch * accumulate;
  const together = batches.slice(start, start + accumulate);
  const images = together.reduce((sum, { length }) => sum + length, 0);
  return {
    number: moveNumber(epoch * batches.length + index + 1, batches.length, accumulate),
    share: batches[index]!.length / images,
    first: index === start,
    last: index === start + together.length - 1,
  };
}

/**
 * Which move a step is part of.
 *
 * @param step One batch, counted from 1 over the whole run.
 * @param batches How many batches an epoch has.
 * @param accumulate Batches to a move, at least 1.
 * @returns The move, counted from 1 over the whole run.
 */
export function moveNumber(step: number, batches: number, accumulate: number): number {
  const inEpoch = (step - 1) % batches;
  const epoch = (step - 1 - inEpoch) / batches;
  return epoch * Math.ceil(batches / accumulate) + Math.floor(inEpoch / accumulate) + 1;
}

/** The move of a batch that moves the weights by itself. */
export function singleMove(number: number): Move {
  return { number, share: 1, first: true, last: true };
}
