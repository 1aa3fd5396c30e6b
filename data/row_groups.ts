/** Groups of rows that stay on one side of every split, as the rows themselves name them. */
import type { Row } from "./row.ts";

/**
 * Groups rows by what they have in common: images of one row of the table, and rows with the same value of the
 * column that groups them.
 *
 * @param rows The rows.
 * @returns The indices of the rows of each group with several, in the order of their first rows.
 *
 * @example
 * ```ts
 * import { rowGroups } from "./row_groups.ts";
 *
 * const rows = ["a", "b", undefined, "a"].map((group, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: ["shoe"], ...(group && { group }),
 * }));
 * if (JSON.stringify(rowGroups(rows)) !== "[[0,3]]") throw new Error("both of a");
 * ```
 */
export function rowGroups(rows: readonly Row[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [position, { group }] of rows.entries()) {
    if (group === undefined) continue;
    const positions = groups.get(group);
    if (positions === undefined) groups.set(group, [position]);
    else positions.push(position);
  }
  return [...groups.values()].filter((positions) => positions.length > 1);
}

/** One line that says how many groups a column makes, and what that means; none where all rows stand alone. */
export function groupNotes(rows: readonly Row[], column: string): string[] {
  const groups = rowGroups(rows);
  if (groups.length === 0) return [];
  const images = groups.reduce((sum, { length }) => sum + length, 0);
  const [values, each] = groups.length === 1 ? ["value", "it"] : ["values", "each"];
  return [
    `${groups.length} ${values} of ${column} have several images, ${images} in all: every image is a sample, in ` +
    `training and in figures, and those of ${each} stay on one side of every split`,
  ];
}

/**
 * The warning about groups that a given split has on both sides.
 *
 * @param train Its training rows.
 * @param validation Its validation rows.
 * @param files What the split is called.
 * @returns A warning, or undefined where there are none.
 */
export function straddlingGroups(
  train: readonly Row[],
  validation: readonly Row[],
  files: string,
): string | undefined {
  const trained = new Set(train.map(({ group }) => group));
  const both = new Set(
    validation.flatMap(({ group }) => group !== undefined && trained.has(group) ? [group] : []),
  );
  if (both.size === 0) return undefined;
  const [count, example] = [both.size, [...both][0]!];
  return `${files} have images of ${count} ${
    count === 1 ? "group" : "groups"
  } on both sides, such as of ` +
    `"${
      example.slice(0, 60)
    }": validation is easier than new images are; facet split anew keeps them together`;
}
