/** The cost of rounding a model's weights, as a table. */
import process from "node:process";
import type { DecisionFigures } from "../eval/mod.ts";
import { type Column, renderTable } from "../eval/table.ts";
import type { RoundingCost, WeightPrecision } from "../export/mod.ts";

/**
 * The figure that says most of each head, before and after: accuracy of classes, mean average precision of tags,
 * mean absolute error of numbers; the loss; and of a model with decisions, how well they hold.
 *
 * @param cost What was measured.
 * @param precision What the weights were rounded to.
 */
export function roundingTable(
  { images, before, after, decided }: RoundingCost,
  precision: WeightPrecision,
): string {
  const rows: string[][] = [];
  for (const [head, was] of Object.entries(before.accuracy)) {
    rows.push([`accuracy ${head}, %`, ...changeOfShare(was, after.accuracy[head]!)]);
  }
  for (const [head, { mean_average_precision: was }] of Object.entries(before.tags ?? {})) {
    const is = after.tags![head]!.mean_average_precision;
    rows.push([`mean average precision ${head}, %`, ...changeOfShare(was, is)]);
  }
  for (const [head, { mean_absolute_error: was }] of Object.entries(before.numbers ?? {})) {
    const is = after.numbers![head]!.mean_absolute_error;
    rows.push([`mean absolute error ${head}`, ...change(was, is, decimalsOf(was))]);
  }
  rows.push(["loss", ...change(before.loss, after.loss, 5)]);
  if (decided) rows.push(...decidedRows(decided));
  const columns: Column[] = [
    { title: "" },
    ...["float32", precision, "difference"].map((title) => ({ title, align: "right" as const })),
  ];
  const title = `On ${images} validation images:\n`;
  return title + renderTable(columns, rows, process.stdout.columns || Infinity).trimEnd();
}

/** What the decisions of each head are worth, before and after. */
function decidedRows({ before, after }: NonNullable<RoundingCost["decided"]>): string[][] {
  return Object.entries(before.heads).flatMap(([head, figures]) => {
    const is = sharesOf(head, after.heads[head]!);
    return sharesOf(head, figures).map(([what, was], row) => [
      what,
      ...changeOfShare(was, is[row]![1]),
    ]);
  });
}

/** The share of images that are sure, and of these the share that is right; of numbers, within the margin. */
function sharesOf(
  head: string,
  figures: DecisionFigures["heads"][string],
): [what: string, share: number | null][] {
  if (figures.kind === "number") {
    return [[`${head} within its margin, %`, figures.within?.precision ?? null]];
  }
  return [
    [`sure ${head}, %`, figures.coverage],
    [`right of sure ${head}, %`, figures.sure?.precision ?? null],
  ];
}

/** The same of shares, in percent; a share is null where it is unknown. */
function changeOfShare(was: number | null, is: number | null): string[] {
  if (was !== null && is !== null) return change(100 * was, 100 * is, 2);
  return [...[was, is].map((share) => share === null ? "–" : (100 * share).toFixed(2)), "–"];
}

/** A figure before and after, and what was added to it. */
function change(was: number, is: number, decimals: number): string[] {
  const difference = is - was;
  const sign = difference < 0 ? "" : "+";
  return [was.toFixed(decimals), is.toFixed(decimals), sign + difference.toFixed(decimals)];
}

/** Decimals that show a number's first five digits, so that a small change of it is seen. */
function decimalsOf(value: number): number {
  if (value === 0) return 5;
  return Math.min(100, Math.max(0, 4 - Math.floor(Math.log10(Math.abs(value)))));
}
