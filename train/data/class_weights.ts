/**
 * Weights of rare classes and tags, in the loss and in sampling, by the effective number of a class's images (Cui et
 * al. 2019, https://arxiv.org/abs/1901.05555): the number of different images among them, as the more
 * there are, the more they repeat one another. It is (1 - beta^n) / (1 - beta) for n images,
 * with beta = (N - 1) / N: nearly n while n is small beside N, and never more than N.
 *
 * - In the loss, N is the number of training images that have a label of the head. The weight of a class is
 *   the inverse of its effective number: nearly the inverse of its count, the most frequent classes
 *   somewhat more. The weight of a tag is that of the images that have it, against 1 for those that have not
 *   (`pos_weight` of PyTorch's BCEWithLogitsLoss): the effective number of those without it over that of those
 *   with it.
 * - In sampling, classes are drawn in proportion to their effective numbers, and N is the number of images
 *   of a class of mean size: smaller classes are drawn nearly by their count, larger ones hardly more often
 *   than a class of mean size. (With the former N, almost nothing would change.)
 *
 * Weights of classes are scaled so that their mean over the labelled training images is 1, which makes them easy
 * to read; the loss, divided by the sum of the labels' weights, is the same at any scale. Missing labels
 * are not counted.
 */
import { UserError } from "../../data/errors.ts";
import {
  type ClassHead,
  type Head,
  isClassHead,
  isNumberHead,
  isTagsHead,
  logitCounts,
  logitSegments,
  type TagsHead,
} from "../../data/heads.ts";
import { labelSegments } from "../../data/label_words.ts";
import type { ResolvedOptions } from "../options.ts";

/**
 * The effective number of images.
 *
 * @param count Number of images, n.
 * @param most Number of images that can be different, N; at least 1.
 * @returns Between 0 and N, and at most n.
 *
 * @example
 * ```ts
 * import { effectiveNumber } from "./class_weights.ts";
 *
 * // With two possible images, the second one drawn is new with probability 1/2.
 * if (effectiveNumber(2, 2) !== 1.5) throw new Error("one and a half");
 * ```
 */
export function effectiveNumber(count: number, most: number): number {
  // (1 - beta^n) / (1 - beta) as it stands loses all digits where beta is nearly 1.
  return count === 0 ? 0 : -most * Math.expm1(count * Math.log1p(-1 / most));
}

/**
 * The weight of each class and tag in its head's loss, larger for rare ones.
 *
 * @param heads The heads.
 * @param labels Label words of the training images. [images, labelSegments(heads).total]
 * @param sampleWeights How often each image is drawn, with the mean 1; once each by default. Classes
 * are counted as they are drawn, so that balanced sampling is not compensated twice. [images]
 * @returns Weights, the heads end to end. Within a head, the mean over the labelled images, as they are
 * drawn, is 1. A class that is never drawn has the weight 1 too: it is the label of no image, and gets the
 * part of the label smoothing of a mean class. A tag's is the weight of the images that have it; 1 where all
 * have it or none. A number's is 1. [logits]
 *
 * @example
 * ```ts
 * import { classWeightsOf } from "./class_weights.ts";
 *
 * const heads = [{ name: "colour", classes: ["red", "teal"] }, { name: "size", classes: ["L", "S"] }];
 * const labels = new Int32Array([0, 0, 0, 1, 0, 0, 1, -1]); // four images, one without a size
 * const weights = classWeightsOf(heads, labels);
 * if (!(weights[1]! > 1 && weights[0]! < 1)) throw new Error("teal is rare");
 * if (Math.abs((2 * weights[2]! + weights[3]!) / 3 - 1) > 1e-6) throw new Error("the mean is 1");
 * ```
 */
export function classWeightsOf(
  heads: readonly Head[],
  labels: Int32Array,
  sampleWeights?: Float64Array,
): Float32Array<ArrayBuffer> {
  const { offsets, total } = labelSegments(heads);
  return Float32Array.from(heads.flatMap((head, index) => {
    if (isNumberHead(head)) return [1];
    const place = { first: offsets[index]!, stride: total };
    if (isTagsHead(head)) {
      const { counts, images } = countTags(labels, place, head, sampleWeights);
      const effective = (count: number) => effectiveNumber(count, Math.max(1, images));
      return counts.map((count) =>
        count > 0 && count < images ? effective(images - count) / effective(count) : 1
      );
    }
    const counts = countClasses(labels, place, head, sampleWeights);
    return scaled(counts, (count) => 1 / effectiveNumber(count, Math.max(1, sum(counts))));
  }));
}

/**
 * A warning where label smoothing gives another class more weight than the label of an image: the smoothed
 * part of each class is multiplied by its own class weight, the rest of the label by that of the label's
 * class. Tags are not concerned: each is weighed against its own absence alone.
 *
 * @param heads The heads.
 * @param classWeights Weight of every class and tag. [logits]
 * @param smoothing Share of a label that is spread over all classes, in [0, 1).
 * @returns The warning; undefined where there is no such class.
 */
export function smoothingWarning(
  heads: readonly Head[],
  classWeights: Float32Array,
  smoothing: number,
): string | undefined {
  const { offsets } = logitSegments(logitCounts(heads));
  for (const [index, head] of heads.entries()) {
    if (!isClassHead(head)) continue;
    const { name, classes } = head;
    const weights = [...classWeights.subarray(offsets[index]!, offsets[index]! + classes.length)];
    const share = smoothing / classes.length;
    const heaviest = weights.indexOf(Math.max(...weights));
    const lightest = weights.indexOf(Math.min(...weights));
    if (share * weights[heaviest]! <= (1 - smoothing + share) * weights[lightest]!) continue;
    return `--label-smoothing ${smoothing} with --class-weights pulls images of ${name} ` +
      `"${classes[lightest]}" more towards "${classes[heaviest]}", which weighs ` +
      `${Math.round(weights[heaviest]! / weights[lightest]!)} times as much, than towards their ` +
      "own label; leave --label-smoothing out";
  }
  return undefined;
}

