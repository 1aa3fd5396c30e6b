/** A table of figures by head: as many of them as a terminal has room for, and those whole. */
import { stringWidth } from "./deps.ts";
import { percent } from "../charts/words.ts";
import { type Column, renderTable } from "./table.ts";

/** A figure of the table. */
export interface FigureColumn<Row> {
  readonly title: string;
  /** A row's value of it; undefined for one without. */
  readonly of: (row: Row) => string | undefined;
}

/** The figures of a table. */
export interface TableFigures<Row> {
  /** The heads' names; the first column. */
  readonly name: FigureColumn<Row>;
  /** Always shown. */
  readonly figures: readonly FigureColumn<Row>[];
  /** Shown behind them where there is room, the most important first. */
  readonly more: readonly FigureColumn<Row>[];
  /** The last columns, always shown. */
  readonly last: readonly FigureColumn<Row>[];
}

/**
 * Lays out figures.
 *
 * @param rows What they are of.
 * @param figures The columns.
 * @param width Columns of the terminal.
 * @returns Lines, each ended by a newline.
 */
export function figureTable<Row>(
  rows: readonly Row[],
  { name, figures, more, last }: TableFigures<Row>,
  width: number,
): string {
  for (let count = more.length;; count--) {
    const shown = [...figures, ...more.slice(0, count), ...last];
    const columns: Column[] = [
      { title: name.title },
      ...shown.map(({ title }): Column => ({ title, align: "right" })),
    ];
    const cells = rows.map((row) => [name, ...shown].map(({ of }) => of(row) ?? "-"));
    const whole = renderTable(columns, cells, Infinity);
    if (whole.split("\n").every((line) => stringWidth(line) <= width)) return whole;
    if (count === 0) return renderTable(columns, cells, width);
  }
}

/** A share as a table shows it; undefined where it is not known. */
export function share(value: number | null | undefined): string | undefined {
  return value === undefined || value === null ? undefined : percent(value);
}

/** A number of any unit, to three digits: `0.0123`, `4.56`, `1230`. */
export function threeDigits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** A number of any unit as files have it: to seven digits, as many as float32 holds. */
export function sevenDigits(value: number): string {
  return String(Number(value.toPrecision(7)));
}
