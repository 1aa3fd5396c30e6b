/** Groups of rows with the same value in any column of their CSV. */
import { type CatalogueOptions, openTable, type Row } from "./catalogue.ts";

/**
 * Groups the rows of a catalogue by a column.
 *
 * @param options The catalogue.
 * @param rows Rows read from there.
 * @param column The column's name in the CSV's header, or that of a level of folders.
 * @returns The indices of the rows with each value that at least two rows have, in the order of their first
 * rows; rows without a value, or with an uncertain one, are in no group.
 * @throws UserError When the CSV has no such column, or two of them.
 */
export async function groupByColumn(
  options: CatalogueOptions,
  rows: readonly Row[],
  column: string,
): Promise<number[][]> {
  const values = new Map<number, string>();
  const { open } = await openTable(options);
  const table = await open(() => [column]);
  for await (const { line, values: [value = ""], problem, surplus } of table?.rows ?? []) {
    if (problem === undefined || surplus?.from === "after") values.set(line, value);
  }
  const groups = Map.groupBy(rows.keys(), (position) => values.get(rows[position]!.line) ?? "");
  groups.delete("");
  return [...groups.values()].filter((positions) => positions.length > 1);
}
