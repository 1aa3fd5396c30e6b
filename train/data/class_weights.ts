/**
 * What rare classes count for, from how often they occur: the effective number of a class's images
 * (Cui et al. 2019, https://arxiv.org/abs/1901.05555) is how many different ones they are worth, as
 * the more there are, the more they repeat one another. It is (1 - beta^n) / (1 - beta) for n images,
 * with beta = (N - 1) / N: nearly n while n is small beside N, and never more than N.
 *
 * - In the loss, N is the number of training images that have a label for the head. A class weighs the
 *   inverse of its effective number: nearly that of its count, the commonest classes somewhat more.
 * - For drawing images, classes come in proportion to their effective numbers, and N is the number of
 *   images in a class of mean size: smaller classes count nearly for what they hold, larger ones for
 *   hardly more than a mean one. (With the former N, almost nothing would change.)
 *
 * Weights are scaled so that their mean over the labelled training images is 1: the loss keeps its
 * size, and so the learning rate its meaning. Missing labels (-1) count nowhere.
 */
import type { Head } from "../../data/mod.ts";
import type { ResolvedOptions } from "../options.ts";

/**
 * The effective number of images.
 *
 * @param count Images there are, n.
 * @param most Images there can be that are different, N; at least 1.
 * @returns Between 0 and N, and at most n.
 *
 * @example
 * ```ts
 * import { effectiveNumber } from "./class_weights.ts";
 *
 * // The second of two possible images is a new one every other time.
 * if (effectiveNumber(2, 2) !== 1.5) throw new Error("one and a half");
 * ```
 */
export function effectiveNumber(count: number, most: number): number {
  // (1 - beta^n) / (1 - beta) as it stands loses all digits where beta is nearly 1.
  return count === 0 ? 0 : -most * Math.expm1(count * Math.log1p(-1 / most));
}

/**
 * The weight of each class in the loss: its head's, times its own where rare classes count for more.
 *
 * @param heads The heads.
 * @param labels Class indices of the training images [images, heads], -1 where there is no label.
 * @param options.classWeights Whether rare classes count for more.
 * @param options.headWeights Weights of heads by name; 1 for those it does not name.
 * @returns [total classes], heads end to end. Within a head, the mean over the labelled images is the
 * head's weight. A class without images gets that mean as well: it is the label of none, so that
 * nothing is multiplied by it, and any number that is finite would do.
 *
 * @example
 * ```ts
 * import { classWeightsOf } from "./class_weights.ts";
 *
 * const heads = [{ name: "colour", classes: ["red", "teal"] }, { name: "size", classes: ["L", "S"] }];
 * const labels = new Int32Array([0, 0, 0, 1, 0, 0, 1, -1]); // four images, one without a size
 * const weights = classWeightsOf(heads, labels, { classWeights: "effective", headWeights: { size: 2 } });
 * if (!(weights[1]! > 1 && weights[0]! < 1)) throw new Error("teal is rare");
 * if (Math.abs((2 * weights[2]! + weights[3]!) / 3 - 2) > 1e-6) throw new Error("the head's weight");
 * ```
 */
export function classWeightsOf(
  heads: readonly Head[],
  labels: Int32Array,
  { classWeights, headWeights }: Pick<ResolvedOptions, "classWeights" | "headWeights">,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(heads.flatMap(({ name, classes }, head) => {
    const counts = countClasses(labels, heads.length, head, classes.length);
    const own = classWeights === "none"
      ? classes.map(() => 1)
      : scaled(counts, (count) => 1 / effectiveNumber(count, sum(counts)));
    // A head may be called "constructor", which every object has.
    const ofHead = Object.hasOwn(headWeights, name) ? headWeights[name]! : 1;
    return own.map((weight) => weight * ofHead);
  }));
}

/**
 * How often each training image is to be drawn so that the classes of a head come in proportion to
 * their effective numbers.
 *
 * @param heads The heads.
 * @param labels Class indices of the training images [images, heads], -1 where there is no label.
 * @param column The name of the head.
 * @returns [images], with the mean 1. An image without a label for the head gets 1.
 */
export function sampleWeightsOf(
  heads: readonly Head[],
  labels: Int32Array,
  column: string,
): Float64Array<ArrayBuffer> {
  const head = heads.findIndex(({ name }) => name === column);
  const counts = countClasses(labels, heads.length, head, heads[head]!.classes.length);
  const most = Math.max(1, sum(counts) / counts.filter((count) => count > 0).length);
  const weights = scaled(counts, (count) => effectiveNumber(count, most) / count);
  return Float64Array.from(
    { length: labels.length / heads.length },
    (_, image) => weights[labels[image * heads.length + head]!] ?? 1,
  );
}

function countClasses(labels: Int32Array, heads: number, head: number, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (let i = head; i < labels.length; i += heads) if (labels[i]! >= 0) counts[labels[i]!]!++;
  return counts;
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
