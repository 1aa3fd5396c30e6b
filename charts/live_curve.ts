/**
 * Lines that grow while a page shows them. The chart starts empty; the page's script sets the figure's
 * `facetData` to `{ points: LivePoint[], range: { x: number }[] }` and dispatches `facet:data` on it. The
 * horizontal axis holds the range, so that it stays as it is while lines grow towards its end.
 */
import type { LivePoint } from "./live/live_point.ts";
import type { Chart } from "./render.ts";
import { columnWide, palette } from "./theme.ts";

export type { LivePoint };

/** The width of a page; the figure that contains the chart may be narrower. */
const mostWidth = 1180;

/** The texts and axes of a chart of growing lines. */
export interface LiveCurve {
  /** What the lines show, such as "Loss". */
  readonly title: string;
  /** The unit of the values, in words. */
  readonly subtitle: string;
  /** The unit of the horizontal axis. */
  readonly along: "epoch" | "step";
  /** How values are written on the axis, in D3's format. */
  readonly format: string;
  /** Whether the value axis starts at 0. */
  readonly zero?: boolean | undefined;
}

/**
 * Describes a chart of growing lines.
 *
 * @param curve Its texts and axes.
 * @returns A chart without points.
 */
export function liveCurveChart({ title, subtitle, along, format, zero = false }: LiveCurve): Chart {
  return {
    ...columnWide,
    width: mostWidth,
    // Numbers on the axis become longer and shorter.
    autosize: { ...columnWide.autosize, resize: true },
    description: `${title}, ${subtitle}, by ${along}. The table of epochs holds the figures.`,
    height: 220,
    title: { text: title, subtitle },
    data: { name: "points", values: [] },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        scale: { zero: false, nice: false },
        axis: {
          title: along,
          grid: false,
          format: ",d",
          tickMinStep: 1,
          tickCount: 6,
          labelFlush: false,
          domain: true,
          domainColor: palette.quiet,
        },
      },
      y: {
        field: "value",
        type: "quantitative",
        scale: { zero },
        axis: {
          title: null,
          labelExpr: `datum.value == 0 ? "0" : replace(format(datum.value, "${format}"), "+", "")`,
          tickCount: 5,
        },
      },
      color: { field: "colour", type: "nominal", scale: null },
    },
    layer: [
      {
        // Nothing is seen of it.
        data: { name: "range", values: [] },
        mark: { type: "rule", opacity: 0, tooltip: null },
        encoding: { y: { value: 0 }, y2: { value: 0 }, color: { value: "transparent" } },
      },
      {
        mark: { type: "line", strokeWidth: 2.5 },
        encoding: {
          detail: { field: "line" },
          opacity: { field: "opacity", type: "quantitative", scale: null },
        },
      },
      {
        // Steps are too many for visible dots; their tooltips work all the same.
        mark: { type: "point", filled: true, size: 36, opacity: along === "step" ? 0 : 1 },
        encoding: {
          tooltip: [
            { field: "name", title: "of" },
            { field: "x", title: along, type: "quantitative", format: ",d" },
            { field: "value", title: title.toLowerCase(), type: "quantitative", format: ".4~g" },
          ],
        },
      },
    ],
  };
}
