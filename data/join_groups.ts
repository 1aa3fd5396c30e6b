/** Rows that must stay together: groups of several kinds, which may share rows, become disjoint ones. */

/** Groups of rows by their positions; a row may be in none, and in several. */
export type RowGroups = readonly (readonly number[])[];

/**
 * Joins groups that share rows, directly or through others, and makes a group of every row that is
 * in none (union by size with path halving: Tarjan and van Leeuwen 1984,
 * https://doi.org/10.1145/62.2160).
 *
 * @param count How many rows there are.
 * @param groups Positions of rows that must stay together.
 * @returns Disjoint groups of all rows, by their first row, each ascending.
 * @throws RangeError When a position is none of a row.
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
