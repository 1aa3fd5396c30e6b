/** One figure for all heads of a model, whatever their kinds. */
import type { EvaluationResult } from "./evaluation_result.ts";

/**
 * The mean over the heads of the figure that says most of each kind: the accuracy of a class head, the mean average
 * precision of a tags head, and R2 of a number head, 0 where it is below.
 *
 * @param result The heads' figures; heads without labels are not in it.
 * @returns 0 to 1; null where no head has its figure.
 *
 * @example
 * ```ts
 * import { overallScore } from "./overall_score.ts";
 *
 * if (overallScore({ accuracy: { gender: 0.9, colour: 0.5 } }) !== 0.7) throw new Error("the mean");
 * ```
 */
export function overallScore(
  { accuracy, tags = {}, numbers = {} }: Pick<EvaluationResult, "accuracy" | "tags" | "numbers">,
): number | null {
  const scores = [
    ...Object.values(accuracy),
    ...Object.values(tags).map((figures) => figures.mean_average_precision),
    ...Object.values(numbers).map(({ r2 }) => r2 === null ? null : Math.max(0, r2)),
  ].filter((score) => score !== null && !Number.isNaN(score)) as number[];
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
