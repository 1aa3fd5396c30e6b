/** The figure of each head that an epoch is judged by: accuracy, mean average precision, or mean absolute error. */
import type { EpochMetrics } from "../../../train/run/epoch_metrics.ts";
import type { LiveHead } from "../../live/live_event.ts";
import { percent, quantity } from "../../page/numbers.ts";

/** What the figure of a head is called, such as `usage mAP`; that of a class head needs no name but the head's. */
export function figureTitle({ name, kind }: LiveHead): string {
  return kind === "tags" ? `${name} mAP` : kind === "number" ? `${name} MAE` : name;
}

/** An epoch's figure of a head; undefined where there is none, such as in an epoch that was not validated. */
export function headFigure(metrics: EpochMetrics, { name, kind }: LiveHead): number | undefined {
  const { accuracy, mean_average_precision: tags, mean_absolute_error: numbers } = metrics;
  const figures = (kind === "tags" ? tags : kind === "number" ? numbers : accuracy) ?? {};
  return Object.hasOwn(figures, name) ? figures[name] : undefined;
}

/** The figure as text: a share, or a number in the unit of its column. */
export function figureText({ kind, std = 1 }: LiveHead, value: number): string {
  return kind === "number" ? quantity(value, std / 10) : percent(value);
}

/** Whether there is a figure: JSON has null where there is none. */
export function isFigure(value: number | null | undefined): value is number {
  return Number.isFinite(value);
}
