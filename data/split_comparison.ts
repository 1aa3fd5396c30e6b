/** What a split changes: against a plain random one, and against the one that was there before. */
import type { Row } from "./catalogue.ts";
import { foldRows } from "./folds.ts";
import type { Head } from "./heads.ts";
import type { RowGroups } from "./join_groups.ts";
import { type Split, splitRows } from "./split.ts";
import { countMoved, type SplitFigures, splitFigures } from "./split_figures.ts";

/** Rows that must stay together for one reason. */
export interface GroupKind {
  /** How JSON calls it. */
  readonly key: string;
  /** How a table calls it. */
  readonly name: string;
  /** Positions of the rows that stay together. */
  readonly groups: RowGroups;
}

/** Splits to compare and what to compare them by. */
export interface ComparisonOptions {
  /** The catalogue's rows. */
  readonly rows: readonly Row[];
  /** Its label columns. */
  readonly heads: readonly Head[];
  /** Positions of the columns that were stratified by. */
  readonly stratify: readonly number[];
  /** What had to stay together. */
  readonly kinds: readonly GroupKind[];
  /** The seed of the random split. */
  readonly seed: number;
  /** The new splits: one, or one for each fold. */
  readonly splits: readonly Split[];
  /** The split that one new one replaces, if it does. */
  readonly before: Split | undefined;
}

/** Another split than the new one. */
export interface OtherSplit {
  /** A random split of the same sizes, or the one that was there before. */
  readonly key: "random" | "before";
  /** How its sides differ. */
  readonly figures: SplitFigures;
  /** Rows on another side than now; absent where now there are folds. */
  readonly moved?: number | undefined;
}

/** The new split beside others. */
export interface SplitComparison {
  /** The catalogue's label columns. */
  readonly heads: readonly Head[];
  /** Positions of the columns that were stratified by. */
  readonly stratify: readonly number[];
  /** What had to stay together. */
  readonly kinds: readonly GroupKind[];
  /** How the sides of the new split differ. */
  readonly now: SplitFigures;
  /** A random split where the new one is more than that, and the one before where there is one. */
  readonly others: readonly OtherSplit[];
}

/** Compares the new split with others. */
export function compareSplits(options: ComparisonOptions): SplitComparison {
  const { rows, heads, stratify, kinds, seed, splits, before } = options;
  const groups = kinds.map((kind) => kind.groups);
  const other = (key: OtherSplit["key"], others: readonly Split[]): OtherSplit => ({
    key,
    figures: splitFigures(others, rows, heads, groups),
    moved: splits.length === 1 ? countMoved(others[0]!, splits[0]!) : undefined,
  });
  const { train, validation } = splits[0]!;
  const random = () =>
    splits.length > 1
      ? foldRows(rows, { seed, folds: splits.length })
      : [splitRows(rows, { seed, train: train.length, validation: validation.length })];
  return {
    heads,
    stratify,
    kinds,
    now: splitFigures(splits, rows, heads, groups),
    others: [
      ...(stratify.length > 0 || kinds.length > 0 ? [other("random", random())] : []),
      ...(before ? [other("before", [before])] : []),
    ],
  };
}
