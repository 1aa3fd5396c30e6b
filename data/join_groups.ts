/** Joins groups of rows that must stay together, which may overlap, into disjoint ones. */

/** Groups of rows by index; a row may be in none or in several. */
export type RowGroups = readonly (readonly number[])[];

/**
 * Joins groups that share rows, directly or through others, and makes a group of every row that is
 * in none (union by size with path halving: Tarjan and van Leeuwen 1984,
 * https://doi.org/10.1145/62.2160).
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
  const parent = Array.from({ length: count }, (_, position) => position);
  const size = new Array<number>(count).fill(1);
  const rootOf = (position: number) => {
    while (parent[position] !== position) {
      parent[position] = parent[parent[position]!]!;
      position = parent[position]!;
    }
    return position;
  };
  for (const group of groups) {
    for (const position of group) {
      if (!(position in parent)) throw new RangeError(`there is no row ${position} of ${count}`);
      const [one, other] = [rootOf(group[0]!), rootOf(position)];
      if (one === other) continue;
      const [large, small] = size[one]! < size[other]! ? [other, one] : [one, other];
      parent[small] = large;
      size[large]! += size[small]!;
    }
  }
  return [...Map.groupBy(parent.keys(), rootOf).values()];
}
