/** Which model is the best: the score by which models are compared, and which of equal ones is taken. */
import type { HeadKind } from "../../data/mod.ts";
import type { EvaluationResult } from "../../eval/mod.ts";
import type { BestBy } from "../options.ts";

/** The figures of one head, by what it predicts. */
export const figuresOfKind = {
  class: ["accuracy", "balanced_accuracy", "loss"],
  tags: [
    "mean_average_precision",
    "micro_average_precision",
    "roc_auc",
    "f1_micro",
    "f1_macro",
    "f1_samples",
    "exact_match",
    "hamming_loss",
    "loss",
  ],
  number: [
    "mean_absolute_error",
    "median_absolute_error",
    "root_mean_squared_error",
    "r2",
    "loss",
  ],
} as const satisfies Readonly<Record<HeadKind, readonly string[]>>;

/** The name of a figure of one head. */
export type HeadFigure = typeof figuresOfKind[HeadKind][number];

/** The figures over all heads, or over all heads of classes. */
export const overallFigures = ["accuracy", "balanced_accuracy", "loss", "score"] as const;

/** The name of a figure over all heads. */
export type OverallFigure = typeof overallFigures[number];

/** Figures of which less is better. */
const lessIsBetter: ReadonlySet<string> = new Set<HeadFigure>([
  "loss",
  "hamming_loss",
  "mean_absolute_error",
  "median_absolute_error",
  "root_mean_squared_error",
]);

/** The metrics that {@linkcode scoreOf} reads. */
export type Scored = Pick<
  EvaluationResult,
  "accuracy" | "balanced_accuracy" | "head_loss" | "tags" | "numbers" | "score"
>;

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
 * import { scoreOf } from "./best.ts";
 *
 * const accuracy = { gender: 0.9, colour: 0.5 };
 * const scores = { accuracy, balanced_accuracy: accuracy, head_loss: { gender: 1, colour: 2 } };
 * if (scoreOf(scores, "accuracy") !== 0.7) throw new Error("the mean");
 * if (scoreOf(scores, "loss:colour") !== -2) throw new Error("less is better");
 * ```
 */
export function scoreOf(scores: Scored, bestBy: BestBy): number {
  const [figure, head] = bestBy.split(/:(.*)/s) as [string, string?];
  const value = head === undefined
    ? overall(scores, figure as OverallFigure)
    : ofHead(scores, figure as HeadFigure, head);
  return lessIsBetter.has(figure) ? -value : value;
}

function overall(scores: Scored, figure: OverallFigure): number {
  // A model that only has classes has no score of its own: it is the mean accuracy.
  if (figure === "score" && scores.score !== undefined) return scores.score ?? NaN;
  const byHead = {
    score: scores.accuracy,
    accuracy: scores.accuracy,
    balanced_accuracy: scores.balanced_accuracy,
    loss: scores.head_loss,
  }[figure];
  const values = Object.values(byHead).filter((value) => !Number.isNaN(value));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ofHead(scores: Scored, figure: HeadFigure, head: string): number {
  const classes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    accuracy: scores.accuracy,
    balanced_accuracy: scores.balanced_accuracy,
    loss: scores.head_loss,
  };
  if (Object.hasOwn(classes, figure)) return classes[figure]![head]!;
  const figures = { ...scores.tags, ...scores.numbers }[head] as
    | Readonly<Record<string, unknown>>
    | undefined;
  return (figures?.[figure] as number | null | undefined) ?? NaN;
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
