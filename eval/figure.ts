/** Any figure of an evaluation by its name, `METRIC` or `METRIC:HEAD`: what models are compared by. */
import { type Head, kindOf } from "../data/heads.ts";
import { own } from "../data/own.ts";
import type { EvaluationResult } from "./evaluation_result.ts";
import { overallScore } from "./overall_score.ts";

/** A figure of an evaluation. */
export interface Figure {
  /** Its value; null where no head has it: there are no labels for it. */
  readonly value: number | null;
  /** Whether a model with more of it is better. */
  readonly largerIsBetter: boolean;
}

/** A figure's values by head. */
type ByHead = Readonly<Record<string, number | null>>;

const classFigures = [
  "accuracy",
  "balanced_accuracy",
  "top_3_accuracy",
  "top_5_accuracy",
  "calibration_error",
] as const;
const tagsFigures = [
  "mean_average_precision",
  "micro_average_precision",
  "roc_auc",
  "f1_micro",
  "f1_macro",
  "f1_samples",
  "exact_match",
  "hamming_loss",
] as const;
const numberFigures = [
  "mean_absolute_error",
  "median_absolute_error",
  "root_mean_squared_error",
  "r2",
] as const;

/** Figures of which a better model has less. */
const smallerIsBetter: ReadonlySet<string> = new Set([
  "loss",
  "calibration_error",
  "hamming_loss",
  "mean_absolute_error",
  "median_absolute_error",
  "root_mean_squared_error",
]);

/**
 * The names of the figures that a model with some heads has: `score` and `loss` of all, and each kind's, alone
 * and with `:HEAD` behind.
 *
 * @param heads The heads.
 * @returns Names that {@linkcode figureOf} takes.
 *
 * @example
 * ```ts
 * import { figureNames } from "./figure.ts";
 *
 * const names = figureNames([{ kind: "number", name: "price", mean: 0, std: 1 }]);
 * if (!names.includes("r2:price") || names.includes("accuracy")) throw new Error("no classes here");
 * ```
 */
export function figureNames(heads: readonly Head[]): string[] {
  const ofKind = {
    class: ["loss", ...classFigures],
    tags: ["loss", ...tagsFigures],
    number: ["loss", ...numberFigures],
  };
  const alone = new Set(["score", ...heads.flatMap((head) => ofKind[kindOf(head)])]);
  return [
    ...alone,
    ...heads.flatMap((head) => ofKind[kindOf(head)].map((figure) => `${figure}:${head.name}`)),
  ];
}

/**
 * A figure of an evaluation.
 *
 * @param result The evaluation.
 * @param name `METRIC:HEAD`, or `METRIC`: the mean over the heads that have it, with equal weights whatever their
 * weights in training. `score` is over all heads alone; see {@linkcode overallScore}.
 * @returns Its value, and which way it gets better.
 * @throws {RangeError} If there is no figure of that name.
 *
 * @example
 * ```ts
 * import { Evaluation, figureOf } from "./mod.ts";
 *
 * const evaluation = new Evaluation([{ name: "gender", classes: ["Men", "Women"] }]);
 * evaluation.add(new Float32Array([5, 0, 4, 1]), new Int32Array([0, 1]));
 * const { value, largerIsBetter } = figureOf(evaluation.result(), "accuracy:gender");
 * if (value !== 0.5 || !largerIsBetter) throw new Error("one of two is right");
 * ```
 */
export function figureOf(result: EvaluationResult, name: string): Figure {
  const [metric, head] = name.split(/:(.*)/s) as [string, string?];
  const largerIsBetter = !smallerIsBetter.has(metric);
  if (metric === "score" && head === undefined) {
    return { value: overallScore(result), largerIsBetter };
  }
  const values = byHead(result, metric);
  if (values === undefined) throw new RangeError(`There is no figure "${metric}".`);
  if (head !== undefined) return { value: own(values, head) ?? null, largerIsBetter };
  const known = Object.values(values).filter((value) => value !== null && !Number.isNaN(value));
  const value = known.length === 0
    ? null
    : (known as number[]).reduce((sum, value) => sum + value, 0) / known.length;
  return { value, largerIsBetter };
}

function byHead(result: EvaluationResult, metric: string): ByHead | undefined {
  if (metric === "loss") return result.head_loss;
  const isOf = <Name extends string>(names: readonly Name[]) =>
    names.find((name) => name === metric);
  const [ofClass, ofTags, ofNumber] = [isOf(classFigures), isOf(tagsFigures), isOf(numberFigures)];
  if (ofClass) return result[ofClass];
  const map = <Figures>(
    all: Readonly<Record<string, Figures>> = {},
    of: (one: Figures) => number | null,
  ) => Object.fromEntries(Object.entries(all).map(([head, figures]) => [head, of(figures)]));
  if (ofTags) return map(result.tags, (figures) => figures[ofTags]);
  if (ofNumber) return map(result.numbers, (figures) => figures[ofNumber]);
  return undefined;
}
