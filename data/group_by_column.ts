/** Groups of rows with the same value in any column of their CSV. */
import { findCsv, type Row } from "./catalogue.ts";
import { readTable } from "./table.ts";

/**
 * Groups the rows of a catalogue by a column.
 *
 * @param data The catalogue's folder or CSV.
 * @param rows Rows read from there.
 * @param column The column's name in the CSV's header.
 * @param encoding The CSV's encoding, if it is named.
 * @returns The indices of the rows with each value that at least two rows have, in the order of their first
 * rows; rows without a value, or with an uncertain one, are in no group.
 * @throws UserError When the CSV has no such column, or two of them.
 */
export async function groupByColumn(
  data: string,
  rows: readonly Row[],
  column: string,
  encoding?: string,
): Promise<number[][]> {
  const path = await findCsv(data);
  const values = new Map<number, string>();
  const table = await readTable(path, [column], { encoding });
  for await (const { line, values: [value = ""], problem, surplus } of table?.rows ?? []) {
    if (problem === undefined || surplus?.from === "after") values.set(line, value);
  }
  const groups = Map.groupBy(rows.keys(), (position) => values.get(rows[position]!.line) ?? "");
  groups.delete("");
  return [...groups.values()].filter((positions) => positions.length > 1);
}
