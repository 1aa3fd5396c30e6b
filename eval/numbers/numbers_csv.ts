/** Predicted numbers as text for files. */
import { formatSpreadsheet } from "../../data/csv/format.ts";
import { sevenDigits } from "../figure_table.ts";
import type { NumberFailure } from "./number_failures.ts";

/**
 * Predicted numbers as CSV with the columns `id`, `true`, `predicted` and `error` (predicted - true), in the given
 * order.
 *
 * @param numbers One head's numbers.
 * @param ids The id of each image of the set in its catalogue.
 * @returns CSV text (RFC 4180 quoting, `\n` line ends); numbers have seven digits, as many as a model holds.
 * @example
 * ```ts
 * import { numbersCsv } from "./numbers_csv.ts";
 *
 * const csv = numbersCsv([{ image: 1, truth: 20, value: 22.5, error: 2.5 }], ["7", "9"]);
 * if (csv !== "id,true,predicted,error\n9,20,22.5,2.5\n") throw new Error(csv);
 * ```
 */
export function numbersCsv(numbers: readonly NumberFailure[], ids: readonly string[]): string {
  return formatSpreadsheet([
    ["id", "true", "predicted", "error"],
    ...numbers.map(({ image, truth, value, error }) => [
      ids[image]!,
      ...[truth, value, error].map(sevenDigits),
    ]),
  ]);
}
