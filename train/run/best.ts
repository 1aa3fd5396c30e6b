/**
 * Which model is the best: what it is best at, as one number that is higher for the better model, and
 * which of equal ones it is.
 */
import type { EvaluationResult } from "../../eval/mod.ts";
import type { BestBy } from "../options.ts";

/**
 * The score of a model.
 *
 * @param scores Its figures over the validation images.
 * @param bestBy Which figure counts: of one head, or else the mean over the heads that have a labelled
 * validation image, each counting alike whatever its weight in training.
 * @returns The figure, a loss with its sign turned. A head without labels has none and does not count.
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
  const [figure, head] = bestBy.split(/:(.*)/s) as [string, string?];
  const byHead = {
    accuracy: scores.accuracy,
    balanced_accuracy: scores.balanced_accuracy,
    loss: scores.head_loss,
  }[figure]!;
  const values = head === undefined
    ? Object.values(byHead).filter((value) => !Number.isNaN(value))
    : [byHead[head]!];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return figure === "loss" ? -mean : mean;
}

/**
 * Whether a model takes the place of the best one before it. Of models that score the same the first
 * stays: it was there with fewer steps.
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
