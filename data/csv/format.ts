/**
 * CSV as text: for programs, with every field unchanged, and for spreadsheets, which would run some fields as
 * formulas.
 */
import { stringifyCsv } from "./deps.ts";
import { toSpreadsheetCell } from "./spreadsheet_cell.ts";

/** Records that are made into text at once: more would take many times the text's memory meanwhile. */
const chunk = 4096;

/**
 * The text of a CSV file: LF line ends, quotes only where a field needs them, or around every field
 * where one contains a line end, to distinguish its quotes from stray ones.
 *
 * @param rows The records, the header first. Those that can be gone through twice need not be in memory.
 * @returns Text that `readCsv` reads back as the same records.
 */
export function formatCsv(rows: Iterable<readonly (string | number)[]>): string {
  const records = "next" in rows ? [...rows] : rows;
  const quoted = Iterator.from(records).some((row) =>
    row.some((field) => typeof field === "string" && /[\r\n]/.test(field))
  );
  const options = { quoted, quoted_empty: quoted, quoted_match: /^\s|\s$/ };
  let text = "";
  let waiting: (string | number)[][] = [];
  for (const record of records) {
    if (waiting.push(record as (string | number)[]) < chunk) continue;
    text += stringifyCsv(waiting, options);
    waiting = [];
  }
  return text + stringifyCsv(waiting, options);
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
