/** The cost of rounding a model's weights, as a table. */
import process from "node:process";
import { type Column, renderTable } from "../eval/table.ts";
import type { RoundingCost, WeightPrecision } from "../export/mod.ts";

/**
 * The figure that says most of each head, and the loss, before and after: accuracy of classes, mean average
 * precision of tags, mean absolute error of numbers.
 *
 * @param cost What was measured.
 * @param precision What the weights were rounded to.
 */
export function roundingTable(
  { images, before, after }: RoundingCost,
  precision: WeightPrecision,
): string {
  const rows: string[][] = [];
  for (const [head, was] of Object.entries(before.accuracy)) {
    rows.push([`accuracy ${head}, %`, ...change(100 * was, 100 * after.accuracy[head]!, 2)]);
  }
  for (const [head, { mean_average_precision: was }] of Object.entries(before.tags ?? {})) {
    const is = after.tags![head]!.mean_average_precision;
    const figures = was === null || is === null ? ["–", "–", "–"] : change(100 * was, 100 * is, 2);
    rows.push([`mean average precision ${head}, %`, ...figures]);
  }
  for (const [head, { mean_absolute_error: was }] of Object.entries(before.numbers ?? {})) {
    const is = after.numbers![head]!.mean_absolute_error;
    rows.push([`mean absolute error ${head}`, ...change(was, is, decimalsOf(was))]);
  }
  rows.push(["loss", ...change(before.loss, after.loss, 5)]);
  const columns: Column[] = [
    { title: "" },
    ...["float32", precision, "difference"].map((title) => ({ title, align: "right" as const })),
  ];
  const title = `On ${images} validation images:\n`;
  return title + renderTable(columns, rows, process.stdout.columns || Infinity).trimEnd();
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
