/**
 * Spreadsheets run a field that begins with `=`, `+`, `-` or `@` as a formula, quoted or not. An
 * apostrophe before it makes it text; OWASP describes the attack as "CSV injection",
 * https://owasp.org/www-community/attacks/CSV_Injection. Whoever reads such a file takes it away again.
 */

/** What would run, behind any number of apostrophes: one that is there already needs another. */
const formula = /^'*[=+\-@\t\r＝＋－＠]./su;

/** Numbers begin with a sign and do no harm. */
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?%?$/;

/**
 * Text as a spreadsheet shows it without running it.
 *
 * @param text Any text.
 * @returns The text, behind an apostrophe where it would be run.
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
 * @param cell From {@linkcode toSpreadsheetCell}, or as a person wrote it.
 */
export function fromSpreadsheetCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
