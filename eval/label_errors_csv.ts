/** Suspected label errors as a CSV for a person to decide on; only lines with a decision are corrections. */
import { formatSpreadsheet } from "../data/csv/format.ts";
import type { Failure } from "./failures.ts";

/**
 * Label errors as CSV with the columns `id`, `column`, `label`, `suggestion`, `probability`,
 * `label_probability` and `decision`, which is empty, in the given order.
 *
 * @param errors Images whose labels are probably wrong.
 * @param ids The id of each image of the set in its catalogue.
 * @returns CSV text (RFC 4180 quoting, `\n` line ends); probabilities have four digits.
 * @example
 * ```ts
 * import { labelErrorsCsv } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const error = { image: 1, head: "colour", label: "Black", suggestion: "White" };
 * assert.equal(
 *   labelErrorsCsv([{ ...error, probability: 0.9, labelProbability: 0.1, loss: 2.3 }], ["7", "9"]),
 *   "id,column,label,suggestion,probability,label_probability,decision\n" +
 *     "9,colour,Black,White,0.9000,0.1000,\n",
 * );
 * ```
 */
export function labelErrorsCsv(errors: readonly Failure[], ids: readonly string[]): string {
  return formatSpreadsheet([
    ["id", "column", "label", "suggestion", "probability", "label_probability", "decision"],
    ...errors.map(({ image, head, label, suggestion, probability, labelProbability }) => [
      ids[image]!,
      head,
      label,
      suggestion,
      probability.toFixed(4),
      labelProbability.toFixed(4),
      "",
    ]),
  ]);
}
