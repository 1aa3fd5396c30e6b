/**
 * Counts by name, one row each. Bars are as long as their counts are large: they start at 0, on a linear axis. Where
 * the largest count would leave the smallest no length that can be seen, dots on a logarithmic axis take their place,
 * since a bar on such an axis has a length that means nothing. A count of 1 has a mark; 0 is written but not drawn.
 */
import { namesAxis, namesParam } from "./cells.ts";
import type { Chart, Layers } from "./render.ts";
import { withLogRoom, withRoom } from "./room.ts";
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
  /** The smallest count above 0 and the largest, where others are drawn elsewhere; those of the bars by default. */
  readonly range?: { readonly least: number; readonly most: number } | undefined;
  /** Names of the parts that are marked on the bars. */
  readonly sides?: readonly string[] | undefined;
}

/** Pixels from one bar to the next. */
const ROW = 18;

/** By how much the largest count may exceed the smallest for bars to show both. */
const MOST_TIMES = 50;

/**
 * Describes bars of counts.
 *
 * @param bars What to draw; at least one bar, at most eight sides.
 * @returns The chart.
 */
export function countBarsChart(
  { title, subtitle, description, bars, sides = [], range }: CountBars,
): Chart {
  const values = bars.map(({ label, count, note = whole(count) }, row) => ({
    row,
    label,
    count,
    note,
  }));
  const marks = bars.flatMap(({ label, parts = [] }, row) =>
    parts.map((count, side) => ({ row, label, side: sides[side]!, count }))
  ).filter(({ count }) => count > 0);
  const present = bars.map(({ count }) => count).filter((count) => count > 0);
  const most = Math.max(1, range?.most ?? 0, ...present);
  const areDots = most > MOST_TIMES * Math.min(most, range?.least ?? most, ...present);
  const noteWidth = Math.max(...values.map(({ note }) => textWidth(note, 12))) + 14;
  const y = {
    field: "row",
    type: "ordinal" as const,
    sort: null,
    scale: areDots ? { paddingOuter: 0.2 } : { paddingInner: 0.28, paddingOuter: 0.2 },
    axis: {
      title: null,
      ...namesAxis("rowNames"),
      // From a name to its dot.
      ...(areDots && { grid: true, gridDash: [1, 3] }),
    },
  };
  const x = {
    type: "quantitative",
    scale: areDots
      // A dot at 1 stands clear of the names.
      ? {
        type: "log" as const,
        domainMin: 0.7,
        domainMax: withLogRoom(most, noteWidth),
        nice: false,
      }
      : { domainMin: 0, domainMax: withRoom(most, noteWidth), nice: false },
    axis: {
      title: areDots ? "images, on a logarithmic scale" : "images",
      orient: "top",
      ...(areDots ? { values: decades(most) } : { tickCount: 5, tickMinStep: 1 }),
      format: ",d",
      labelFlush: false,
    },
  } as const;
  const mark: Layers = areDots
    ? [{
      transform: [{ filter: "datum.count > 0" }],
      mark: {
        type: "point",
        filled: true,
        size: 76,
        opacity: sides.length > 0 ? 0.35 : 1,
        color: palette.data,
      },
      encoding: { x: { ...x, field: "count" } },
    }]
    : [
      {
        mark: { type: "bar", color: palette.data, opacity: sides.length > 0 ? 0.22 : 0.6 },
        encoding: { x: { ...x, field: "count" }, x2: { datum: 0 } },
      },
      {
        transform: [{ filter: "datum.count > 0" }],
        mark: { type: "tick", color: palette.data, thickness: 2.5, bandSize: ROW * 0.72 },
        encoding: { x: { ...x, field: "count" } },
      },
    ];
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
      ...mark,
      {
        transform: [{ calculate: areDots ? "max(datum.count, 0.7)" : "datum.count", as: "end" }],
        mark: { type: "text", align: "left", dx: 9, fontSize: 12 },
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

/** The powers of ten up to a number. */
function decades(most: number): number[] {
  return Array.from({ length: Math.floor(Math.log10(most) + 1e-9) + 1 }, (_, power) => 10 ** power);
}
