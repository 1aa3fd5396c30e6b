/** Which model is the best: the score by which models are compared, and which of equal ones is taken. */
import { type EvaluationResult, figureOf } from "../../eval/mod.ts";
import type { BestBy } from "../options.ts";

/**
 * The score of a model; higher is better.
 *
 * @param scores Its metrics over the validation images.
 * @param bestBy Which metric counts: that of one head, or else the mean over the heads that have a labelled
 * validation image, with equal weights whatever their weights in training.
 * @returns The metric; one of which less is better is negated. A head without labels is left out. NaN where the
 * images' labels do not suffice for the metric.
 *
 * @example
 * ```ts
 * import { Evaluation } from "../../eval/mod.ts";
 * import { scoreOf } from "./best.ts";
 *
 * const evaluation = new Evaluation([{ name: "gender", classes: ["Men", "Women"] }]);
 * evaluation.add(new Float32Array([5, 0, 0, 0]), new Int32Array([0, 1]));
 * if (scoreOf(evaluation.result(), "accuracy") !== 0.5) throw new Error("one of two");
 * if (!(scoreOf(evaluation.result(), "loss:gender") < 0)) throw new Error("less is better");
 * ```
 */
export function scoreOf(scores: EvaluationResult, bestBy: BestBy): number {
  const { value, largerIsBetter } = figureOf(scores, bestBy);
  if (value === null) return NaN;
  return largerIsBetter ? value : -value;
}

/**
 * Whether a model replaces the best one before it. Of models with the same score the first one stays: it
 * was trained for fewer batches.
 *
 * @param score The model's score.
 * @param best The score of the best model before it; undefined where there is none.
 *
 * @example
 * ```ts
 * import { isBetter } from "./best.ts";
 *
 * if (!isBetter(0.5, undefined) || !isBetter(0.6, 0.5)) throw new Error("better");
 * if (isBetter(0.5, 0.5)) throw new Error("the first of equal ones stays");
 * ```
 */
export function isBetter(score: number, best: number | undefined): boolean {
  return best === undefined || score > best;
}
