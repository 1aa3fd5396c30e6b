/**
 * Which batches move the weights together. With accumulation, every so many batches of an epoch do,
 * and those that are left at its end. Their gradient is that of the mean loss over all their images,
 * the same as one large batch would have, whichever of its images have labels.
 */

/** What a batch is to the move of the weights that it is part of. */
export interface Move {
  /** Counted from 1 over the whole run. */
  readonly number: number;
  /** Sum over all of the move's images of their labels' class weights. [heads] */
  readonly labelWeights: readonly number[];
  /** Whether the batch is the move's first, and its last, after which the weights move. */
  readonly first: boolean;
  readonly last: boolean;
}

/** How batches make moves. */
export interface MoveOptions {
  /** Batches to a move, at least 1. */
  readonly accumulate: number;
  /** What the labels of a batch weigh. [heads] */
  readonly labelWeights: (samples: Uint32Array) => readonly number[];
}

/**
 * The move that a batch is part of.
 *
 * @param batches All batches of the epoch: indices of images.
 * @param index Which one of them.
 * @param epoch The epoch, counted from 0.
 * @param options How batches make moves.
 *
 * @example
 * ```ts
 * import { moveOf } from "./optimizer_step.ts";
 *
 * const batches = [Uint32Array.of(0, 1), Uint32Array.of(2, 3), Uint32Array.of(4)];
 * const options = { accumulate: 2, labelWeights: ({ length }: Uint32Array) => [length] };
 * const { labelWeights, last } = moveOf(batches, 0, 1, options);
 * if (labelWeights[0] !== 4 || last) throw new Error("two batches together");
 * const { number } = moveOf(batches, 2, 1, options);
 * if (number !== 4) throw new Error("the fourth move has one batch");
 * ```
 */
export function moveOf(
  batches: readonly Uint32Array[],
  index: number,
  epoch: number,
  { accumulate, labelWeights }: MoveOptions,
): Move {
  const start = index - index % accumulate;
  const together = batches.slice(start, start + accumulate);
  const weights = together.map(labelWeights);
  return {
    number: moveNumber(epoch * batches.length + index + 1, batches.length, accumulate),
    labelWeights: weights[0]!.map((_, head) => weights.reduce((sum, own) => sum + own[head]!, 0)),
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

/** The move of a batch that moves the weights by itself; its labels weigh so much. */
export function singleMove(number: number, labelWeights: readonly number[]): Move {
  return { number, labelWeights, first: true, last: true };
}
