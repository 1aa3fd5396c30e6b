/**
 * The lines of the heads' figures, such as accuracies: each head's, or of more heads than colours the mean and
 * the lowest ones.
 */
import type { EpochMetrics } from "../../../train/run/epoch_metrics.ts";
import type { LiveHead } from "../../live/live_event.ts";
import { headFigure, isFigure } from "./head_figures.ts";

/** Values by epoch; those that are not known are left out of the line. */
export type EpochPoints = readonly (readonly [epoch: number, value: number | null | undefined])[];

/** A line and its name. */
export interface AccuracyLine {
  readonly name: string;
  readonly points: EpochPoints;
}

/**
 * Chooses the lines.
 *
 * @param heads All heads of a kind.
 * @param epochs In their order.
 * @param most Lines at most.
 */
export function accuracyLines(
  heads: readonly LiveHead[],
  epochs: readonly EpochMetrics[],
  most: number,
): AccuracyLine[] {
  const lineOf = (head: LiveHead): AccuracyLine => ({
    name: head.name,
    points: epochs.map((metrics) => [metrics.epoch, headFigure(metrics, head)]),
  });
  if (heads.length <= most) return heads.map(lineOf);
  const mean: AccuracyLine = {
    name: `mean of ${heads.length} heads`,
    points: epochs.map((metrics) => [metrics.epoch, meanOf(heads, metrics)]),
  };
  return [mean, ...lowest(heads, epochs).slice(0, most - 1).map(lineOf)];
}

/** The heads that have a figure in the latest epoch that was validated, the lowest first. */
function lowest(heads: readonly LiveHead[], epochs: readonly EpochMetrics[]): LiveHead[] {
  const known = (metrics: EpochMetrics) =>
    heads.flatMap((head) => {
      const figure = headFigure(metrics, head);
      return isFigure(figure) ? [{ head, figure }] : [];
    });
  const latest = epochs.findLast((metrics) => known(metrics).length > 0);
  if (latest === undefined) return [];
  return known(latest).sort((a, b) => a.figure - b.figure).map(({ head }) => head);
}

function meanOf(heads: readonly LiveHead[], metrics: EpochMetrics): number | undefined {
  const known = heads.map((head) => headFigure(metrics, head)).filter(isFigure);
  return known.length === 0
    ? undefined
    : known.reduce((sum, share) => sum + share, 0) / known.length;
}
