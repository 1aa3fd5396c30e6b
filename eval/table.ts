/**
 * Tables for a terminal: columns aligned by their displayed width (wide and combining characters counted as
 * the terminal draws them), and no wider than requested as long as shortening text can achieve it.
 * Numbers, the cells of right-aligned columns, are never cut: part of a number is a wrong number.
 */
import { NAME_LENGTH, visible } from "../charts/names.ts";
import type { OptionNames } from "../data/known_options.ts";
import { stringWidth, truncateText } from "./deps.ts";

/** How a text with tables is laid out. */
export interface TableOptions {
  /** Columns of the terminal; endless by default. */
  readonly width?: number | undefined;
}

/** The names of {@linkcode TableOptions}. */
export const tableOptionNames: OptionNames<TableOptions> = { width: true };

/** A column's heading and how its cells are set. */
export interface Column {
  readonly title: string;
  /** Right for numbers; left otherwise. */
  readonly align?: "left" | "right" | undefined;
  /** Which end is cut when space is short; paths differ at their ends. */
  readonly shorten?: "start" | "end" | undefined;
  /** Columns of the terminal that are left to it when space is short, as far as its cells fill them. */
  readonly least?: number | undefined;
}

const GAP = "  ";
const NARROWEST = 4;

/**
 * Lays out rows under headings, with a rule between.
 *
 * @param width Columns of the terminal; Infinity where there is none.
 * @returns Lines without trailing spaces, each ended by a newline.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const cells = [columns.map((column) => column.title), ...rows]
    .map((row) => columns.map((_, c) => visible(row[c] ?? "")));
  const widest = (c: number, lines: readonly (readonly string[])[]) =>
    lines.reduce((max, row) => Math.max(max, stringWidth(row[c]!)), 0);
  const widths = fit(
    columns.map((_, c) => widest(c, cells)),
    columns.map(({ align, least = 0 }, c) =>
      Math.max(
        align === "right" ? widest(c, cells.slice(1)) : NARROWEST,
        Math.min(least, widest(c, cells)),
      )
    ),
    width - GAP.length * (columns.length - 1),
  );
  const lines = cells.map((row) =>
    row.map((cell, c) => setCell(cell, widths[c]!, columns[c]!)).join(GAP).trimEnd()
  );
  lines.splice(1, 0, widths.map((w) => "─".repeat(w)).join(GAP));
  return lines.join("\n") + "\n";
}

/** Shortens the widest columns that may be shortened, a character at a time, until all fit into `room`. */
function fit(widths: readonly number[], least: readonly number[], room: number): number[] {
  const fitted = [...widths];
  let excess = fitted.reduce((sum, width) => sum + width, 0) - room;
  for (; excess > 0; excess--) {
    const giving = fitted.map((width, c) => width > least[c]! ? width : 0);
    const most = Math.max(...giving);
    if (most === 0) break;
    fitted[giving.indexOf(most)]!--;
  }
  return fitted;
}

function setCell(cell: string, width: number, { align, shorten }: Column): string {
  // Several long names may start alike: both their ends are shown.
  const position = shorten ?? (cell.length > NAME_LENGTH ? "middle" : "end");
  const text = stringWidth(cell) > width ? truncateText(cell, width, { position }) : cell;
  const padding = " ".repeat(width - stringWidth(text));
  return align === "right" ? padding + text : text + padding;
}
