/**
 * Which batches are accumulated into one optimizer step. With gradient accumulation, every `accumulate`
 * batches of an epoch make one optimizer step, and so do the batches that are left at the epoch's end.
 * The gradient of an optimizer step is that of the mean loss over all images of its batches: the same
 * as that of one large batch, whichever of the images have labels.
 */

/** The optimizer step that a batch is part of, and the batch's place in it. */
export interface OptimizerStep {
  /** Counted from 1 over the whole run. */
  readonly number: number;
  /** Sum of the labels' class weights over all images of all its batches. [heads] */
  readonly labelWeights: readonly number[];
  /** Whether the batch is its first: gradients are then not added to those before. */
  readonly firstBatch: boolean;
  /** Whether the batch is its last: the optimizer then updates the weights. */
  readonly lastBatch: boolean;
}

/** How batches are accumulated. */
export interface AccumulationOptions {
  /** Batches per optimizer step, at least 1. */
  readonly accumulate: number;
  /** Sum of the labels' class weights over a batch, counted from 1 over the whole run. [heads] */
  readonly labelWeights: (samples: Uint32Array, batch: number) => readonly number[];
}

/**
 * The optimizer step that a batch is part of.
 *
 * @param batches All batches of the epoch: indices of images.
 * @param index Index of the batch within the epoch, counted from 0.
 * @param epoch The epoch, counted from 0.
 * @param options How batches are accumulated.
 *
 * @example
 * ```ts
 * import { optimizerStepOf } from "./optimizer_step.ts";
 *
 * const batches = [Uint32Array.of(0, 1), Uint32Array.of(2, 3), Uint32Array.of(4)];
 * const options = { accumulate: 2, labelWeights: ({ length }: Uint32Array) => [length] };
 * const { labelWeights, lastBatch } = optimizerStepOf(batches, 0, 1, options);
 * if (labelWeights[0] !== 4 || lastBatch) throw new Error("two batches together");
 * const { number } = optimizerStepOf(batches, 2, 1, options);
 * if (number !== 4) throw new Error("the fourth optimizer step has one batch");
 * ```
 */
export function optimizerStepOf(
  batches: readonly Uint32Array[],
  index: number,
  epoch: number,
  { accumulate, labelWeights }: AccumulationOptions,
): OptimizerStep {
  const start = index - index % accumulate;
  const accumulated = batches.slice(start, start + accumulate);
  const batchesBefore = epoch * batches.length + start;
  const weights = accumulated.map((samples, at) => labelWeights(samples, batchesBefore + at + 1));
  return {
    number: optimizerStepNumber(epoch * batches.length + index + 1, batches.length, accumulate),
    labelWeights: weights[0]!.map((_, head) => weights.reduce((sum, own) => sum + own[head]!, 0)),
    firstBatch: index === start,
    lastBatch: index === start + accumulated.length - 1,
  };
}

/**
 * The number of the optimizer step that a batch is part of.
 *
 * @param batch The batch, counted from 1 over the whole run.
 * @param batchesPerEpoch Batches of a whole epoch.
 * @param accumulate Batches per optimizer step, at least 1.
 * @returns The optimizer step, counted from 1 over the whole run.
 */
export function optimizerStepNumber(
  batch: number,
  batchesPerEpoch: number,
  accumulate: number,
): number {
  const inEpoch = (batch - 1) % batchesPerEpoch;
  const epoch = (batch - 1 - inEpoch) / batchesPerEpoch;
  return epoch * Math.ceil(batchesPerEpoch / accumulate) + Math.floor(inEpoch / accumulate) + 1;
}

/**
 * An optimizer step of a single batch.
 *
 * @param number Counted from 1 over the whole run.
 * @param labelWeights Sum of the labels' class weights over the batch. [heads]
 */
export function singleBatchStep(number: number, labelWeights: readonly number[]): OptimizerStep {
  return { number, labelWeights, firstBatch: true, lastBatch: true };
}
