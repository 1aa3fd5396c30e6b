/** Groups of rows that have the same value in a column of their CSV, whether or not of labels. */
import { findCsv, type Row } from "./catalogue.ts";
import { readTable } from "./table.ts";

/**
 * Groups the rows of a catalogue by a column.
 *
 * @param data The catalogue's folder or CSV.
 * @param rows Rows read from there.
 * @param column The column's name in the CSV's header.
 * @returns Positions of the rows with each value, if they are two at least, by their first row; rows
 * without a value, or whose value cannot be told, are in no group.
 * @throws UserError When the CSV has no such column, or two of them.
 */
export async function groupByColumn(
  data: string,
  rows: readonly Row[],
  column: string,
): Promise<number[][]> {
  const path = await findCsv(data);
  const values = new Map<number, string>();
  const table = await readTable(path, [column]);
  for await (const { line, values: [value = ""], problem, surplus } of table?.rows ?? []) {
    if (problem === undefined || surplus?.from === "behind") values.set(line, value);
  }
  const groups = Map.groupBy(rows.keys(), (position) => values.get(rows[position]!.line) ?? "");
  groups.delete("");
  return [...groups.values()].filter((positions) => positions.length > 1);
}
