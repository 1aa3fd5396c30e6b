/**
 * Divides indivisible units of rows among sides so that every side gets its number of rows and its share of
 * every class and tag of several columns, as nearly as the units allow.
 *
 * It is iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011,
 * https://doi.org/10.1007/978-3-642-23808-6_10) for units of any size: the hardest to place come
 * first, that is the largest and then those of the rarest class, and each goes to the side that lacks it most.
 */
import { type Head, isClassHead } from "./heads.ts";
import { counterRandom, shuffle } from "./random.ts";
import type { Row } from "./row.ts";
import { strataOf } from "./strata.ts";

/** The units, the sides and the columns to stratify by. */
export interface BalanceOptions {
  /** Disjoint groups of the rows' positions; each goes to one side as a whole. */
  readonly units: readonly (readonly number[])[];
  /** The number of rows of each side; their sum is the number of rows. */
  readonly targets: readonly number[];
  /** The label columns, by index, whose classes, tags or tenths of numbers are to be in proportion. */
  readonly stratify: readonly number[];
  /** The heads of all label columns; by default all are columns of classes. */
  readonly heads?: readonly Head[] | undefined;
  /** A side that gets a row of every class, though not of every tag, before the other sides. */
  readonly first?: number | undefined;
  readonly seed: number;
}

/** A unit, with its rows of each class. */
interface Unit {
  readonly index: number;
  readonly size: number;
  readonly counts: ReadonlyMap<number, number>;
}

/**
 * Chooses a side for each unit. A side gets more rows than its target only where no side has room for
 * a unit, so the targets are met when enough units are single rows.
 *
 * @param rows All rows.
 * @param options Units, sides, columns.
 * @returns The index of each unit's side in `targets`. [units]
 */
export function balanceUnits(rows: readonly Row[], options: BalanceOptions): number[] {
  const { units, targets, stratify, first, seed } = options;
  const classes = numberClasses(rows, stratify, options.heads);
  const totals = new Array<number>(classes.count).fill(0);
  for (const own of classes.of) for (const name of own) totals[name]!++;
  const open = units.map((positions, index): Unit => {
    const counts = new Map<number, number>();
    for (const name of positions.flatMap((position) => classes.of[position]!)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return { index, size: positions.length, counts };
  });
  const rarest = open.map(({ counts }) => Math.min(...[...counts.keys()].map((c) => totals[c]!)));
  shuffle(open, counterRandom(seed))
    .sort((a, b) => b.size - a.size || rarest[a.index]! - rarest[b.index]!);

  const sides = targets.map((target) => ({
    share: target / rows.length,
    room: target,
    counts: new Array<number>(classes.count).fill(0),
  }));
  // Tags may be so many that most rows have one of only a few rows. So that those do not decide where all rows go,
  // a tag counts as if it had as many rows as would give the smallest side one.
  const divisible = rows.length / Math.min(...targets);
  const weights = totals.map((total, name) =>
    classes.kept.has(name) ? total : Math.max(total, divisible)
  );
  const placed = new Array<number>(classes.count).fill(0);
  const chosen = new Array<number>(units.length);
  for (const [done, { index, size, counts }] of open.entries()) {
    // How much a side needs a unit: what it lacks of the unit's classes by its share of the rows
    // placed so far, each relative to the whole class. Choosing the greatest need minimises the sum of
    // squared deviations, each divided by the size of its class.
    const need = sides.map(({ share, counts: had }) =>
      counts.entries().reduce(
        (sum, [name, count]) =>
          sum + count * (share * (placed[name]! + count) - had[name]!) / weights[name]!,
        0,
      )
    );
    const able = candidates(sides, targets, size, open.length - done);
    const lacking = first !== undefined && able.includes(first) &&
      counts.keys().some((name) => classes.kept.has(name) && sides[first]!.counts[name] === 0);
    const side = lacking ? first : able.reduce((a, b) => need[b]! > need[a]! ? b : a);
    chosen[index] = side;
    sides[side]!.room -= size;
    for (const [name, count] of counts) {
      sides[side]!.counts[name]! += count;
      placed[name]! += count;
    }
  }
  return chosen;
}

/** The sides that may get a unit: empty ones once as few units are left as there are of them, else those with room. */
function candidates(
  sides: readonly { readonly room: number }[],
  targets: readonly number[],
  size: number,
  left: number,
): number[] {
  const all = [...sides.keys()];
  const empty = all.filter((side) => sides[side]!.room === targets[side]);
  if (empty.length >= left) return empty;
  const roomy = all.filter((side) => sides[side]!.room >= size);
  if (roomy.length > 0) return roomy;
  const most = Math.max(...sides.map(({ room }) => room));
  return all.filter((side) => sides[side]!.room === most);
}

/** The classes of each row as numbers: 0, which all rows have, then those of the columns' labels. */
function numberClasses(
  rows: readonly Row[],
  stratify: readonly number[],
  heads: readonly Head[] | undefined,
) {
  const numbers = new Map<string, number>();
  const kept = new Set([0]);
  const columns = stratify.map((column) => {
    const head = heads?.[column];
    return {
      column,
      strata: strataOf(rows, column, head),
      isKept: head === undefined || isClassHead(head),
    };
  });
  const of = rows.map((row) => [
    0,
    ...columns.flatMap(({ column, strata, isKept }) =>
      strata(row).map((name) => {
        const key = `${column} ${name}`;
        const number = numbers.get(key) ?? numbers.set(key, numbers.size + 1).size;
        if (isKept) kept.add(number);
        return number;
      })
    ),
  ]);
  return { of, count: numbers.size + 1, kept };
}
