/** The figures of number heads as a table for a terminal. */
import { own } from "../../data/own.ts";
import type { EvaluationResult } from "../evaluation_result.ts";
import { figureTable, type TableFigures, threeDigits } from "../figure_table.ts";
import type { NumberFigures } from "./number_figures.ts";

interface HeadRow {
  readonly name: string;
  readonly figures: NumberFigures;
  readonly loss: number | undefined;
  readonly images: number | undefined;
}

const heads: TableFigures<HeadRow> = {
  name: { title: "number", of: ({ name }) => name },
  figures: [
    { title: "loss", of: ({ loss }) => loss?.toFixed(3) },
    { title: "mean error", of: ({ figures }) => threeDigits(figures.mean_absolute_error) },
    { title: "R2", of: ({ figures }) => figures.r2?.toFixed(3) },
  ],
  more: [
    { title: "median error", of: ({ figures }) => threeDigits(figures.median_absolute_error) },
    { title: "RMSE", of: ({ figures }) => threeDigits(figures.root_mean_squared_error) },
  ],
  last: [{ title: "images", of: ({ images }) => String(images ?? 0) }],
};

/**
 * A line for each number head with labels.
 *
 * @param result The metrics.
 * @param width Columns of the terminal.
 * @returns Lines of text; none where no head predicts a number.
 */
export function numbersText(result: EvaluationResult, width: number): string {
  const rows = Object.entries(result.numbers ?? {}).map(([name, figures]): HeadRow => ({
    name,
    figures,
    loss: own(result.head_loss, name),
    images: own(result.labelled, name),
  }));
  return rows.length === 0 ? "" : figureTable(rows, heads, width);
}
