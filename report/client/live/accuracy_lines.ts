/** The lines of the accuracies: each head's, or of more heads than colours the mean and the lowest ones. */
import type { EpochMetrics } from "../../../train/run/epoch_metrics.ts";

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
 * @param heads Names of all heads.
 * @param epochs In their order.
 * @param most Lines at most.
 */
export function accuracyLines(
  heads: readonly string[],
  epochs: readonly EpochMetrics[],
  most: number,
): AccuracyLine[] {
  const lineOf = (head: string): AccuracyLine => ({
    name: head,
    points: epochs.map((metrics) => [metrics.epoch, accuracyOf(metrics, head)]),
  });
  if (heads.length <= most) return heads.map(lineOf);
  const mean: AccuracyLine = {
    name: `mean of ${heads.length} heads`,
    points: epochs.map((metrics) => [metrics.epoch, meanOf(metrics)]),
  };
  return [mean, ...lowest(heads, epochs).slice(0, most - 1).map(lineOf)];
}

/** The heads that have an accuracy in the latest epoch that was validated, the lowest first. */
function lowest(heads: readonly string[], epochs: readonly EpochMetrics[]): string[] {
  const latest = epochs.findLast(({ accuracy }) => Object.keys(accuracy).length > 0);
  if (latest === undefined) return [];
  return heads.flatMap((head) => {
    const accuracy = accuracyOf(latest, head);
    return isFigure(accuracy) ? [{ head, accuracy }] : [];
  }).sort((a, b) => a.accuracy - b.accuracy).map(({ head }) => head);
}

function accuracyOf({ accuracy }: EpochMetrics, head: string): number | undefined {
  return Object.hasOwn(accuracy, head) ? accuracy[head] : undefined;
}

function meanOf({ accuracy }: EpochMetrics): number | undefined {
  const known = Object.values(accuracy).filter(isFigure);
  return known.length === 0
    ? undefined
    : known.reduce((sum, share) => sum + share, 0) / known.length;
}

/** Whether there is a figure: JSON has null where there is none. */
function isFigure(value: number | null | undefined): value is number {
  return Number.isFinite(value);
}
