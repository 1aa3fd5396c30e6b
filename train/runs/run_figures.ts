/** The figure of each head by which a run is compared with others: accuracy, mean average precision, or mean absolute error. */
import { type Head, type HeadKind, kindOf } from "../../data/mod.ts";
import { own } from "../../data/own.ts";
import type { EpochMetrics } from "../run/epoch_metrics.ts";

/** A figure's name in `metrics.jsonl`. */
export type RunFigureName = "accuracy" | "mean_average_precision" | "mean_absolute_error";

/** A head's figure. */
export interface RunFigure {
  /** The head. */
  readonly head: string;
  /** What is measured. */
  readonly figure: RunFigureName;
  /** Its value: a share, or a distance in the unit of the head's column. */
  readonly value: number;
}

/** The figure of each kind of heads. */
export const figureOfKind: Readonly<Record<HeadKind, RunFigureName>> = {
  class: "accuracy",
  tags: "mean_average_precision",
  number: "mean_absolute_error",
};

/** Whether less of a figure is better. */
export function lessIsBetter(figure: RunFigureName): boolean {
  return figure === "mean_absolute_error";
}

/** The figures of an epoch, in the order of the heads; those that were not measured are left out. */
export function figuresOf(heads: readonly Head[], metrics: EpochMetrics): RunFigure[] {
  return heads.flatMap((head) => {
    const figure = figureOfKind[kindOf(head)];
    const value = own(metrics[figure] ?? {}, head.name);
    return value === undefined || Number.isNaN(value) ? [] : [{ head: head.name, figure, value }];
  });
}
