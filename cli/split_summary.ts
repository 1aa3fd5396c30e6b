/** A split compared with others, as a table and as JSON. */
import process from "node:process";
import { isClassHead, isTagsHead, type SplitComparison, type SplitFigures } from "../data/mod.ts";
import { shortName } from "../charts/mod.ts";
import { percent } from "../charts/words.ts";
import { renderTable } from "../eval/table.ts";

/** Most label columns that the table shows one by one. */
const mostColumns = 20;

/**
 * A comparison as a table: a column for each split, the new one last. Of label columns it shows those
 * that were stratified by, or all where none was.
 */
export function summaryTable({ heads, stratify, kinds, now, others }: SplitComparison): string {
  const figures = [...others.map((other) => other.figures), now];
  const row = (title: string, cell: (figures: SplitFigures) => string | number) => [
    title,
    ...figures.map((each) => String(cell(each))),
  ];
  const columns = stratify.length > 0 ? stratify : [...heads.keys()];
  const shown = columns.slice(0, mostColumns);
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
        (each) => percent(each.columns[column]!.largest, 2),
      ),
      row(
        `${shortName(heads[column]!.name)}: on average`,
        (each) => percent(each.columns[column]!.mean, 2),
      ),
    ]),
    ...(shown.length === columns.length ? [] : [
      row(
        `${columns.length - shown.length} more columns: shares differ by at most`,
        (each) =>
          percent(
            Math.max(...columns.slice(mostColumns).map((column) => each.columns[column]!.largest)),
            2,
          ),
      ),
    ]),
    row(
      `${namesOf(heads)} without a training row`,
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

/** What heads have: classes, tags or both. */
function namesOf(heads: SplitComparison["heads"]): string {
  const classes = heads.some(isClassHead);
  return heads.some(isTagsHead) ? (classes ? "classes and tags" : "tags") : "classes";
}

/** A comparison as JSON: `now`, and `random` and `before` where there are such. */
export function summaryJson({ kinds, now, others }: SplitComparison): Record<string, unknown> {
  const json = ({ straddling, columns }: SplitFigures, moved?: number) => ({
    moved,
    straddling: Object.fromEntries(kinds.map(({ key }, kind) => [key, straddling[kind]])),
    columns: Object.fromEntries(columns.map((each) => [each.column, {
      largest_difference: each.largest,
      largest_class: each.largestClass,
      mean_difference: each.mean,
      untrained: each.untrained,
    }])),
  });
  return {
    now: json(now),
    ...Object.fromEntries(others.map(({ key, figures, moved }) => [key, json(figures, moved)])),
  };
}
