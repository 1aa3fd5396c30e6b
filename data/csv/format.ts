/**
 * CSV as text: for programs, with every field unchanged, and for spreadsheets, which would run some fields as
 * formulas.
 */
import { stringifyCsv } from "./deps.ts";
import { toSpreadsheetCell } from "./spreadsheet_cell.ts";

/**
 * The text of a CSV file: LF line ends, quotes only where a field needs them, or around every field
 * where one contains a line end, to distinguish its quotes from stray ones.
 *
 * @param rows The records, the header first.
 * @returns Text that `readCsv` reads back as the same records.
 */
export function formatCsv(rows: Iterable<readonly (string | number)[]>): string {
  const table = [...rows] as (string | number)[][];
  const quoted = table.some((row) => row.some((field) => /[\r\n]/.test(String(field))));
  return stringifyCsv(table, { quoted, quoted_empty: quoted, quoted_match: /^\s|\s$/ });
}

/**
 * The same for a file that people open in a spreadsheet; see {@linkcode toSpreadsheetCell}.
 *
 * @param rows The records, the header first.
 */
export function formatSpreadsheet(rows: Iterable<readonly (string | number)[]>): string {
  return formatCsv([...rows].map(toSpreadsheetCells));
}

/**
 * One record of such a file; whether it is quoted does not depend on other records.
 *
 * @param cells Its fields.
 * @returns The record with its line end.
 */
export function formatSpreadsheetLine(cells: readonly (string | number)[]): string {
  return stringifyCsv([toSpreadsheetCells(cells)], { quoted_match: /^\s|\s$|\r/ });
}

function toSpreadsheetCells(cells: readonly (string | number)[]): (string | number)[] {
  return cells.map((cell) => typeof cell === "string" ? toSpreadsheetCell(cell) : cell);
}
