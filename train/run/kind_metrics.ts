/** The metrics of an epoch that are only there where the model has heads of tags or of numbers. */
import { type Head, isClassHead, isNumberHead, isTagsHead } from "../../data/mod.ts";
import type { EvaluationResult } from "../../eval/mod.ts";
import type { EpochMetrics } from "./epoch_metrics.ts";

/** Those metrics. */
type KindMetrics = Pick<
  EpochMetrics,
  "mean_average_precision" | "mean_absolute_error" | "r2" | "score"
>;

/**
 * The metrics of an epoch.
 *
 * @param heads The model's heads.
 * @param evaluation The evaluation on the validation images; undefined where there was none.
 * @returns None where all heads are classes.
 */
export function kindMetrics(
  heads: readonly Head[],
  evaluation: EvaluationResult | undefined,
): KindMetrics {
  const { tags = {}, numbers = {}, score = null } = evaluation ?? {};
  return {
    ...(heads.some(isTagsHead) && {
      mean_average_precision: byHead(tags, (figures) => figures.mean_average_precision),
    }),
    ...(heads.some(isNumberHead) && {
      mean_absolute_error: byHead(numbers, (figures) => figures.mean_absolute_error),
      r2: byHead(numbers, (figures) => figures.r2),
    }),
    ...(!heads.every(isClassHead) && { score }),
  };
}

/** A figure of each head that has one. */
function byHead<Figures>(
  heads: Readonly<Record<string, Figures>>,
  figure: (figures: Figures) => number | null,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(heads).flatMap(([name, figures]) => {
      const value = figure(figures);
      return value === null ? [] : [[name, value]];
    }),
  );
}
