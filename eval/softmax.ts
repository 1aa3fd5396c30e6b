/**
 * Softmax, cross-entropy and argmax over concatenated logits, head by head, on the CPU.
 * All sums are float64, and each head's largest logit is subtracted before `exp`, so finite logits
 * of any size give finite results.
 */
import { logitSegments, missingLabel } from "../data/heads.ts";
import { eachSegment, rowCount } from "./logit_rows.ts";

/**
 * The probabilities of every head's classes: within each head, `exp(x) / sum(exp(x))`.
 *
 * @param logits `[N, sum of classCounts]`, each row all heads end to end.
 * @param classCounts Classes of each head, each at least 1.
 * @returns Probabilities `[N, sum of classCounts]`; each head's part of a row sums to 1. A head
 * with a logit that is not finite may give NaN.
 * @throws {RangeError} If the logits do not make whole rows.
 * @example
 * ```ts
 * import { softmax } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * // One image, two heads: two classes, then one.
 * assert.deepEqual([...softmax(new Float32Array([3, 3, 7]), [2, 1])], [0.5, 0.5, 1]);
 * ```
 */
export function softmax(logits: Float32Array, classCounts: readonly number[]): Float64Array {
  const probabilities = new Float64Array(logits.length); // [N, total]
  eachSegment(logits, classCounts, (start, end) => {
    const sum = sumOfExponentials(logits, start, end, probabilities);
    for (let i = start; i < end; i++) probabilities[i]! /= sum;
  });
  return probabilities;
}

/**
 * The cross-entropy of every image and head: `log(sum(exp(x))) - x[label]`, in nats, without
 * smoothing or weights. PyTorch's `CrossEntropyLoss` is the mean over images of one head's column.
 *
 * @param logits `[N, sum of classCounts]`, each row all heads end to end.
 * @param labels Class indices `[N, heads]`, each in `0 .. classes - 1` of its head, or -1 where an
 * image has no label.
 * @param classCounts Classes of each head, each at least 1.
 * @returns Losses `[N, heads]`, each at least 0, and 0 where there is no label. NaN where a labelled
 * head's logits hold NaN.
 * @throws {RangeError} If shapes disagree or a label is outside its head's classes.
 * @example
 * ```ts
 * import { crossEntropy } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const loss = crossEntropy(new Float32Array([0, 0, 0, 0]), new Int32Array([2]), [4]);
 * assert.equal(loss[0], Math.log(4)); // a uniform guess among four classes
 * ```
 */
export function crossEntropy(
  logits: Float32Array,
  labels: Int32Array,
  classCounts: readonly number[],
): Float64Array {
  const heads = classCounts.length;
  const rows = rowCount(logits, logitSegments(classCounts).total, "logits");
  if (labels.length !== rows * heads) {
    throw new RangeError(
      `${rows} images with ${heads} heads need ${rows * heads} labels; got ${labels.length}.`,
    );
  }
  const losses = new Float64Array(rows * heads); // [N, heads]
  eachSegment(logits, classCounts, (start, end, row, head) => {
    const label = labels[row * heads + head]!;
    if (label === missingLabel) return;
    if (label < 0 || label >= end - start) {
      throw new RangeError(
        `Label ${label} of image ${row}, head ${head} is outside 0 .. ${end - start - 1}.`,
      );
    }
    const sum = sumOfExponentials(logits, start, end);
    const difference = largest(logits, start, end) - logits[start + label]!;
    losses[row * heads + head] = Math.log(sum) + difference;
  });
  return losses;
}

/**
 * Each head's class with the largest logit; of equal ones the first. NaN is never the largest.
 *
 * @param logits `[N, sum of classCounts]`, each row all heads end to end.
 * @param classCounts Classes of each head, each at least 1.
 * @returns Class indices `[N, heads]`.
 * @throws {RangeError} If the logits do not make whole rows.
 * @example
 * ```ts
 * import { argmax } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * // Two images, heads of two and three classes.
 * const logits = new Float32Array([1, 2, 9, 8, 7, 5, 5, 0, 0, 1]);
 * assert.deepEqual([...argmax(logits, [2, 3])], [1, 0, 0, 2]);
 * ```
 */
export function argmax(logits: Float32Array, classCounts: readonly number[]): Int32Array {
  const heads = classCounts.length;
  const rows = rowCount(logits, logitSegments(classCounts).total, "logits");
  const classes = new Int32Array(rows * heads); // [N, heads]
  eachSegment(logits, classCounts, (start, end, row, head) => {
    let best = -Infinity;
    for (let i = start; i < end; i++) {
      if (logits[i]! > best) {
        best = logits[i]!;
        classes[row * heads + head] = i - start;
      }
    }
  });
  return classes;
}

/** The largest of `values[start .. end]` that is a number. */
function largest(values: Float32Array, start: number, end: number): number {
  let max = -Infinity;
  for (let i = start; i < end; i++) if (values[i]! > max) max = values[i]!;
  return max;
}

/** The sum of `exp(x - largest x)` over a range, at least 1; stores the terms if given room for them. */
function sumOfExponentials(
  values: Float32Array,
  start: number,
  end: number,
  terms?: Float64Array,
): number {
  const max = largest(values, start, end);
  let sum = 0;
  for (let i = start; i < end; i++) {
    const term = Math.exp(values[i]! - max);
    if (terms) terms[i] = term;
    sum += term;
  }
  return sum;
}
