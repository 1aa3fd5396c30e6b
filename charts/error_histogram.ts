/** How far predicted numbers are from the true ones: a histogram of predicted less true. */
import { numberLabel } from "./number_scatter.ts";
import { shortName } from "./names.ts";
import type { Chart, Layers } from "./render.ts";
import { columnWide, palette } from "./theme.ts";
import { counted, whole } from "./words.ts";

/** The errors of a head's numbers. */
export interface ErrorHistogram {
  /** The head's name. */
  readonly head: string;
  /** Predicted less true number of each image; at least one. */
  readonly errors: readonly number[];
  /** How far numbers may be off at most, if that is known. */
  readonly margin?: number | undefined;
}

/** Bars on each side of zero. */
const SIDE = 15;

/** A bar of the histogram. */
export interface ErrorBin {
  /** The smallest error of the bar. */
  readonly from: number;
  /** The largest. */
  readonly to: number;
  /** Images. */
  readonly count: number;
}

/**
 * Counts errors in equally wide bins on both sides of zero. The outermost also hold what is farther off:
 * 1 % of the images at most, so that a few outliers do not squeeze all others into one bar.
 *
 * @param errors Finite numbers.
 * @returns The bins from left to right, and how many images are farther off.
 */
export function errorBins(errors: readonly number[]): { bins: ErrorBin[]; farther: number } {
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const limit = sizes[Math.ceil(0.99 * sizes.length) - 1]! || sizes.at(-1)! || 1;
  const width = limit / SIDE;
  const counts = new Uint32Array(2 * SIDE);
  for (const error of errors) {
    // A bin holds its left end; the last one its right end too.
    const bin = Math.floor((error + limit) / width);
    counts[Math.max(0, Math.min(2 * SIDE - 1, bin))]!++;
  }
  return {
    bins: [...counts].map((count, bin) => ({
      from: (bin - SIDE) * width,
      to: (bin + 1 - SIDE) * width,
      count,
    })),
    farther: sizes.filter((size) => size > limit).length,
  };
}

/**
 * Describes the histogram.
 *
 * @param histogram The errors.
 * @returns The chart.
 */
export function errorHistogramChart({ head: name, errors, margin }: ErrorHistogram): Chart {
  const head = shortName(name);
  const { bins, farther } = errorBins(errors);
  const below = errors.filter((error) => error < 0).length;
  const above = errors.filter((error) => error > 0).length;
  const title = `${head}: how far predictions are off`;
  const subtitle = [
    `${whole(below)} too low, ${whole(above)} too high` +
    (farther === 0 ? "" : `; the outermost bars hold ${whole(farther)} farther off`),
    ...(margin === undefined ? [] : ["Dashed: the margin"]),
  ];
  const axis = { labelExpr: numberLabel, tickCount: 7, labelFlush: false } as const;
  const margins: Layers = margin === undefined ? [] : [{
    data: { values: [{ at: -margin }, { at: margin }] },
    // A margin beyond the bars is not drawn.
    transform: [{ filter: `abs(datum.at) <= ${bins.at(-1)!.to}` }],
    mark: { type: "rule", color: palette.accent, strokeWidth: 1.5, strokeDash: [5, 4] },
    encoding: {
      x: { field: "at", type: "quantitative" },
      y: { value: 0 },
      y2: { value: "height" },
    },
  }];
  return {
    ...columnWide,
    description: `${title}: ${counted(errors.length, "image")}. ${subtitle.join(". ")}.`,
    height: 300,
    title: { text: title, subtitle },
    data: { values: bins },
    layer: [
      {
        mark: { type: "bar", color: palette.data, opacity: 0.6, xOffset: 0.5, x2Offset: -0.5 },
        encoding: {
          x: {
            field: "from",
            type: "quantitative",
            scale: { domain: [bins[0]!.from, bins.at(-1)!.to], nice: false },
            axis: { ...axis, title: "predicted less true", grid: false },
          },
          x2: { field: "to" },
          y: {
            field: "count",
            type: "quantitative",
            stack: null,
            axis: { title: "images", tickCount: 4, tickMinStep: 1, format: ",d" },
          },
          y2: { datum: 0 },
          tooltip: [
            { field: "from", type: "quantitative", format: ".3~g" },
            { field: "to", type: "quantitative", format: ".3~g" },
            { field: "count", title: "images", type: "quantitative", format: ",d" },
          ],
        },
      },
      ...margins,
    ],
  };
}
