/**
 * The interactive confusion matrix as a Vega specification: a window onto the cells. Signals hold the
 * position of the window and the cell under the pointer; the client script only sets signals.
 *
 * Rows and columns are positions on the screen; `place[class]` is the position of a class, or -1 where it
 * is left out. The window starts at position (`left`, `top`), and a cell is `cell` pixels wide.
 */
import {
  confusionCells,
  type ConfusionChart,
  confusionWords,
  shownClasses,
} from "../confusion_matrix.ts";
import { AXIS_NAME_LENGTH, shortNames } from "../names.ts";
import type { Spec } from "../vega_types.ts";
import { font, numberLocale, palette } from "../theme.ts";
import { textWidth } from "../text_width.ts";
import type {
  ChartSpec,
  MatrixCell,
  MatrixClass,
  MatrixData,
  MatrixSignals,
} from "./chart_spec.ts";
import { END, MARGIN, matrixSize } from "./matrix_size.ts";
import { axisTitle, band, cursorBand, nameMarks } from "./matrix_marks.ts";

/** Width in pixels of the longest name that is shown in full. */
const NAMES = 140;
/** Pixels of the picture's sides at most, names included, so that a laptop's window shows it whole. */
const SIDE = 560;
/**
 * Builds the Vega specification.
 *
 * @param confusion The counts; `order` is the one by similarity.
 * @returns Plain data; other data for the client is in `usermeta`.
 */
