/** Figures by tag as text for files. */
import { formatSpreadsheet } from "../../data/csv/format.ts";
import type { TagFigures } from "./tags_figures.ts";

/**
 * Figures by tag as CSV with the columns `tag`, `average_precision`, `roc_auc`, `precision`, `recall`, `f1`,
 * `threshold`, `support` (images that have the tag) and `predicted` (images that it was given to).
 *
 * @param figures One head's figures.
 * @returns CSV text (RFC 4180 quoting, `\n` line ends); shares have four digits, unknown ones are empty.
 * @example
 * ```ts
 * import { tagFiguresCsv } from "./tag_figures_csv.ts";
 *
 * const csv = tagFiguresCsv([{
 *   tag: "home", images: 0, predicted: 1, average_precision: null, roc_auc: null,
 *   precision: 0, recall: 0, f1: 0, threshold: 0.5,
 * }]);
 * if (csv.split("\n")[1] !== "home,,,0.0000,0.0000,0.0000,0.5000,0,1") throw new Error(csv);
 * ```
 */
export function tagFiguresCsv(figures: readonly TagFigures[]): string {
  const share = (value: number | null) => value?.toFixed(4) ?? "";
  return formatSpreadsheet([
    [
      ...["tag", "average_precision", "roc_auc", "precision", "recall", "f1", "threshold"],
      ...["support", "predicted"],
    ],
    ...figures.map((of) => [
      of.tag,
      ...[of.average_precision, of.roc_auc, of.precision, of.recall, of.f1, of.threshold].map(
        share,
      ),
      of.images,
      of.predicted,
    ]),
  ]);
}
