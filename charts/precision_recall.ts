/** The precision-recall curve of a tag: small, so that those of several tags fit side by side. */
import { shortName } from "./names.ts";
import type { Chart, Layers } from "./render.ts";
import { columnWide, palette } from "./theme.ts";
import { counted, percent } from "./words.ts";

/** A point of the curve: what a threshold gives. */
export interface PrecisionRecallPoint {
  /** The share of the tag's images that get it, 0 to 1. */
  readonly recall: number;
  /** The share of the images that get it that have it, 0 to 1. */
  readonly precision: number;
  /** The probability from which the tag is given, 0 to 1. */
  readonly threshold: number;
}

/** A tag's curve. */
export interface PrecisionRecall {
  /** The tag. */
  readonly tag: string;
  /** Images that have it. */
  readonly images: number;
  /** Its average precision, 0 to 1. */
  readonly averagePrecision: number;
  /** The curve, by falling threshold; at least one point. */
  readonly points: readonly PrecisionRecallPoint[];
  /** What the tag's threshold gives; undefined where no image reaches it. */
  readonly chosen?: PrecisionRecallPoint | undefined;
}

/** Pixels; the figure that holds the chart may be narrower. */
const WIDTH = 360;
const HEIGHT = 180;

/**
 * Describes a tag's precision-recall curve: steps, as average precision sums them, and a dot at the
 * threshold that was chosen.
 *
 * @param curve The tag and its points.
 * @returns The chart.
 */
export function precisionRecallChart(
  { tag, images, averagePrecision, points, chosen }: PrecisionRecall,
): Chart {
  const title = shortName(tag, 26);
  const subtitle = [`average precision ${percent(averagePrecision)}`, counted(images, "image")];
  const dot = chosen === undefined
    ? ""
    : ` At its threshold of ${chosen.threshold.toFixed(2)} precision is ${
      percent(chosen.precision)
    }, recall ${percent(chosen.recall)}.`;
  const share = {
    type: "quantitative",
    scale: { domainMin: 0, domainMax: 1 },
  } as const;
  const axis = {
    format: ".0%",
    values: [0, 0.5, 1],
    labelFlush: false,
    titlePadding: 6,
    labelPadding: 5,
    labelFontSize: 11,
  };
  const x = { ...share, field: "recall", axis: { ...axis, title: "recall" } } as const;
  const y = { ...share, field: "precision", axis: { ...axis, title: "precision" } } as const;
  const tooltip = [
    { field: "recall", type: "quantitative", format: ".1%" },
    { field: "precision", type: "quantitative", format: ".1%" },
    { field: "threshold", title: "from a probability of", type: "quantitative", format: ".2f" },
  ] as const;
  const threshold: Layers = chosen === undefined ? [] : [{
    data: { values: [chosen] },
    mark: {
      type: "point",
      filled: true,
      size: 90,
      opacity: 1,
      color: palette.accent,
      stroke: palette.surface,
      strokeWidth: 1.5,
    },
    encoding: { x, y, tooltip: [...tooltip] },
  }];
  return {
    ...columnWide,
    width: WIDTH,
    height: HEIGHT,
    padding: { left: 14, right: 18, top: 14, bottom: 10 },
    description: `${shortName(tag)}: precision by recall, ${subtitle.join(", ")}.${dot}`,
    title: {
      text: title,
      subtitle,
      fontSize: 14,
      subtitleFontSize: 12,
      offset: 10,
    },
    data: { values: [{ ...points[0]!, recall: 0 }, ...points] },
    layer: [
      {
        mark: { type: "area", color: palette.data, opacity: 0.12, interpolate: "step-before" },
        encoding: { x, y },
      },
      {
        mark: { type: "line", color: palette.data, strokeWidth: 2, interpolate: "step-before" },
        encoding: { x, y, order: { value: 0 } },
      },
      {
        // Points are too many to be seen; their tooltips work all the same.
        mark: { type: "point", filled: true, size: 40, opacity: 0, color: palette.data },
        encoding: { x, y, tooltip: [...tooltip] },
      },
      ...threshold,
    ],
  };
}
