/** Predictions as text: a table for people, CSV for spreadsheets. As JSON they are ready as is. */
import { formatSpreadsheet } from "../data/csv/format.ts";
import { requireKnownOptions } from "../data/known_options.ts";
import type { Prediction } from "./predictions.ts";
import { type Column, percent, renderTable, tableOptionNames, type TableOptions } from "./table.ts";

/**
 * Predictions as an aligned table: a row for each image, a column for each facet.
 *
 * @param predictions Predictions of one model.
 * @param width Columns of the terminal, to shorten long cells to; unlimited by default.
 * @returns Lines of text, or none for no predictions.
 * @example
 * ```ts
 * import { predictionTable } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const women = { label: "Women", probability: 0.753, top: [] };
 * assert.equal(
 *   predictionTable([{ image: "1163.jpg", facets: { gender: women } }]),
 *   "image     gender\n────────  ──────  ─────\n1163.jpg  Women   75.3%\n",
 * );
 * ```
 */
export function predictionTable(
  predictions: readonly Prediction[],
  options: TableOptions = {},
): string {
  requireKnownOptions("predictionTable", options, tableOptionNames);
  const { width = Infinity } = options;
  const names = facetNames(predictions);
  if (names.length === 0) return "";
  const columns: Column[] = [
    { title: "image", shorten: "start" },
    ...names.flatMap((title): Column[] => [{ title }, { title: "", align: "right" }]),
  ];
  const rows = predictions.map(({ image, facets }) => [
    image,
    ...names.flatMap((name) => [facets[name]!.label, percent(facets[name]!.probability)]),
  ]);
  return renderTable(columns, rows, width);
}

/**
 * Predictions as CSV: `image`, then for each facet its label and, as `FACET_probability`, the
 * label's probability (0 to 1).
 *
 * @param predictions Predictions of one model.
 * @returns CSV text with a header row (RFC 4180 quoting, `\n` line ends), or none for no
 * predictions.
 * @example
 * ```ts
 * import { predictionCsv } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const women = { label: "Women", probability: 0.75, top: [] };
 * assert.equal(
 *   predictionCsv([{ image: "1163.jpg", facets: { gender: women } }]),
 *   "image,gender,gender_probability\n1163.jpg,Women,0.75\n",
 * );
 * ```
 */
export function predictionCsv(predictions: readonly Prediction[]): string {
  const names = facetNames(predictions);
  if (names.length === 0) return "";
  return formatSpreadsheet([
    ["image", ...names.flatMap((name) => [name, `${name}_probability`])],
    ...predictions.map(({ image, facets }) => [
      image,
      ...names.flatMap((name) => [facets[name]!.label, facets[name]!.probability]),
    ]),
  ]);
}

function facetNames(predictions: readonly Prediction[]): string[] {
  return Object.keys(predictions[0]?.facets ?? {});
}
