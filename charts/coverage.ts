/** Coverage against precision: how many images can be left to the model, and how many of those it gets right. */
import { AXIS_NAME_LENGTH, shortNames } from "./names.ts";
import type { Chart, Layers } from "./render.ts";
import { textWidth } from "./text_width.ts";
import { categorical, columnWide, palette } from "./theme.ts";
import { chosenShare, percent, whole } from "./words.ts";

/** What is right of the images of which the model is surest. */
export interface CoveragePoint {
  /** The share of the images that are taken as sure, the surest first, 0 to 1. */
  readonly coverage: number;
  /** The share of those that is right, 0 to 1. */
  readonly precision: number;
}

/** The curve of a head. */
export interface CoverageCurve {
  /** The head's name, or what stands for all heads. */
  readonly name: string;
  /** By rising coverage; at least one. */
  readonly points: readonly CoveragePoint[];
  /** What the chosen confidence gives; undefined where none was chosen. */
  readonly chosen?: CoveragePoint | undefined;
}

/** The curves of a model. */
export interface Coverage {
  /** At least one; those of up to eight are drawn. */
  readonly curves: readonly CoverageCurve[];
  /** The share of sure answers that was to be right, 0 to 1. */
  readonly wanted?: number | undefined;
}

/** Points of a line that are drawn. */
const MOST_POINTS = 150;

/**
 * Some of the points, evenly by coverage, the last one included.
 *
 * @param points By rising coverage.
 * @param most At least 2.
 */
export function thinnedCurve<Point>(
  points: readonly Point[],
  most: number = MOST_POINTS,
): Point[] {
  if (points.length <= most) return [...points];
  return Array.from(
    { length: most },
    (_, index) => points[Math.round(index * (points.length - 1) / (most - 1))]!,
  );
}

/**
 * Describes the curves.
 *
 * @param coverage A curve for each head.
 * @returns The chart; of more than eight curves the first eight.
 */
export function coverageChart({ curves, wanted }: Coverage): Chart {
  const shown = curves.slice(0, categorical.length);
  const names = shortNames(shown.map(({ name }) => name), AXIS_NAME_LENGTH);
  const points = shown.flatMap(({ points }, line) =>
    thinnedCurve(points).map((point) => ({ ...point, line, name: names[line]! }))
  );
  const chosen = shown.flatMap(({ chosen }, line) =>
    chosen === undefined ? [] : [{ ...chosen, line, name: names[line]! }]
  );
  const lowest = Math.min(
    wanted ?? 1,
    ...points.map(({ precision }) => precision),
    ...chosen.map(({ precision }) => precision),
  );
  const few = shown.length === curves.length
    ? ""
    : `; the first ${shown.length} of ${whole(curves.length)}`;
  const title = "How many images can be left to the model";
  const subtitle = `Precision of the images of which it is surest, by their share of all${few}`;
  const sentences = chosen.map(({ name, coverage, precision }) =>
    `${name}: ${percent(coverage)} of the images at a precision of ${percent(precision)}`
  );
  const x = {
    field: "coverage",
    type: "quantitative",
    scale: { domainMin: 0, domainMax: 1, nice: false },
    axis: {
      title: "coverage: share of the images that are sure",
      format: ".0%",
      tickCount: 6,
      labelFlush: false,
      grid: false,
      domain: true,
      domainColor: palette.quiet,
    },
  } as const;
  const y = {
    field: "precision",
    type: "quantitative",
    scale: {
      domainMin: Math.max(0, Math.floor(20 * lowest - 0.2) / 20),
      domainMax: 1,
      nice: false,
    },
    axis: { title: "precision", format: ".0%", tickCount: 5 },
  } as const;
  const colours = {
    domain: names.map((_, line) => line),
    range: [...categorical].slice(0, names.length),
  };
  const color = {
    field: "line",
    type: "nominal",
    sort: null,
    scale: colours,
    legend: {
      orient: "top",
      title: null,
      labelExpr: "lineNames[datum.value]",
      symbolType: "stroke",
      symbolStrokeWidth: 3,
      labelFontSize: 12,
      labelColor: palette.ink,
      labelLimit: 240,
      // Names that have no room beside each other stand below each other.
      columns: { expr: `clamp(floor(width / ${legendColumn(names)}), 1, 4)` },
    },
  } as const;
  const tooltip = [
    { field: "name", title: "of" },
    { field: "coverage", type: "quantitative", format: ".1%" },
    { field: "precision", type: "quantitative", format: ".1%" },
  ] as const;
  const goal: Layers = wanted === undefined ? [] : [
    {
      data: { values: [{ precision: wanted }] },
      mark: { type: "rule", color: palette.quiet, strokeDash: [4, 4] },
      encoding: { y, x: { value: 0 }, x2: { value: "width" } },
    },
    {
      data: { values: [{ precision: wanted, text: `wanted: ${chosenShare(wanted)}` }] },
      mark: {
        type: "text",
        align: "right",
        baseline: "bottom",
        dx: -4,
        dy: -4,
        fontSize: 12,
        color: palette.quiet,
      },
      encoding: { y, x: { value: "width" }, text: { field: "text" } },
    },
  ];
  return {
    ...columnWide,
    description: `${[title, ...sentences].join(". ")}.`,
    height: 320,
    title: { text: title, subtitle },
    params: [{ name: "lineNames", value: [...names] }],
    data: { values: points },
    layer: [
      ...goal,
      {
        mark: { type: "line", strokeWidth: 2.5 },
        encoding: { x, y, color, detail: { field: "line" } },
      },
      {
        // Points are too many to be seen; their tooltips work all the same.
        mark: { type: "point", filled: true, size: 40, opacity: 0 },
        encoding: { x, y, color, tooltip: [...tooltip] },
      },
      {
        data: { values: chosen },
        mark: {
          type: "point",
          filled: true,
          size: 110,
          opacity: 1,
          stroke: palette.surface,
          strokeWidth: 1.5,
        },
        encoding: { x, y, color, tooltip: [...tooltip] },
      },
    ],
  };
}

/** Pixels of a column of the legend: its stroke, its longest name, and room. */
function legendColumn(names: readonly string[]): number {
  return 40 + Math.ceil(Math.max(0, ...names.map((name) => textWidth(name, 12))));
}
