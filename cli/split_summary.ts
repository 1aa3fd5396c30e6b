/** What a split changes: against a plain random one, and against the one that was there before. */
import process from "node:process";
import {
  countMoved,
  foldRows,
  type Head,
  type Row,
  type RowGroups,
  type Split,
  type SplitFigures,
  splitFigures,
  splitRows,
} from "../data/mod.ts";
import { shortName } from "../charts/mod.ts";
import { renderTable } from "../eval/table.ts";

/** Rows that must stay together for one reason. */
export interface GroupKind {
  /** How JSON calls it. */
  readonly key: string;
  /** How a table calls it. */
  readonly name: string;
  readonly groups: RowGroups;
}

/** Splits to compare and what to compare them by. */
export interface ComparisonOptions {
  readonly rows: readonly Row[];
  readonly heads: readonly Head[];
  /** Positions of the columns that were stratified by. */
  readonly stratify: readonly number[];
  readonly kinds: readonly GroupKind[];
  readonly seed: number;
  /** The new splits: one, or one for each fold. */
  readonly splits: readonly Split[];
  /** The split that one new one replaces, if it does. */
  readonly before: Split | undefined;
}

/** Another split than the new one. */
interface Other {
  readonly key: "random" | "before";
  readonly figures: SplitFigures;
  /** Rows on another side than now; absent where now there are folds. */
  readonly moved?: number;
}

/** The new split beside others. */
export interface Comparison extends Pick<ComparisonOptions, "heads" | "stratify" | "kinds"> {
  readonly now: SplitFigures;
  /** A random split where the new one is more than that, and the one before where there is one. */
  readonly others: readonly Other[];
}

/** Compares the new split with others. */
export function compareSplits(options: ComparisonOptions): Comparison {
  const { rows, heads, stratify, kinds, seed, splits, before } = options;
  const groups = kinds.map((kind) => kind.groups);
  const other = (key: Other["key"], others: readonly Split[]): Other => ({
    key,
    figures: splitFigures(others, rows, heads, groups),
    ...(splits.length === 1 && { moved: countMoved(others[0]!, splits[0]!) }),
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

/** Label columns that the table shows one by one. */
const mostColumns = 20;

/**
 * A comparison as a table: a column for each split, the new one last. Of label columns it shows those
 * that were stratified by, or all where none was.
 */
export function summaryTable({ heads, stratify, kinds, now, others }: Comparison): string {
  const figures = [...others.map((other) => other.figures), now];
  const row = (title: string, cell: (figures: SplitFigures) => string | number) => [
    title,
    ...figures.map((each) => String(cell(each))),
  ];
  const asked = stratify.length > 0 ? stratify : [...heads.keys()];
  const shown = asked.slice(0, mostColumns);
  const moved = others.map((other) => other.moved);
  const rows = [
    ...(moved.includes(undefined)
      ? []
      : [["rows on another side than now", ...moved.map(String), ""]]),
    ...kinds.map(({ name, groups }, kind) =>
      row(`${name} on both sides, of ${groups.length}`, (each) => each.straddling[kind]!)
    ),
    ...shown.flatMap((column) => [
      row(
        `${shortName(heads[column]!.name)}: shares differ by at most`,
        (each) => points(each.columns[column]!.largest),
      ),
      row(
        `${shortName(heads[column]!.name)}: on average`,
        (each) => points(each.columns[column]!.mean),
      ),
    ]),
    ...(shown.length === asked.length ? [] : [
      row(
        `${asked.length - shown.length} more columns: shares differ by at most`,
        (each) =>
          points(
            Math.max(...asked.slice(mostColumns).map((column) => each.columns[column]!.largest)),
          ),
      ),
    ]),
    row(
      "classes without a training row",
      (each) => each.columns.reduce((sum, { untrained }) => sum + untrained.length, 0),
    ),
  ];
  const titles = [...others.map(({ key }) => key), "now"];
  return renderTable(
    [{ title: "" }, ...titles.map((title) => ({ title, align: "right" as const }))],
    rows,
    process.stderr.columns || Infinity,
  ).trimEnd();
}

function points(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

/** A comparison for programs: `now`, and `random` and `before` where there are such. */
export function summaryJson({ kinds, now, others }: Comparison): Record<string, unknown> {
  const json = ({ straddling, columns }: SplitFigures, moved?: number) => ({
    ...(moved !== undefined && { moved }),
    straddling: Object.fromEntries(kinds.map(({ key }, kind) => [key, straddling[kind]])),
    columns: Object.fromEntries(columns.map((each) => [each.column, {
      largest_difference: each.largest,
      ...(each.largestClass !== undefined && { largest_class: each.largestClass }),
      mean_difference: each.mean,
      untrained: each.untrained,
    }])),
  });
  return {
    now: json(now),
    ...Object.fromEntries(others.map(({ key, figures, moved }) => [key, json(figures, moved)])),
  };
}
