/**
 * Confusion matrices: how often each true class was predicted as each class. Everything that counts
 * correct predictions (accuracy, recall, balanced accuracy) is computed from one of these.
 */
import type { ClassHead } from "../data/heads.ts";

/** One head's confusion matrix. */
export interface Confusion {
  /** The head whose classes the matrix counts. */
  readonly head: ClassHead;
  /** Images by class `[classes, classes]`: row = true class, column = predicted class. */
  readonly counts: Uint32Array;
}

/** Images of one class that were predicted as another. */
export interface ConfusedPair {
  /** The class the images have. */
  readonly truth: string;
  /** The class they were predicted as. */
  readonly predicted: string;
  /** How many of them. */
  readonly count: number;
  /** That many out of all images of the true class, 0 to 1. */
  readonly share: number;
}

/**
 * An empty confusion matrix for a head.
 *
 * @param head The head's name and classes.
 * @returns A matrix of zeros; count an image with `counts[truth * classes + predicted]++`.
 */
export function emptyConfusion(head: ClassHead): Confusion {
  return { head, counts: new Uint32Array(head.classes.length ** 2) };
}

/**
 * Plain accuracy: the share of images on the diagonal.
 *
 * @param confusion A confusion matrix.
 * @returns 0 to 1; NaN for a matrix without images.
 * @example
 * ```ts
 * import { accuracy } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "White"] };
 * assert.equal(accuracy({ head, counts: new Uint32Array([8, 0, 1, 1]) }), 0.9);
 * ```
 */
export function accuracy(confusion: Confusion): number {
  const images = imagesPerClass(confusion);
  let correct = 0;
  for (let c = 0; c < images.length; c++) correct += correctOf(confusion, c);
  return correct / images.reduce((sum, count) => sum + count, 0);
}

/**
 * Balanced accuracy: the mean recall over the classes that have images. Equal to scikit-learn's
 * `balanced_accuracy_score` (with its default `adjusted=False`).
 *
 * @param confusion A confusion matrix.
 * @returns 0 to 1; NaN for a matrix without images.
 * @example
 * ```ts
 * import { balancedAccuracy } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * // All 8 black ones right, 1 of 2 white ones; no image is red.
 * const head = { name: "colour", classes: ["Black", "Red", "White"] };
 * const counts = new Uint32Array([8, 0, 0, 0, 0, 0, 1, 0, 1]);
 * assert.equal(balancedAccuracy({ head, counts }), 0.75);
 * ```
 */
export function balancedAccuracy(confusion: Confusion): number {
  let recalls = 0;
  let present = 0;
  for (const [c, images] of imagesPerClass(confusion).entries()) {
    if (images === 0) continue;
    recalls += correctOf(confusion, c) / images;
    present++;
  }
  return recalls / present;
}

/**
 * How many images each true class has.
 *
 * @param confusion A confusion matrix.
 * @returns Row sums `[classes]`.
 */
export function imagesPerClass(confusion: Confusion): number[] {
  return confusion.head.classes.map((_, truth) => {
    const row = rowOf(confusion, truth);
    let sum = 0;
    for (let cell = 0; cell < row.length; cell++) sum += row[cell]!;
    return sum;
  });
}

/**
 * How many images were predicted as each class, correctly or not.
 *
 * @param confusion A confusion matrix.
 * @returns Column sums `[classes]`.
 */
export function predictionsPerClass({ head, counts }: Confusion): number[] {
  const classes = head.classes.length;
  const sums = head.classes.map(() => 0);
  for (let cell = 0; cell < counts.length; cell++) {
    if (counts[cell] !== 0) sums[cell % classes]! += counts[cell]!;
  }
  return sums;
}

/**
 * The pairs of true and wrongly predicted class with the most images; equal ones in class order.
 *
 * @param confusion A confusion matrix.
 * @param limit At most this many pairs.
 * @returns Pairs with at least one image, most frequent first.
 * @example
 * ```ts
 * import { mostConfused } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "White"] };
 * assert.deepEqual(mostConfused({ head, counts: new Uint32Array([8, 0, 1, 3]) }, 3), [
 *   { truth: "White", predicted: "Black", count: 1, share: 0.25 },
 * ]);
 * ```
 */
export function mostConfused(confusion: Confusion, limit: number): ConfusedPair[] {
  const { classes } = confusion.head;
  const images = imagesPerClass(confusion);
  return filledCells(confusion).filter(([truth, predicted]) => truth !== predicted)
    .sort(([, , a], [, , b]) => b - a).slice(0, limit)
    .map(([truth, predicted, count]) => ({
      truth: classes[truth]!,
      predicted: classes[predicted]!,
      count,
      share: count / images[truth]!,
    }));
}

/** The cells that hold images: true class, predicted class, images; row by row. */
export function filledCells({ head, counts }: Confusion): [number, number, number][] {
  const classes = head.classes.length;
  const cells: [number, number, number][] = [];
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell]!;
    if (count > 0) cells.push([Math.floor(cell / classes), cell % classes, count]);
  }
  return cells;
}

/** The row of a true class: how often it was predicted as each class, `[classes]`. */
export function rowOf({ head, counts }: Confusion, truth: number): Uint32Array {
  const classes = head.classes.length;
  return counts.subarray(truth * classes, (truth + 1) * classes);
}

function correctOf({ head, counts }: Confusion, c: number): number {
  return counts[c * head.classes.length + c]!;
}
