/**
 * Precision, recall and F1 of each class and their averages, read off a confusion matrix and equal to
 * scikit-learn's `precision_recall_fscore_support` with its default labels and `zero_division=0`.
 */
import { type Confusion, imagesPerClass, predictionsPerClass, rowOf } from "./confusion.ts";

/** Precision, recall and F1 of one class, or their averages over classes. */
export interface PrecisionRecallF1 {
  /** Share of the images predicted as the class that are of it, 0 to 1; 0 if none was predicted as it. */
  readonly precision: number;
  /** Share of the class's images that were predicted as it, 0 to 1; 0 if it has none. */
  readonly recall: number;
  /** The harmonic mean of the two, 0 to 1; 0 if both are. */
  readonly f1: number;
}

/** One class's scores. */
export interface ClassScores extends PrecisionRecallF1 {
  /** The class's name. */
  readonly class: string;
  /** Images of the class. */
  readonly support: number;
  /** Images predicted as it. */
  readonly predicted: number;
}

/**
 * The scores of every class that some image has or was predicted as.
 *
 * @param confusion A confusion matrix.
 * @returns Scores in class order; classes that do not occur are left out.
 * @example
 * ```ts
 * import { classScores } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "Red", "White"] };
 * const scores = classScores({ head, counts: new Uint32Array([8, 0, 0, 0, 0, 0, 2, 0, 2]) });
 * assert.deepEqual(scores.map(({ class: name }) => name), ["Black", "White"]);
 * assert.deepEqual([scores[0]!.precision, scores[0]!.recall], [0.8, 1]);
 * ```
 */
export function classScores(confusion: Confusion): ClassScores[] {
  const images = imagesPerClass(confusion);
  const predictions = predictionsPerClass(confusion);
  return confusion.head.classes
    .map((name, c) => {
      const [correct, support, predicted] = [rowOf(confusion, c)[c]!, images[c]!, predictions[c]!];
      return {
        class: name,
        precision: ratio(correct, predicted),
        recall: ratio(correct, support),
        f1: ratio(2 * correct, support + predicted),
        support,
        predicted,
      };
    })
    .filter(({ support, predicted }) => support + predicted > 0);
}

/**
 * The mean of the classes' scores, each class with the same weight.
 *
 * @param scores A head's scores, of one class at least.
 */
export function macroAverage(scores: readonly ClassScores[]): PrecisionRecallF1 {
  return average(scores, () => 1);
}

/**
 * The mean of the classes' scores, each class weighted by its images.
 *
 * @param scores A head's scores, with one image at least.
 */
export function weightedAverage(scores: readonly ClassScores[]): PrecisionRecallF1 {
  return average(scores, ({ support }) => support);
}

function average(
  scores: readonly ClassScores[],
  weightOf: (scores: ClassScores) => number,
): PrecisionRecallF1 {
  const total = scores.reduce((sum, score) => sum + weightOf(score), 0);
  const mean = (figure: keyof PrecisionRecallF1) =>
    scores.reduce((sum, score) => sum + weightOf(score) * score[figure], 0) / total;
  return { precision: mean("precision"), recall: mean("recall"), f1: mean("f1") };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
