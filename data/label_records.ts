/**
 * Reads the CSVs of corrections and of label maps. An invalid record is an error, since applying only some would
 * be worse than none. People edit them in spreadsheets, so fields are read as spreadsheet cells.
 */
import { emptiness } from "./columns.ts";
import { fromSpreadsheetCell } from "./csv/spreadsheet_cell.ts";
import { UserError } from "./errors.ts";
import { readTable } from "./table.ts";

/** A record. */
export interface LabelRecord {
  /** Its first line in the file, from 1. */
  readonly line: number;
  /** Its values, in the order of the names. */
  readonly values: readonly string[];
}

/**
 * Reads such a CSV.
 *
 * @param path The CSV.
 * @param names The columns to read, or chooses them from the header; others are ignored.
 * @param required The number of them, from the first on, that must not be empty.
 * @returns The records; undefined where the file has no header.
 * @throws UserError When the file cannot be read, a column is missing, or a field is missing or empty.
 */
export async function readLabelRecords(
  path: string,
  names: readonly string[] | ((header: readonly string[]) => readonly string[]),
  required: number,
): Promise<LabelRecord[] | undefined> {
  const table = await readTable(path, names);
  if (!table) return undefined;
  const records: LabelRecord[] = [];
  for await (const { line, values, problem, surplus } of table.rows) {
    const wrong = (surplus?.from === "after" ? undefined : problem) ??
      emptiness(table.columns, values.slice(0, required));
    if (wrong !== undefined) throw new UserError(`${path}, line ${line}: ${wrong}`);
    records.push({ line, values: values.map(fromSpreadsheetCell) });
  }
  return records;
}
