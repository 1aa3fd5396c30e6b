/** The cost of rounding a model's weights, as a table. */
import process from "node:process";
import { type Column, renderTable } from "../eval/table.ts";
import type { RoundingCost, WeightPrecision } from "../export/mod.ts";

/**
 * The accuracy of each head and the loss, before and after.
 *
 * @param cost What was measured.
 * @param precision What the weights were rounded to.
 */
export function roundingTable(
  { images, before, after }: RoundingCost,
  precision: WeightPrecision,
): string {
  const signed = (value: number, digits: number) =>
    `${value < 0 ? "" : "+"}${value.toFixed(digits)}`;
  const rows = Object.entries(before.accuracy).map(([head, accuracy]) => {
    const [was, is] = [100 * accuracy, 100 * after.accuracy[head]!];
    return [`accuracy ${head}, %`, was.toFixed(2), is.toFixed(2), signed(is - was, 2)];
  });
  const [was, is] = [before.loss, after.loss];
  rows.push(["loss", was.toFixed(5), is.toFixed(5), signed(is - was, 5)]);
  const columns: Column[] = [
    { title: "" },
    ...["float32", precision, "difference"].map((title) => ({ title, align: "right" as const })),
  ];
  const title = `On ${images} validation images:\n`;
  return title + renderTable(columns, rows, process.stdout.columns || Infinity).trimEnd();
}
