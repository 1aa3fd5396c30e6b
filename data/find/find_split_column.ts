/** Finds the column of a table that says which side of a split each row is on. */
import { sideOfCell } from "../split_column.ts";
import { readTable } from "../table.ts";
import type { Sample } from "./table_sample.ts";

/**
 * Finds the column, by its first cells and then by all: each has to name a side, at least half of them `train` and
 * some another. So a column `is_valid` that says which rows are sound is none.
 *
 * @param path The table.
 * @param sample Its first rows.
 * @param taken Columns that are something else.
 * @param encoding The table's encoding.
 * @returns The column's name; undefined where there is none, or several.
 */
export async function findSplitColumn(
  path: string,
  { header, rows }: Sample,
  taken: readonly string[],
  encoding: string | undefined,
): Promise<string | undefined> {
  const candidates = header.filter((name, index) => {
    if (name === "" || taken.includes(name) || header.indexOf(name) !== header.lastIndexOf(name)) {
      return false;
    }
    const cells = rows.map((row) => row[index]!).filter((cell) => cell !== "");
    return cells.length > 0 && cells.every((cell) => sideOfCell(name, cell) !== undefined);
  });
  const found: string[] = [];
  for (const name of candidates) {
    if (await dividesRows(path, name, encoding)) found.push(name);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Whether all of a column's cells name sides, of which one is to train with. */
async function dividesRows(
  path: string,
  column: string,
  encoding: string | undefined,
): Promise<boolean> {
  const counts = { train: 0, validation: 0, test: 0 };
  const table = await readTable(path, [column], { encoding, canBeNamed: true });
  for await (const { values: [value = ""], problem } of table?.rows ?? []) {
    if (problem !== undefined || value === "") continue;
    const side = sideOfCell(column, value);
    if (side === undefined) return false;
    counts[side]++;
  }
  const others = counts.validation + counts.test;
  return others > 0 && counts.train >= others;
}
