/** Predictions as CSV, for spreadsheets. */
import { formatSpreadsheet } from "../data/csv/format.ts";
import type { PredictedHeads } from "./prediction_columns.ts";
import { predictionRecords, type UnpredictedImage } from "./prediction_records.ts";
import type { Prediction } from "./predictions.ts";

/**
 * Predictions as CSV: `image`, then the columns of each head as {@linkcode predictionTitles} names them.
 *
 * @param predictions Predictions of one model.
 * @param predicted The model's heads.
 * @param skipped Images without a prediction: a row each behind the others, with the reason in a last column
 * `error`. Without this list there is no such column.
 * @returns CSV text with a header row (RFC 4180 quoting, `\n` line ends), or none for no
 * predictions.
 * @example
 * ```ts
 * import { predictionCsv } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const women = { label: "Women", probability: 0.75, top: [] };
 * assert.equal(
 *   predictionCsv([{ image: "1163.jpg", facets: { gender: women } }], { heads, decided: false }),
 *   "image,gender,gender_probability\n1163.jpg,Women,0.75\n",
 * );
 * ```
 */
export function predictionCsv(
  predictions: readonly Prediction[],
  predicted: PredictedHeads,
  skipped?: readonly UnpredictedImage[],
): string {
  if (predictions.length === 0) return "";
  return formatSpreadsheet(predictionRecords(predictions, predicted, skipped));
}
