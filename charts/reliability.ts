/**
 * A reliability diagram: a model's accuracy against its confidence. Below it, the number of images of each
 * bar, on the same axis.
 */
import { AXIS_NAME_LENGTH, shortName } from "./names.ts";
import type { Chart } from "./render.ts";
import { palette } from "./theme.ts";
import { percent, sum, whole } from "./words.ts";

/** The images whose confidence falls into one of equally wide ranges. */
export interface ChartBin {
  /** How many. */
  readonly count: number;
  /** Mean confidence, 0 to 1; anything where there are no images. */
  readonly confidence: number;
  /** Share of correct predictions, 0 to 1; anything where there are no images. */
  readonly accuracy: number;
}

/** One head's calibration. */
export interface Reliability {
  /** The head's name. */
  readonly head: string;
  /** Equally wide bins from 0 to 1. */
  readonly bins: readonly ChartBin[];
  /** What is counted: images whose class is right or, of a tags head, tags of images that are true; "images" by default. */
  readonly counted?: "images" | "tags of images" | undefined;
}

/** Pixels of the square: two stand side by side, and one on a telephone. */
const SIDE = 250;

/**
 * Describes a reliability diagram. Its title gives the expected calibration error: the distance from
 * confidence to accuracy, averaged over the images (Guo et al. 2017,
 * https://arxiv.org/abs/1706.04599, eq. 3).
 *
 * @param reliability The bins.
 * @returns The chart.
 */
export function reliabilityChart(
  { head: name, bins, counted = "images" }: Reliability,
): Chart {
  const right = counted === "images" ? "right" : "true";
  const head = shortName(name, AXIS_NAME_LENGTH);
  const values = bins.map((bin, index) => ({
    ...bin,
    from: index / bins.length,
    to: (index + 1) / bins.length,
  })).filter(({ count }) => count > 0);
  const images = sum(values.map(({ count }) => count));
  const mean = (of: (bin: ChartBin) => number) =>
    sum(values.map((bin) => bin.count * of(bin))) / images;
  const error = mean(({ confidence, accuracy }) => Math.abs(confidence - accuracy));
  const title = images === 0
    ? [`${head}: no images`]
    // The library finds "constructor" where a line is that word alone.
    : [`${head}:`, `expected calibration error ${percent(error)}`];
  const subtitle = images === 0 ? [] : [
    `${percent(mean(({ confidence }) => confidence))} sure on average, ${
      percent(mean(({ accuracy }) => accuracy))
    } ${right}`,
    `${whole(images)} ${counted}`,
  ];
  const axis = { format: "%", values: [0, 0.2, 0.4, 0.6, 0.8, 1], labelFlush: false };
  const x = {
    field: "from",
    type: "quantitative",
    scale: { domainMin: 0, domainMax: 1 },
    axis: { ...axis, title: null },
  } as const;
  const x2 = { field: "to" };
  const tooltip = [
    { field: "from", title: "confidence from", type: "quantitative", format: ".0%" },
    { field: "to", title: "to", type: "quantitative", format: ".0%" },
    { field: "count", title: counted, type: "quantitative", format: ",d" },
    { field: "confidence", title: "mean confidence", type: "quantitative", format: ".1%" },
    { field: "accuracy", title: right, type: "quantitative", format: ".1%" },
  ] as const;
  const words = { type: "text", color: palette.quiet, fontSize: 12 } as const;
  return {
    description: `${title.join(" ")}. ${
      subtitle.join(", ")
    }. Bars: the share that is ${right} among ${counted} by confidence.`,
    title: {
      text: title,
      fontSize: 15,
      subtitle: [...subtitle, `Bars: ${right}; strokes: how sure it was`],
    },
    data: { values },
    spacing: 14,
    vconcat: [
      {
        width: SIDE,
        height: SIDE,
        encoding: {
          x: { ...x, axis: { ...axis, title: null, labels: false } },
          y: { type: "quantitative", scale: { domain: [0, 1] }, axis: { ...axis, title: right } },
          tooltip: [...tooltip],
        },
        layer: [
          {
            mark: { type: "bar", color: palette.data, opacity: 0.6, xOffset: 1, x2Offset: -1 },
            encoding: { x2, y: { field: "accuracy" }, y2: { datum: 0 } },
          },
          {
            mark: { type: "rule", color: palette.accent, strokeWidth: 2, xOffset: 1, x2Offset: -1 },
            encoding: { x2, y: { field: "confidence" } },
          },
          {
            data: { values: [{ from: 0, y: 0, to: 1, y2: 1 }] },
            mark: { type: "rule", color: palette.quiet, strokeDash: [4, 4] },
            encoding: { x2, y: { field: "y" }, y2: { field: "y2" }, tooltip: { value: null } },
          },
          ...[
            // An outline in the surface's colour keeps the text readable on the bars.
            { ...words, color: palette.surface, stroke: palette.surface, strokeWidth: 4 },
            words,
          ].map((mark) => ({
            data: { values: [{ from: 0.3, y: 0.3 }] },
            mark: { ...mark, angle: -45, dy: -10 },
            encoding: {
              y: { field: "y", type: "quantitative" },
              text: { value: `as ${right} as sure` },
              tooltip: { value: null },
            },
          } as const)),
        ],
      },
      {
        width: SIDE,
        height: 72,
        mark: { type: "bar", color: palette.data, opacity: 0.6, xOffset: 1, x2Offset: -1 },
        encoding: {
          x: { ...x, axis: { ...axis, title: "confidence", grid: false } },
          x2,
          y: {
            field: "count",
            type: "quantitative",
            stack: null,
            axis: { title: counted, tickCount: 3, tickMinStep: 1, format: ",d" },
          },
          y2: { datum: 0 },
          tooltip: [...tooltip],
        },
      },
    ],
  };
}
