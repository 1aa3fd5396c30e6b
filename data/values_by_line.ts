/** The values of any column of a CSV. */
import { readTable } from "./table.ts";

/**
 * Reads a column.
 *
 * @param path The CSV.
 * @param column The column's name in its header.
 * @param encoding The CSV's encoding, if it is named.
 * @returns The values by the rows' first lines, in their order; rows without a value, or with an uncertain one, are
 * left out.
 * @throws UserError When the CSV has no such column, or two of them.
 */
export async function valuesByLine(
  path: string,
  column: string,
  encoding?: string,
): Promise<Map<number, string>> {
  const values = new Map<number, string>();
  const table = await readTable(path, [column], { encoding });
  for await (const { line, values: [value = ""], problem, surplus } of table?.rows ?? []) {
    if (value === "") continue;
    if (problem === undefined || surplus?.from === "after") values.set(line, value);
  }
  return values;
}
