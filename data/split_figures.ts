/** Figures of a split, or of the splits of cross-validation, to compare them. */
import type { Row } from "./catalogue.ts";
import type { Head } from "./heads.ts";
import type { RowGroups } from "./join_groups.ts";
import type { Split } from "./split.ts";

/** How the distribution of one label column's classes differs between the sides of splits. */
export interface ColumnFigures {
  /** The column's name. */
  readonly column: string;
  /**
   * The largest difference of a class's share between training and validation rows, over all classes and
   * splits, 0 to 1.
   */
  readonly largest: number;
  /** The mean difference. */
  readonly mean: number;
  /** The class that differs most; absent when no class does. */
  readonly largestClass?: string;
  /** Classes without a training row in some split. */
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
    columns: heads.map((head, column) => columnFigures(splits, rows, head.name, column)),
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
  name: string,
  column: number,
): ColumnFigures {
  const classes = [...countLabels(rows, column).keys()];
  const differences: { label: string; difference: number }[] = [];
  const untrained = new Set<string>();
  for (const { train, validation } of splits) {
    const [training, validating] = [countLabels(train, column), countLabels(validation, column)];
    const [trained, validated] = [total(training), total(validating)];
    for (const label of classes) {
      if (!training.has(label)) untrained.add(label);
      if (trained === 0 || validated === 0) continue;
      const share = (training.get(label) ?? 0) / trained;
      const difference = Math.abs(share - (validating.get(label) ?? 0) / validated);
      differences.push({ label, difference });
    }
  }
  const [first = { label: "", difference: 0 }] = differences;
  const largest = differences.reduce((a, b) => b.difference > a.difference ? b : a, first);
  const sum = differences.reduce((sum, { difference }) => sum + difference, 0);
  return {
    column: name,
    largest: largest.difference,
    mean: differences.length === 0 ? 0 : sum / differences.length,
    ...(largest.difference > 0 && { largestClass: largest.label }),
    untrained: [...untrained].sort(),
  };
}

/** The number of rows of each label; rows without one are ignored. */
function countLabels(rows: readonly Row[], column: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of rows) {
    const label = labels[column]!;
    if (label !== "") counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}