/**
 * The weight of each head in the total loss.
 *
 * @param heads The heads.
 * @param weights Weights by name; 1 for heads that are not named.
 * @returns [heads]
 */
export function headWeightsOf(
  heads: readonly Head[],
  weights: Readonly<Record<string, number>>,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(
    heads,
    ({ name }) => Object.hasOwn(weights, name) ? weights[name]! : 1,
  );
}

/**
 * How often each training image is to be drawn so that the classes of a head come in proportion to
 * their effective numbers.
 *
 * @param heads The heads.
 * @param labels Label words of the training images. [images, labelSegments(heads).total]
 * @param column The name of the head.
 * @returns [images], with the mean 1. An image without a label for the head gets 1.
 * @throws UserError When the head does not choose one class.
 */
export function sampleWeightsOf(
  heads: readonly Head[],
  labels: Int32Array,
  column: string,
): Float64Array<ArrayBuffer> {
  const index = heads.findIndex(({ name }) => name === column);
  const head = heads[index]!;
  if (!isClassHead(head)) {
    throw new UserError(
      `--balance needs a label column of classes; "${column}" is one of ` +
        `${isTagsHead(head) ? "tags" : "numbers"}`,
    );
  }
  const { offsets, total } = labelSegments(heads);
  const [first, stride] = [offsets[index]!, total];
  const counts = countClasses(labels, { first, stride }, head);
  const most = Math.max(1, sum(counts) / counts.filter((count) => count > 0).length);
  const weights = scaled(counts, (count) => effectiveNumber(count, most) / count);
  return Float64Array.from(
    { length: labels.length / stride },
    (_, image) => weights[labels[image * stride + first]!] ?? 1,
  );
}

/** Weights of images, classes and heads. */
export interface Weighting {
  /** How often each image is drawn, with the mean 1; absent where each is drawn once. [images] */
  readonly sampleWeights?: Float64Array<ArrayBuffer> | undefined;
  /** Weights of classes and tags in the loss; absent where all are 1. [logits] */
  readonly classWeights?: Float32Array<ArrayBuffer> | undefined;
  /** Weights of heads in the total loss. [heads] */
  readonly headWeights: Float32Array<ArrayBuffer>;
}

/**
 * The weights of a run's options.
 *
 * @param heads The heads.
 * @param labels Label words of the training images. [images, labelSegments(heads).total]
 * @param options Which classes are balanced in sampling, and which weights the loss has.
 * @throws UserError When what is to be balanced are no classes.
 */
export function weightingOf(
  heads: readonly Head[],
  labels: Int32Array,
  { balance, classWeights, headWeights }: Pick<
    ResolvedOptions,
    "balance" | "classWeights" | "headWeights"
  >,
): Weighting {
  const sampleWeights = balance === undefined ? undefined : sampleWeightsOf(heads, labels, balance);
  return {
    sampleWeights,
    classWeights: classWeights === "effective"
      ? classWeightsOf(heads, labels, sampleWeights)
      : undefined,
    headWeights: headWeightsOf(heads, headWeights),
  };
}

/** A head's first label word in those of an image, and all words of an image. */
interface LabelPlace {
  readonly first: number;
  readonly stride: number;
}

/** Images of each class, each as often as it is drawn. */
function countClasses(
  labels: Int32Array,
  { first, stride }: LabelPlace,
  { classes }: ClassHead,
  sampleWeights?: Float64Array,
): number[] {
  const counts = new Array<number>(classes.length).fill(0);
  for (let image = 0; image < labels.length / stride; image++) {
    const label = labels[image * stride + first]!;
    if (label >= 0) counts[label]! += sampleWeights?.[image] ?? 1;
  }
  return counts;
}

/** Images of each tag, and all that have a label of the head, each as often as it is drawn. */
function countTags(
  labels: Int32Array,
  { first, stride }: LabelPlace,
  { tags }: TagsHead,
  sampleWeights?: Float64Array,
): { counts: number[]; images: number } {
  const counts = new Array<number>(tags.length).fill(0);
  const words = Math.ceil(tags.length / 32);
  let images = 0;
  for (let image = 0; image < labels.length / stride; image++) {
    const start = image * stride + first;
    if (labels[start]! < 0) continue;
    const drawn = sampleWeights?.[image] ?? 1;
    images += drawn;
    for (let word = 0; word < words; word++) {
      // The lowest bit that is set, and then the rest: few of thousands of tags are.
      for (let bits = labels[start + 1 + word]!; bits !== 0; bits &= bits - 1) {
        counts[32 * word + 31 - Math.clz32(bits & -bits)]! += drawn;
      }
    }
  }
  return { counts, images };
}

/** Each class's weight by its count, scaled so that the mean over the images is 1. */
function scaled(counts: readonly number[], weightOf: (count: number) => number): number[] {
  const weights = counts.map((count) => count > 0 ? weightOf(count) : 0);
  const mean = sum(weights.map((weight, c) => weight * counts[c]!)) / sum(counts);
  return weights.map((weight, c) => counts[c]! > 0 ? weight / mean : 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
