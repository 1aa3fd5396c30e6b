/**
 * Counts as horizontal bars on a logarithmic scale. A bar starts at 1 and ends in a stroke, so that a count
 * of 1 is visible; 0 is written but not drawn.
 */
import { namesAxis, namesParam } from "./cells.ts";
import type { Chart, Layers } from "./render.ts";
import { categorical, columnWide, palette, sidesLegend } from "./theme.ts";
import { textWidth } from "./text_width.ts";
import { whole } from "./words.ts";

/** One bar. */
export interface CountBar {
  readonly label: string;
  readonly count: number;
  /** The text at the end of the bar; the count by default. */
  readonly note?: string;
  /** Parts of the count by side, as many as `sides` has names. */
  readonly parts?: readonly number[];
}

/** Bars in the order in which they are drawn, and the texts around them. */
export interface CountBars {
  readonly title: string;
  readonly subtitle: string | readonly string[];
  readonly description: string;
  readonly bars: readonly CountBar[];
  /** Names of the parts that are marked on the bars. */
  readonly sides?: readonly string[] | undefined;
}

/** Pixels from one bar to the next. */
const ROW = 18;

/**
 * Describes bars of counts.
 *
 * @param bars What to draw; at least one bar, at most eight sides.
 * @returns The chart.
 */
export function countBarsChart(
  { title, subtitle, description, bars, sides = [] }: CountBars,
): Chart {
  const values = bars.map(({ label, count, note = whole(count) }, row) => ({
    row,
    label,
    count,
    end: Math.max(1, count),
    note,
  }));
  const marks = bars.flatMap(({ label, parts = [] }, row) =>
    parts.map((count, side) => ({ row, label, side: sides[side]!, count }))
  ).filter(({ count }) => count > 0);
  const most = Math.max(10, ...bars.map(({ count }) => count));
  const noteWidth = Math.max(...values.map(({ note }) => textWidth(note, 12))) + 12;
  const y = {
    field: "row",
    type: "ordinal",
    sort: null,
    scale: { paddingInner: 0.28, paddingOuter: 0.2 },
    axis: {
      title: null,
      ...namesAxis("rowNames"),
    },
  } as const;
  const x = {
    type: "quantitative",
    scale: { type: "log", domainMin: 1, domainMax: axisEnd(most, noteWidth), nice: false },
    axis: {
      title: "images, on a logarithmic scale",
      orient: "top",
      values: decades(most),
      format: ",d",
      labelFlush: false,
    },
  } as const;
  const parts: Layers = sides.length === 0 ? [] : [
    {
      data: { values: marks },
      mark: {
        type: "point",
        filled: true,
        size: 52,
        opacity: 1,
        stroke: palette.surface,
        strokeWidth: 1,
      },
      encoding: {
        y,
        x: { ...x, field: "count" },
        color: {
          field: "side",
          sort: null,
          scale: { domain: [...sides], range: [...categorical].slice(1, 1 + sides.length) },
          legend: sidesLegend,
        },
        shape: {
          field: "side",
          sort: null,
          scale: { domain: [...sides], range: [...SHAPES].slice(0, sides.length) },
        },
        tooltip: [
          { field: "label", title: "class" },
          { field: "side", title: "side" },
          { field: "count", title: "images", format: ",d" },
        ],
      },
    },
  ];
  return {
    ...columnWide,
    description,
    height: ROW * values.length,
    title: { text: title, subtitle: typeof subtitle === "string" ? subtitle : [...subtitle] },
    params: [namesParam("rowNames", values.map(({ label }) => label))],
    data: { values },
    encoding: {
      y,
      tooltip: [{ field: "label", title: "class" }, {
        field: "count",
        title: "images",
        format: ",d",
      }],
    },
    layer: [
      {
        transform: [{ filter: "datum.count > 1" }],
        mark: { type: "bar", color: palette.data, opacity: sides.length > 0 ? 0.22 : 0.6 },
        encoding: { x: { ...x, field: "end" }, x2: { datum: 1 } },
      },
      {
        transform: [{ filter: "datum.count > 0" }],
        mark: { type: "tick", color: palette.data, thickness: 2.5, bandSize: ROW * 0.72 },
        encoding: { x: { ...x, field: "end" } },
      },
      {
        mark: { type: "text", align: "left", dx: 7, fontSize: 12 },
        encoding: {
          x: { ...x, field: "end" },
          text: { field: "note" },
          color: {
            condition: { test: "datum.count == 0", value: palette.accent },
            value: palette.ink,
          },
        },
      },
      ...parts,
    ],
  };
}

/** Shapes that distinguish the sides without colour too. */
const SHAPES = [
  "circle",
  "diamond",
  "triangle-up",
  "square",
  "triangle-down",
  "cross",
  "triangle-left",
] as const;

/** The end of the axis, such that the number after the longest bar has room. */
function axisEnd(most: number, pixels: number): number {
  // The plot's width is that of the column less the labels': at least 400 pixels.
  return most ** (1 / (1 - Math.min(0.4, pixels / 400)));
}

/** The powers of ten up to a number. */
function decades(most: number): number[] {
  return Array.from({ length: Math.floor(Math.log10(most) + 1e-9) + 1 }, (_, power) => 10 ** power);
}
