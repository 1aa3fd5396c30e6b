/**
 * A column of a table that says which side of a split each row is on: words such as `train`, `val` and `test`, or
 * a flag such as `is_valid`. Rows to test with are neither trained on nor validated with.
 */
import { sideNamed } from "./folder_sides.ts";
import type { RowSide } from "./row.ts";
import { readTable } from "./table.ts";
import type { Sample } from "./table_sample.ts";

/** Names of columns of flags, with the sides of true and of false. */
const flagNames: readonly [RegExp, RowSide, RowSide][] = [
  [/^(is(val|valid|validation|dev)|val(idation)?)(set)?$/, "validation", "train"],
  [/^is(test|testing|holdout)(set)?$/, "test", "train"],
  [/^is(train|training)(set)?$/, "train", "validation"],
];
const flags: readonly [RegExp, boolean][] = [
  [/^(1|1\.0|true|yes)$/i, true],
  [/^(0|0\.0|false|no)$/i, false],
];

/**
 * The side that a cell names.
 *
 * @param column The column's name, which says what a flag means.
 * @param cell The cell.
 * @returns Undefined where it names none.
 */
export function sideOfCell(column: string, cell: string): RowSide | undefined {
  const side = /^dev$/i.test(cell) ? "validation" : sideNamed(cell);
  if (side !== undefined) return side;
  const flag = flags.find(([word]) => word.test(cell))?.[1];
  if (flag === undefined) return undefined;
  const name = column.toLowerCase().replaceAll(/[^a-z]/g, "");
  const sides = flagNames.find(([word]) => word.test(name));
  return sides?.[flag ? 1 : 2];
}

/** Why a row is on no side of a split that a column says. */
export function sideProblem(column: string, cell: string): string {
  return cell === ""
    ? `${column} is empty`
    : `${column} is none of the words train, val and test: "${cell.slice(0, 40)}"`;
}

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
