/** Curves of coverage against precision as text for files. */
import { formatSpreadsheet } from "../../data/csv/format.ts";
import type { CoveragePoint } from "./answers.ts";
import type { DecisionFigures } from "./decision_figures.ts";

/**
 * Coverage against precision as CSV with the columns `head`, `from` (the confidence from which answers are taken),
 * `coverage` (the share of images whose answers are) and `precision` (the share of those that are right). Lines
 * without a head are of all heads together.
 *
 * @param figures How well decisions hold.
 * @returns CSV text (RFC 4180 quoting, `\n` line ends); shares have four digits.
 * @example
 * ```ts
 * import { coverageCsv } from "./coverage_csv.ts";
 *
 * const figures = { precision: 0.95, chosen: true, images: 9, heads: {}, together: null };
 * if (coverageCsv(figures) !== "head,from,coverage,precision\n") throw new Error("no head");
 * ```
 */
export function coverageCsv({ heads, together }: DecisionFigures): string {
  const lines = (name: string, curve: readonly CoveragePoint[]) =>
    curve.map(({ from, coverage, precision }) => [
      name,
      ...[from, coverage, precision].map((share) => share.toFixed(4)),
    ]);
  return formatSpreadsheet([
    ["head", "from", "coverage", "precision"],
    ...Object.entries(heads).flatMap(([name, head]) =>
      head.kind === "number" ? [] : lines(name, head.curve)
    ),
    ...lines("", together?.curve ?? []),
  ]);
}
