/** Which model is the best: the score by which models are compared, and which of equal ones is taken. */
import type { EvaluationResult } from "../../eval/mod.ts";
import type { BestBy } from "../options.ts";

/**
 * The score of a model; higher is better.
 *
 * @param scores Its metrics over the validation images.
 * @param bestBy Which metric counts: that of one head, or else the mean over the heads that have a labelled
 * validation image, with equal weights whatever their weights in training.
 * @returns The metric; a loss is negated. A head without labels is left out.
 *
 * @example
 * ```ts
 * import { scoreOf } from "./best.ts";
 *
 * const accuracy = { gender: 0.9, colour: 0.5 };
 * const scores = { accuracy, balanced_accuracy: accuracy, head_loss: { gender: 1, colour: 2 } };
 * if (scoreOf(scores, "accuracy") !== 0.7) throw new Error("the mean");
 * if (scoreOf(scores, "loss:colour") !== -2) throw new Error("less is better");
 * ```
 */
export function scoreOf(
  scores: Pick<EvaluationResult, "accuracy" | "balanced_accuracy" | "head_loss">,
  bestBy: BestBy,
): number {
  const [metric, head] = bestBy.split(/:(.*)/s) as [string, string?];
  const byHead = {
    accuracy: scores.accuracy,
    balanced_accuracy: scores.balanced_accuracy,
    loss: scores.head_loss,
  }[metric]!;
  const values = head === undefined
    ? Object.values(byHead).filter((value) => !Number.isNaN(value))
    : [byHead[head]!];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return metric === "loss" ? -mean : mean;
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
