/** Predictions as the records of a CSV. Web standards only: pages save them, too. */
import { type PredictedHeads, predictionCells, predictionTitles } from "./prediction_columns.ts";
import type { Prediction } from "./predictions.ts";

/** An image without a prediction. */
export interface UnpredictedImage {
  /** Its file. */
  readonly path: string;
  /** Why there is none. */
  readonly reason: string;
}

/**
 * The records: the titles, then a record for each image, as `predictionCsv` writes them.
 *
 * @param predictions Predictions of one model.
 * @param predicted The model's heads.
 * @param skipped Images without a prediction, with the reason in a last column `error`; without this list there is
 * no such column.
 */
export function predictionRecords(
  predictions: readonly Prediction[],
  { heads, decided }: PredictedHeads,
  skipped?: readonly UnpredictedImage[],
): (string | number)[][] {
  const titles = heads.flatMap((head) => predictionTitles(head, decided));
  const error = (text: string) => skipped === undefined ? [] : [text];
  return [
    ["image", ...titles, ...error("error")],
    ...predictions.map(({ image, facets }) => [
      image,
      ...heads.flatMap((head) => predictionCells(head, facets[head.name]!, decided)),
      ...error(""),
    ]),
    ...(skipped ?? []).map(({ path, reason }) => [path, ...titles.map(() => ""), reason]),
  ];
}
