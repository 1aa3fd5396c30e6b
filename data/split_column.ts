/**
 * A column of a table that says which side of a split each row is on: words such as `train`, `val` and `test`, or
 * a flag such as `is_valid`. Rows to test with are neither trained on nor validated with.
 */
import { sideNamed } from "./folder_sides.ts";
import type { RowSide } from "./row.ts";

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
