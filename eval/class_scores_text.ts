/** Scores by class as text for files. */
import type { ClassScores } from "./class_scores.ts";
import { formatSpreadsheet } from "../data/csv/format.ts";

/**
 * Scores by class as CSV with the columns `class`, `precision`, `recall`, `f1`, `support` (images of
 * the class) and `predicted` (images predicted as it).
 *
 * @param scores One head's scores.
 * @returns CSV text (RFC 4180 quoting, `\n` line ends); shares have four digits.
 * @example
 * ```ts
 * import { classScores, classScoresCsv } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "White"] };
 * assert.equal(
 *   classScoresCsv(classScores({ head, counts: new Uint32Array([8, 0, 2, 2]) })),
 *   "class,precision,recall,f1,support,predicted\n" +
 *     "Black,0.8000,1.0000,0.8889,8,10\nWhite,1.0000,0.5000,0.6667,4,2\n",
 * );
 * ```
 */
export function classScoresCsv(scores: readonly ClassScores[]): string {
  return formatSpreadsheet([
    ["class", "precision", "recall", "f1", "support", "predicted"],
    ...scores.map(({ class: name, precision, recall, f1, support, predicted }) => [
      name,
      ...[precision, recall, f1].map((share) => share.toFixed(4)),
      support,
      predicted,
    ]),
  ]);
}
