/**
 * The definition of the loss, the same for batches, optimizer steps and epochs. The loss of a head is
 * PyTorch's, the mean over the images that have a label of the head:
 *
 * - one class: `CrossEntropyLoss(weight=classWeights, label_smoothing=smoothing, ignore_index=-1)`, each image
 *   weighted by its label's class weight;
 * - tags: `BCEWithLogitsLoss(pos_weight=classWeights)`, of each image the mean over the tags;
 * - a number: `SmoothL1Loss()` of the standardised number.
 *
 * The total loss
 * is the sum over the heads, each times its head's weight. Losses of batches, optimizer steps and epochs
 * differ only in the images that the mean is taken over, and a gradient is that of the loss that is
 * reported. A head without a label among the images adds 0, where PyTorch returns NaN.
 */
import { type Head, isClassHead, logitCounts, logitSegments } from "../../data/heads.ts";
import { labelSegments } from "../../data/label_words.ts";

/** Sums of losses over some images, to which those over others can be added. */
export interface LossSums {
  /** Sum over the labelled images of each head's loss, weighted by class or tag. [heads] */
  readonly losses: readonly number[];
  /**
   * Sum over the same of their labels' class weights, which are 1 without class weights; of tags and numbers
   * the number of labelled images. [heads]
   */
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

/** What the labels of a set of images weigh: their class's weight; tags and numbers weigh 1. */
export class LabelWeights {
  readonly #labels: Int32Array;
  /** Each head's first label word, and the weights of its classes where they are not 1. [heads] */
  readonly #heads: readonly { first: number; classWeights: Float32Array | undefined }[];
  /** Label words of an image. */
  readonly #words: number;

  /**
   * @param labels Label words. [images, labelSegments(heads).total]
   * @param heads The heads.
   * @param classWeights 1 each by default. [logits]
   */
  constructor(labels: Int32Array, heads: readonly Head[], classWeights?: Float32Array) {
    const words = labelSegments(heads);
    const logits = logitSegments(logitCounts(heads));
    this.#labels = labels;
    this.#words = words.total;
    this.#heads = heads.map((head, index) => ({
      first: words.offsets[index]!,
      classWeights: isClassHead(head) ? classWeights?.subarray(logits.offsets[index]!) : undefined,
    }));
  }

  /**
   * Sums the weights of the labels of some images.
   *
   * @param samples Indices of images.
   * @param ownWeight What an image's own label weighs; the rest is that of the image before it, of the last one for
   * the first. Where a label that weighs more than 0 is missing, there is none.
   * @returns For each head, the sum over those of the images that have a label of it. [heads]
   */
  sum(samples: Uint32Array, ownWeight = 1): number[] {
    const weigh = (sample: number, first: number, classWeights?: Float32Array) => {
      const label = this.#labels[sample * this.#words + first]!;
      return label < 0 ? undefined : classWeights?.[label] ?? 1;
    };
    return this.#heads.map(({ first, classWeights }) => {
      let sum = 0;
      for (const [index, sample] of samples.entries()) {
        const own = ownWeight > 0 ? weigh(sample, first, classWeights) : 0;
        const before = samples.at(index - 1)!;
        const other = ownWeight < 1 ? weigh(before, first, classWeights) : 0;
        if (own === undefined || other === undefined) continue;
        sum += ownWeight * own + (1 - ownWeight) * other;
      }
      return sum;
    });
  }
}
