/** Figures of a split, or of the splits of cross-validation, to compare them. */
import { type Head, isNumberHead } from "./heads.ts";
import type { RowGroups } from "./join_groups.ts";
import { cellNames } from "./label_cells.ts";
import type { Row } from "./row.ts";
import type { Split } from "./split.ts";
import { tenthOf } from "./strata.ts";

/**
 * How the distribution of one label column's classes or tags, or the tenths of its numbers, differs between the
 * sides of splits.
 */
export interface ColumnFigures {
  /** The column's name. */
  readonly column: string;
  /**
   * The largest difference of a class's or tag's share between training and validation rows, over all classes
   * and splits, 0 to 1. Of numbers, of the share of each tenth of all rows' numbers.
   */
  readonly largest: number;
  /** The mean difference. */
  readonly mean: number;
  /** The class, tag or range of numbers that differs most; absent when none does. */
  readonly largestClass?: string;
  /** Classes and tags without a training row in some split. */
  readonly untrained: readonly string[];
}

/** Figures of splits. */
export interface SplitFigures {
  /** For each kind of groups, the number with rows on both sides of a split. */
  readonly straddling: readonly number[];
  /** By label column. */
  readonly columns: readonly ColumnFigures[];
}

/**
 * Computes figures of splits.
 *
 * @param splits One, or one for each fold, of the row objects in `rows`.
 * @param rows All rows.
 * @param heads Their label columns.
 * @param kinds Kinds of groups, each by the indices of its rows.
 *
 * @example
 * ```ts
 * import { splitFigures } from "./split_figures.ts";
 *
 * const rows = ["red", "red", "blue", "blue"].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [label],
 * }));
 * const split = { train: rows.slice(0, 2), validation: rows.slice(2) };
 * const heads = [{ name: "colour", classes: ["blue", "red"] }];
 * const { straddling, columns } = splitFigures([split], rows, heads, [[[0, 1], [1, 2]]]);
 * if (straddling[0] !== 1) throw new Error("rows 1 and 2 are on different sides");
 * if (columns[0]?.largest !== 1 || columns[0].untrained[0] !== "blue") throw new Error("no blue");
 * ```
 */
export function splitFigures(
  splits: readonly Split[],
  rows: readonly Row[],
  heads: readonly Head[],
  kinds: readonly RowGroups[],
): SplitFigures {
  const sides = splits.map((split) => sidesOf(split));
  return {
    straddling: kinds.map((groups) =>
      groups.filter((group) =>
        sides.some((side) => new Set(group.map((p) => side.get(rows[p]!)).filter(Boolean)).size > 1)
      ).length
    ),
    columns: heads.map((head, column) => columnFigures(splits, rows, head, column)),
  };
}

/**
 * Counts the rows that are on different sides of two splits; rows that are not in both are ignored.
 *
 * @param before One split.
 * @param after Another of the same row objects.
 */
export function countMoved(before: Split, after: Split): number {
  const sides = sidesOf(before);
  const moved = (rows: readonly Row[], from: string) =>
    rows.filter((row) => sides.get(row) === from).length;
  return moved(after.train, "validation") + moved(after.validation, "train");
}

function sidesOf({ train, validation }: Split): Map<Row, "train" | "validation"> {
  return new Map([
    ...train.map((row) => [row, "train"] as const),
    ...validation.map((row) => [row, "validation"] as const),
  ]);
}

function columnFigures(
  splits: readonly Split[],
  rows: readonly Row[],
  head: Head,
  column: number,
): ColumnFigures {
  const namesOf = namesIn(rows, head, column);
  const classes = [...countNames(rows, namesOf).counts.keys()];
  const differences: { label: string; difference: number }[] = [];
  const untrained = new Set<string>();
  for (const { train, validation } of splits) {
    const [training, validating] = [countNames(train, namesOf), countNames(validation, namesOf)];
    for (const label of classes) {
      if (!training.counts.has(label)) untrained.add(label);
      if (training.labelled === 0 || validating.labelled === 0) continue;
      const share = (training.counts.get(label) ?? 0) / training.labelled;
      const other = (validating.counts.get(label) ?? 0) / validating.labelled;
      const difference = Math.abs(share - other);
      differences.push({ label, difference });
    }
  }
  const [first = { label: "", difference: 0 }] = differences;
  const largest = differences.reduce((a, b) => b.difference > a.difference ? b : a, first);
  const sum = differences.reduce((sum, { difference }) => sum + difference, 0);
  return {
    column: head.name,
    largest: largest.difference,
    mean: differences.length === 0 ? 0 : sum / differences.length,
    ...(largest.difference > 0 && { largestClass: largest.label }),
    untrained: isNumberHead(head) ? [] : [...untrained].sort(),
  };
}

/** The classes or tags of a row's label, or the tenth of its number; undefined where the label is unknown. */
function namesIn(rows: readonly Row[], head: Head, column: number) {
  const tenth = isNumberHead(head) ? tenthOf(rows.map(({ labels }) => labels[column]!)) : undefined;
  return ({ labels }: Row): readonly string[] | undefined => {
    const cell = labels[column]!;
    if (tenth === undefined) return cell === "" ? undefined : cellNames(head, cell);
    const range = tenth(cell);
    return range === undefined ? undefined : [range];
  };
}

/** The number of rows with each name, and of those with a label. */
function countNames(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[] | undefined,
): { counts: Map<string, number>; labelled: number } {
  const counts = new Map<string, number>();
  let labelled = 0;
  for (const row of rows) {
    const names = namesOf(row);
    if (names === undefined) continue;
    labelled++;
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { counts, labelled };
}