export function matrixSpec(confusion: ConfusionChart): ChartSpec {
  const { head, order } = confusion;
  const shown = shownClasses({ ...confusion, order: undefined });
  const cells: MatrixCell[] = confusionCells(confusion, shown).map((
    { row, column, count, share, fading },
  ) => ({
    truth: shown[row]!,
    predicted: shown[column]!,
    count,
    share: Number(share.toPrecision(4)),
    fading,
  }));
  const sizes = new Map<number, number>();
  for (const { truth, count } of cells) sizes.set(truth, (sizes.get(truth) ?? 0) + count);
  const size = (index: number) => sizes.get(index) ?? 0;
  const { title, subtitle } = confusionWords(confusion, shown);
  const classes = shortNames(shown.map((index) => head.classes[index]!), AXIS_NAME_LENGTH);
  const names: MatrixClass[] = shown.map((index, place) => ({
    index,
    name: classes[place]!,
    images: size(index),
  }));
  const places = new Map(shown.map((index, place) => [index, place]));
  const gutter = Math.ceil(
    Math.min(NAMES, Math.max(...classes.map((name) => textWidth(name, 13.5)))) + 10,
  );
  const matrix: MatrixData = {
    head: head.name,
    title,
    subtitle,
    names,
    gutter,
    side: Math.min(SIDE, gutter + MARGIN + END + Math.max(64 * shown.length, 240)),
    orders: [
      ...(order === undefined
        ? []
        : [{ name: "by similarity", order: order.filter((index) => places.has(index)) }]),
      { name: "by size", order: shown.toSorted((a, b) => size(b) - size(a)) },
      {
        name: "alphabetical",
        order: shown.toSorted((a, b) => head.classes[a]! < head.classes[b]! ? -1 : 1),
      },
    ],
  };
  const first = matrixSize(matrix.side, gutter);
  const order0 = new Map(matrix.orders[0]!.order.map((index, place) => [index, place]));
  const signals: MatrixSignals = {
    cell: first.size / shown.length,
    left: 0,
    top: 0,
    gutter: first.gutter,
    place: head.classes.map((_, index) => order0.get(index) ?? -1),
    byCount: false,
    hideDiagonal: false,
    row: -1,
    column: -1,
    found: [],
  };
  return {
    $schema: "https://vega.github.io/schema/vega/v6.json",
    description: `Confusion matrix. ${title}. ${subtitle.join(". ")}.`,
    background: palette.surface,
    autosize: "none",
    usermeta: { matrix },
    config: { text: { font }, style: {}, locale: { number: numberLocale } },
    width: first.size,
    height: first.size,
    padding: {
      left: first.gutter + MARGIN,
      top: first.gutter + MARGIN,
      right: END,
      bottom: END,
    },
    signals: [
      ...Object.entries(signals).map(([name, value]) => ({ name, value })),
      { name: "most", value: cells.reduce((most, { count }) => Math.max(most, count), 2) },
      // Where names are closer than they are high, only every `step`-th is shown.
      { name: "step", update: "ceil(12 / cell)" },
      { name: "fontSize", update: "clamp(cell * 0.75, 11, 13)" },
    ],
    data: [
      {
        name: "cells",
        values: cells,
        transform: [
          { type: "formula", as: "row", expr: "place[datum.truth]" },
          { type: "formula", as: "column", expr: "place[datum.predicted]" },
          { type: "formula", as: "x", expr: "(datum.column - left) * cell" },
          { type: "formula", as: "y", expr: "(datum.row - top) * cell" },
          {
            type: "filter",
            expr: "datum.x > -cell && datum.y > -cell && datum.x < width && datum.y < height && " +
              "!(hideDiagonal && datum.truth == datum.predicted)",
          },
          {
            type: "formula",
            as: "opacity",
            expr: "byCount ? 0.12 + 0.88 * log(datum.count) / log(most) : " +
              "datum.fading * (0.12 + 0.88 * sqrt(datum.share))",
          },
        ],
      },
      {
        name: "names",
        values: names,
        transform: [
          { type: "formula", as: "place", expr: "place[datum.index]" },
          { type: "formula", as: "found", expr: "indexof(found, datum.index) >= 0" },
          { type: "formula", as: "x", expr: "(datum.place - left + 0.5) * cell" },
          { type: "formula", as: "y", expr: "(datum.place - top + 0.5) * cell" },
        ],
      },
      {
        name: "found",
        source: "names",
        transform: [{ type: "filter", expr: "datum.found" }],
      },
      ...(["row", "column"] as const).map((side) => ({
        name: `${side} names`,
        source: "names",
        transform: [{
          type: "filter",
          expr: side === "row"
            ? "datum.y > 0 && datum.y < height"
            : "datum.x > 0 && datum.x < width",
        }, {
          type: "filter",
          // The name under the pointer hides its neighbours; where not all fit, only found ones are
          // shown.
          expr: `datum.place == ${side} || datum.found || ` +
            `(datum.place % step == 0 && (step == 1 || length(found) == 0) && (${side} < 0 || abs(datum.place - ${side}) >= step))`,
        }] as const,
      })),
    ] as NonNullable<Spec["data"]>,
    marks: [
      {
        type: "group",
        clip: true,
        encode: {
          update: {
            width: { signal: "width" },
            height: { signal: "height" },
            stroke: { value: palette.grid },
          },
        },
        marks: [
          {
            type: "rect",
            from: { data: "names" },
            encode: {
              update: {
                x: { signal: "datum.x - cell / 2" },
                y: { signal: "datum.y - cell / 2" },
                width: { signal: "cell" },
                height: { signal: "cell" },
                fill: { value: palette.grid },
                fillOpacity: { value: 0.6 },
              },
            },
          },
          band("row", "found", palette.accent, 0.12),
          band("column", "found", palette.accent, 0.12),
          cursorBand("row"),
          cursorBand("column"),
          {
            type: "rect",
            from: { data: "cells" },
            encode: {
              update: {
                x: { field: "x", offset: { signal: "cell > 8 ? 0.5 : 0" } },
                y: { field: "y", offset: { signal: "cell > 8 ? 0.5 : 0" } },
                width: { signal: "max(cell > 8 ? cell - 1 : cell, 2)" },
                height: { signal: "max(cell > 8 ? cell - 1 : cell, 2)" },
                fill: [
                  { test: "datum.truth == datum.predicted", value: palette.data },
                  { value: palette.accent },
                ],
                fillOpacity: { field: "opacity" },
              },
            },
          },
          {
            type: "text",
            from: { data: "cells" },
            interactive: false,
            encode: {
              update: {
                x: { signal: "datum.x + cell / 2" },
                y: { signal: "datum.y + cell / 2" },
                align: { value: "center" },
                baseline: { value: "middle" },
                fontSize: { signal: "clamp(cell * 0.36, 11, 14)" },
                text: {
                  signal: "cell < 26 ? '' : byCount ? format(datum.count, 'd') : " +
                    "datum.share < 0.01 ? '<1' : format(100 * datum.share, '.0f')",
                },
                fill: [
                  { test: "datum.opacity > 0.7", value: palette.surface },
                  { value: palette.ink },
                ],
              },
            },
          },
          {
            type: "rect",
            interactive: false,
            encode: {
              update: {
                x: { signal: "(column - left) * cell" },
                y: { signal: "(row - top) * cell" },
                width: { signal: "cell" },
                height: { signal: "cell" },
                stroke: { value: palette.ink },
                strokeWidth: { value: 2 },
                opacity: { signal: "row < 0 || column < 0 ? 0 : 1" },
              },
            },
          },
        ],
      },
      nameMarks("row"),
      nameMarks("column"),
      axisTitle("true class", { x: { signal: "-gutter - 6" }, y: { signal: "height / 2" } }, -90),
      axisTitle("predicted class", { x: { signal: "width / 2" }, y: { signal: "-gutter - 6" } }, 0),
    ],
  };
}
