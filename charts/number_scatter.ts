/** Predicted numbers against true ones: a dot for each image, or for images that lie close together. */
import { shortName } from "./names.ts";
import type { Chart, Layers } from "./render.ts";
import { columnWide, palette } from "./theme.ts";
import { counted, whole } from "./words.ts";

/** An image's number. */
export interface NumberPoint {
  /** The true number. */
  readonly truth: number;
  /** The predicted one. */
  readonly predicted: number;
}

/** The numbers of a head. */
export interface NumberScatter {
  /** The head's name. */
  readonly head: string;
  /** At least one. */
  readonly points: readonly NumberPoint[];
  /** How far numbers may be off at most, if that is known; drawn beside the diagonal. */
  readonly margin?: number | undefined;
}

/** Dots at most: a page holds each of them twice. */
const MOST_DOTS = 2000;

/** A dot, and the images that it stands for. */
export interface ScatterDot extends NumberPoint {
  /** How many images. */
  readonly count: number;
}

/**
 * Thins points: the plane is divided into cells, as fine as still gives few enough dots, and the first
 * point of each cell is drawn for all of it. So outliers stay, and dense places lose most.
 *
 * @param points Finite numbers.
 * @param most Dots at most; at least 1.
 * @returns Dots in the order of the points; all of them where they are few enough.
 */
export function thinnedPoints(points: readonly NumberPoint[], most = MOST_DOTS): ScatterDot[] {
  if (points.length <= most) return points.map((point) => ({ ...point, count: 1 }));
  const [left, width] = extent(points.map(({ truth }) => truth));
  const [bottom, height] = extent(points.map(({ predicted }) => predicted));
  for (let cells = 512;; cells /= 2) {
    const dots = new Map<number, { truth: number; predicted: number; count: number }>();
    const place = (value: number, from: number, size: number) =>
      Math.min(cells - 1, Math.floor((value - from) / size * cells));
    for (const { truth, predicted } of points) {
      const cell = place(truth, left, width) * cells + place(predicted, bottom, height);
      const dot = dots.get(cell);
      if (dot === undefined) dots.set(cell, { truth, predicted, count: 1 });
      else dot.count++;
    }
    if (dots.size <= most) return [...dots.values()];
  }
}

/** The lowest value, and the distance to the highest one; 1 where all are equal. */
function extent(values: readonly number[]): [lowest: number, size: number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return [lowest, highest - lowest || 1];
}

/**
 * Describes the dots, and the diagonal on which predictions are right.
 *
 * @param scatter The numbers.
 * @returns The chart.
 */
export function numberScatterChart({ head: name, points, margin }: NumberScatter): Chart {
  const head = shortName(name);
  const dots = thinnedPoints(points);
  const few = dots.length < points.length;
  const [lowest, size] = extent(points.flatMap(({ truth, predicted }) => [truth, predicted]));
  const domain = [lowest - 0.02 * size, lowest + 1.02 * size] as const;
  const title = `${head}: predicted against true`;
  const subtitle = [
    few
      ? `${whole(dots.length)} dots for ${counted(points.length, "image")}; stronger: more images`
      : counted(points.length, "image"),
    "On the line predictions are right" +
    (margin === undefined ? "" : "; between the dashed ones they are within the margin"),
  ];
  const axis = { tickCount: 6, labelFlush: false, format: "~r" } as const;
  const scale = { domain: [...domain], nice: false, zero: false };
  const x = {
    field: "truth",
    type: "quantitative",
    scale,
    axis: { ...axis, labelExpr: numberLabel, title: "true" },
  } as const;
  const y = {
    field: "predicted",
    type: "quantitative",
    scale,
    axis: { ...axis, labelExpr: numberLabel, title: "predicted" },
  } as const;
  const most = Math.max(...dots.map(({ count }) => count));
  const values = dots.map(({ count, ...point }) => ({
    ...point,
    ...(few && { count }),
    opacity: few ? 0.3 + 0.6 * Math.log(count) / Math.log(Math.max(2, most)) : 0.45,
  }));
  return {
    ...columnWide,
    description: `${title}. ${subtitle.join(". ")}.`,
    height: 380,
    title: { text: title, subtitle },
    data: { values },
    layer: [
      diagonal(domain, 0),
      ...margin === undefined ? [] : [diagonal(domain, margin), diagonal(domain, -margin)],
      {
        mark: { type: "point", filled: true, size: 22, color: palette.data },
        encoding: {
          x,
          y,
          opacity: { field: "opacity", type: "quantitative", scale: null },
          tooltip: [
            { field: "truth", title: "true", type: "quantitative", format: ".5~g" },
            { field: "predicted", type: "quantitative", format: ".5~g" },
            ...few
              ? [{ field: "count", title: "images", type: "quantitative", format: ",d" } as const]
              : [],
          ],
        },
      },
    ],
  };
}

/** The line on which predictions are the true number and a distance more, as far as it is in the plot. */
function diagonal([from, to]: readonly [number, number], distance: number): Layers[number] {
  const left = Math.max(from, from - distance);
  const right = Math.min(to, to - distance);
  return {
    data: {
      values: left < right
        ? [{ truth: left, predicted: left + distance, to: right, up: right + distance }]
        : [],
    },
    mark: {
      type: "rule",
      color: distance === 0 ? palette.quiet : palette.accent,
      strokeWidth: 1.5,
      ...(distance !== 0 && { strokeDash: [5, 4] }),
    },
    encoding: {
      x: { field: "truth", type: "quantitative" },
      y: { field: "predicted", type: "quantitative" },
      x2: { field: "to" },
      y2: { field: "up" },
    },
  };
}

/** Numbers of an axis: years have no comma, and very large and very small ones are short. */
export const numberLabel =
  'datum.value == 0 ? "0" : abs(datum.value) >= 1e6 || abs(datum.value) < 1e-4 ' +
  '? replace(format(datum.value, ".3~e"), "+", "") ' +
  ': abs(datum.value) >= 1e4 ? format(datum.value, ",.6~r") : format(datum.value, ".6~r")';
