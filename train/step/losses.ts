/**
 * The definition of the loss, the same for batches, optimizer steps and epochs. The loss of a head is
 * PyTorch's `CrossEntropyLoss(weight=classWeights, label_smoothing=smoothing, ignore_index=-1)`: the mean
 * over the images that have a label of the head, each weighted by its label's class weight. The total loss
 * is the sum over the heads, each times its head's weight. Losses of batches, optimizer steps and epochs
 * differ only in the images that the mean is taken over, and a gradient is that of the loss that is
 * reported. A head without a label among the images adds 0, where PyTorch returns NaN.
 */
import { logitSegments } from "../../data/heads.ts";

/** Sums of losses over some images, to which those over others can be added. */
export interface LossSums {
  /** Sum over the labelled images of each head's loss, weighted by class. [heads] */
  readonly losses: readonly number[];
  /** Sum over the same of their labels' class weights, which are 1 without class weights. [heads] */
  readonly labelWeights: readonly number[];
}

/** The mean loss over some images. */
export interface MeanLosses {
  /** Sum over the heads of their losses, each times its head's weight. */
  readonly loss: number;
  /** Of each head, its own weight left out; null where no image has a label of it. [heads] */
  readonly heads: readonly (number | null)[];
}

/** The sums over no images. */
export function noLosses(heads: number): LossSums {
  return { losses: Array(heads).fill(0), labelWeights: Array(heads).fill(0) };
}

/** The sums over the images of both. */
export function addLosses(some: LossSums, others: LossSums): LossSums {
  return {
    losses: some.losses.map((sum, head) => sum + others.losses[head]!),
    labelWeights: some.labelWeights.map((sum, head) => sum + others.labelWeights[head]!),
  };
}

/**
 * The mean loss over images.
 *
 * @param sums The sums of their losses.
 * @param headWeights Weight of each head in the total loss; 1 each by default. [heads]
 *
 * @example
 * ```ts
 * import { meanLosses } from "./losses.ts";
 *
 * // Two images have a label of the first head, one of the second, none of the third.
 * const sums = { losses: [3, 2, 0], labelWeights: [2, 1, 0] };
 * const { loss, heads } = meanLosses(sums, [1, 0.5, 1]);
 * if (heads.join() !== "1.5,2," || loss !== 1.5 + 0.5 * 2) throw new Error("by labels");
 * ```
 */
export function meanLosses(
  { losses, labelWeights }: LossSums,
  headWeights?: ArrayLike<number>,
): MeanLosses {
  const heads = losses.map((sum, head) =>
    labelWeights[head] === 0 ? null : sum / labelWeights[head]!
  );
  return {
    loss: heads.reduce<number>(
      (sum, mean, head) => sum + weightOf(headWeights, head) * (mean ?? 0),
      0,
    ),
    heads,
  };
}

/**
 * The factor of each head's gradient of one image with which the sum over all images is the gradient of
 * their mean loss.
 *
 * @param labelWeights Sum of the labels' class weights over all those images. [heads]
 * @param headWeights Weight of each head in the total loss; 1 each by default. [heads]
 * @returns [heads], 0 for a head without labels.
 */
export function gradientScales(
  labelWeights: readonly number[],
  headWeights?: ArrayLike<number>,
): number[] {
  return labelWeights.map((sum, head) => sum === 0 ? 0 : weightOf(headWeights, head) / sum);
}

function weightOf(headWeights: ArrayLike<number> | undefined, head: number): number {
  return headWeights === undefined ? 1 : headWeights[head]!;
}

/** The class weights of the labels of a set of images. */
export class LabelWeights {
  readonly #labels: Int32Array;
  readonly #classWeights: Float32Array | undefined;
  /** Each head's first class among the weights. [heads] */
  readonly #offsets: readonly number[];

  /**
   * @param labels Class indices, -1 where an image has no label. [images, heads]
   * @param classCounts How many classes each head has. [heads]
   * @param classWeights 1 each by default. [sum of classes]
   */
  constructor(labels: Int32Array, classCounts: readonly number[], classWeights?: Float32Array) {
    this.#labels = labels;
    this.#classWeights = classWeights;
    this.#offsets = logitSegments(classCounts).offsets;
  }

  /**
   * Sums the class weights of the labels of some images.
   *
   * @param samples Indices of images.
   * @returns For each head, the sum over those of the images that have a label of it. [heads]
   */
  sum(samples: Uint32Array): number[] {
    const heads = this.#offsets.length;
    return this.#offsets.map((offset, head) => {
      let sum = 0;
      for (const sample of samples) {
        const label = this.#labels[sample * heads + head]!;
        if (label >= 0) sum += this.#classWeights?.[offset + label] ?? 1;
      }
      return sum;
    });
  }
}
