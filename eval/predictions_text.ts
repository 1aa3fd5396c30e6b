/** Predictions as a table for people. prediction_csv.ts writes them for spreadsheets; as JSON they are ready as is. */
import { requireKnownOptions } from "../data/known_options.ts";
import type { FacetPrediction, Prediction } from "./predictions.ts";
import { percent } from "../charts/words.ts";
import { type Column, renderTable, tableOptionNames, type TableOptions } from "./table.ts";

/**
 * Predictions as an aligned table: a row for each image, a column for each head. An answer that is not sure
 * has a question mark behind it.
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
 *   "image     gender\n────────  ──────  ──────\n1163.jpg  Women   75.3 %\n",
 * );
 * ```
 */
export function predictionTable(
  predictions: readonly Prediction[],
  options: TableOptions = {},
): string {
  requireKnownOptions("predictionTable", options, tableOptionNames);
  const { width = Infinity } = options;
  const [first] = predictions;
  if (first === undefined) return "";
  const names = Object.keys(first.facets);
  // A number whose margin is not known has no second column.
  const measured = names.filter((name) =>
    predictions.some(({ facets }) => measureText(facets[name]!) !== "")
  );
  const columns: Column[] = [
    { title: "image", shorten: "start" },
    ...names.flatMap((title): Column[] => [
      { title, ...(first.facets[title]!.kind === "number" ? { align: "right" } : {}) },
      ...(measured.includes(title) ? [{ title: "", align: "right" } as const] : []),
    ]),
  ];
  const rows = predictions.map(({ image, facets }) => [
    image,
    ...names.flatMap((name) => [
      answerText(facets[name]!),
      ...(measured.includes(name) ? [measureText(facets[name]!)] : []),
    ]),
  ]);
  return renderTable(columns, rows, width);
}

/** A number in at most five digits, whole ones in all of theirs: people read it, programs the CSV. */
export function numberText(value: number): string {
  return Math.abs(value) >= 1e4 && Math.abs(value) < 1e15
    ? String(Math.round(value))
    : String(Number(value.toPrecision(5)));
}

function answerText(facet: FacetPrediction): string {
  if (facet.kind === "number") return numberText(facet.value);
  const answer = facet.kind === "tags"
    ? facet.tags.map(({ label }) => label).join(", ") || "(none)"
    : facet.label;
  return facet.sure === false ? `${answer} ?` : answer;
}

function measureText(facet: FacetPrediction): string {
  if (facet.kind === "number") {
    return facet.margin === undefined ? "" : `± ${numberText(Number(facet.margin.toPrecision(3)))}`;
  }
  return percent(facet.kind === "tags" ? facet.confidence : facet.probability);
}
