/** Joins groups of rows that must stay together, which may overlap, into disjoint ones. */
import { DisjointSets } from "./disjoint_sets.ts";

/** Groups of rows by index; a row may be in none or in several. */
export type RowGroups = readonly (readonly number[])[];

/**
 * Joins groups that share rows, directly or through others, and makes a group of every row that is
 * in none.
 *
 * @param count The number of rows.
 * @param groups Indices of rows that must stay together.
 * @returns Disjoint groups of all rows, in the order of their first rows, each ascending.
 * @throws RangeError When there is no row with an index.
 *
 * @example
 * ```ts
 * import { joinGroups } from "./join_groups.ts";
 *
 * const joined = joinGroups(6, [[0, 4], [1, 2], [4, 5]]);
 * if (JSON.stringify(joined) !== "[[0,4,5],[1,2],[3]]") throw new Error("4 joins 0 and 5");
 * ```
 */
export function joinGroups(count: number, groups: RowGroups): number[][] {
  const sets = new DisjointSets(count);
  for (const group of groups) {
    for (const position of group) {
      if (!(Number.isInteger(position) && position >= 0 && position < count)) {
        throw new RangeError(`there is no row ${position} of ${count}`);
      }
      sets.join(group[0]!, position);
    }
  }
  const positions = Array.from({ length: count }, (_, position) => position);
  return [...Map.groupBy(positions, (position) => sets.rootOf(position)).values()];
}
