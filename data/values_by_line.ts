/** The values of any column of a catalogue's table. */
import type { OpenTable } from "./open_table.ts";

/**
 * Reads a column.
 *
 * @param table The table.
 * @param column The column's name in the table's header, or that of a level of folders.
 * @returns The values by the rows' first lines, in their order; rows without a value, or with an uncertain one, are
 * left out.
 * @throws UserError When the table has no such column, or two of them.
 */
export async function valuesByLine(
  { open }: OpenTable,
  column: string,
): Promise<Map<number, string>> {
  const values = new Map<number, string>();
  const table = await open(() => [column]);
  for await (const { line, values: [value = ""], problem, surplus } of table?.rows ?? []) {
    if (value === "") continue;
    if (problem === undefined || surplus?.from === "after") values.set(line, value);
  }
  return values;
}
