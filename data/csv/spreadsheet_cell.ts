/**
 * Spreadsheets run a field that starts with `=`, `+`, `-` or `@` as a formula, quoted or not. An apostrophe
 * before it makes it text; OWASP describes the attack as "CSV injection",
 * https://owasp.org/www-community/attacks/CSV_Injection. Reading such a file removes the apostrophe.
 */

/** A formula after any number of apostrophes: a text that starts with one needs another. */
const formula = /^'*[=+\-@\t\r＝＋－＠]./su;

/** Numbers with a sign are no formulas. */
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?%?$/;

/**
 * A text as a cell that a spreadsheet does not run.
 *
 * @param text Any text.
 * @returns The text, with an apostrophe before it where it would be run.
 *
 * @example
 * ```ts
 * import { fromSpreadsheetCell, toSpreadsheetCell } from "./spreadsheet_cell.ts";
 *
 * const cell = toSpreadsheetCell("=HYPERLINK(A1)");
 * if (cell !== "'=HYPERLINK(A1)" || fromSpreadsheetCell(cell) !== "=HYPERLINK(A1)") throw new Error();
 * if (toSpreadsheetCell("-1.5") !== "-1.5" || toSpreadsheetCell("red") !== "red") throw new Error();
 * ```
 */
export function toSpreadsheetCell(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/**
 * The text of such a cell.
 *
 * @param cell From {@linkcode toSpreadsheetCell}, or any other.
 */
export function fromSpreadsheetCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
