/** The curve of a learning-rate search: the loss against the rate, and the rate that it suggests. */
import type { Chart } from "./render.ts";
import { palette } from "./theme.ts";

/** The result of a learning-rate search. */
export interface LearningRateCurve {
  /** One for each optimizer step, in order; at least one, all finite. */
  readonly points: readonly {
    readonly rate: number;
    readonly loss: number;
    readonly smoothed: number;
  }[];
  /** One of the points' rates; null where the curve suggests none. */
  readonly suggestion: number | null;
}

/**
 * Describes the curve of a learning-rate search.
 *
 * @param curve The result of the search.
 * @returns The chart.
 */
export function learningRateChart({ points, suggestion }: LearningRateCurve): Chart {
  const suggested = points.filter(({ rate }) => rate === suggestion);
  const [lowest, highest] = lossRange(points);
  const title = suggestion === null
    ? "No learning rate to suggest"
    : `Suggested learning rate: ${suggestion.toExponential(1)}`;
  const x = { field: "rate", type: "quantitative" } as const;
  return {
    description: `${title}. The loss against a learning rate that rises step by step.`,
    width: 680,
    height: 340,
    title: {
      text: title,
      subtitle: "Loss as the rate rises: dots are steps, the line is their average",
    },
    data: { values: [...points] },
    encoding: {
      x: {
        ...x,
        scale: { type: "log", nice: false },
        axis: {
          title: "learning rate",
          grid: false,
          // As the command line takes it.
          labelExpr: "replace(format(datum.value, '.0e'), '+', '')",
          labelFlush: false,
          values: decades(points.map(({ rate }) => rate)),
          domain: true,
          domainColor: palette.quiet,
          ticks: true,
          tickColor: palette.quiet,
        },
      },
      y: {
        field: "smoothed",
        type: "quantitative",
        scale: { domain: [lowest, highest], zero: false, nice: true },
        axis: { title: "loss, of all heads together", tickCount: 6 },
      },
    },
    layer: [
      {
        mark: {
          type: "point",
          filled: true,
          color: palette.data,
          opacity: 0.45,
          size: 14,
          clip: true,
        },
        encoding: { y: { field: "loss" } },
      },
      {
        mark: { type: "line", color: palette.data, strokeWidth: 2.5, clip: true },
      },
      {
        data: { values: suggested },
        mark: { type: "rule", color: palette.accent, strokeDash: [4, 4], strokeWidth: 1.5 },
        encoding: { x, y: { value: 0 }, y2: { value: "height" } },
      },
      {
        data: { values: suggested },
        mark: {
          type: "point",
          shape: "circle",
          filled: true,
          color: palette.accent,
          stroke: palette.surface,
          strokeWidth: 2,
          size: 110,
          opacity: 1,
        },
      },
      {
        data: { values: suggested },
        mark: {
          type: "text",
          align: "left",
          dx: 8,
          dy: 8,
          fontSize: 13,
          fontWeight: 600,
          color: palette.accent,
        },
        encoding: { x, y: { value: 0 }, text: { value: suggestion?.toExponential(1) ?? "" } },
      },
    ],
  };
}

/** The range of the loss axis: the average until it diverges, with a margin. */
function lossRange(points: LearningRateCurve["points"]): [number, number] {
  const averages = points.map(({ smoothed }) => smoothed);
  const first = averages[0]!;
  const least = Math.min(...averages);
  const most = Math.min(Math.max(...averages), first + 2 * (first - least));
  const margin = 0.15 * (most - least) || 0.05 * most;
  return [Math.max(0, least - margin), most + margin];
}

/** The powers of ten among the rates. */
function decades(rates: readonly number[]): number[] {
  const first = Math.ceil(Math.log10(Math.min(...rates)) - 1e-9);
  const last = Math.floor(Math.log10(Math.max(...rates)) + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index));
}
