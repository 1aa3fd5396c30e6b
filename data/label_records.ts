/**
 * CSVs that say what to do with labels, as corrections and label maps do. A record that cannot be
 * understood is an error, for half of them applied would be worse than none. People edit them in
 * spreadsheets, so fields are read as spreadsheet cells.
 */
import { emptiness } from "./columns.ts";
import { fromSpreadsheetCell } from "./csv/spreadsheet_cell.ts";
import { UserError } from "./errors.ts";
import { readTable } from "./table.ts";

/** What a record says. */
export interface LabelRecord {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** In the order of the names. */
  readonly values: readonly string[];
}

/**
 * Reads such a CSV.
 *
 * @param path The CSV.
 * @param names The columns to read; others are passed over.
 * @param required How many of them, from the first on, may not be empty.
 * @returns The records, or nothing where the file has not even a header.
 * @throws UserError When the file cannot be read, a column is missing, or a field is missing or empty.
 */
export async function readLabelRecords(
  path: string,
  names: readonly string[],
  required: number,
): Promise<LabelRecord[] | undefined> {
  const table = await readTable(path, names);
  if (!table) return undefined;
  const records: LabelRecord[] = [];
  for await (const { line, values, problem, surplus } of table.rows) {
    const wrong = (surplus?.from === "behind" ? undefined : problem) ??
      emptiness(table.columns, values.slice(0, required));
    if (wrong !== undefined) throw new UserError(`${path}, line ${line}: ${wrong}`);
    records.push({ line, values: values.map(fromSpreadsheetCell) });
  }
  return records;
}
