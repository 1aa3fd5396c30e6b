/** The result of an evaluation as a summary that a person reads in a terminal. */
import { type Confusion, imagesPerClass, mostConfused } from "./confusion.ts";
import type { EvaluationResult } from "./evaluation_result.ts";
import { type Column, percent, renderTable } from "./table.ts";

const COLUMNS: readonly Column[] = [
  { title: "head" },
  { title: "loss", align: "right" },
  { title: "accuracy", align: "right" },
  { title: "balanced accuracy", align: "right" },
  { title: "images", align: "right" },
  { title: "classes seen", align: "right" },
];

const PAIR_COLUMNS: readonly Column[] = [
  { title: "head" },
  { title: "true class" },
  { title: "taken for" },
  { title: "images", align: "right" },
  { title: "of the true class", align: "right" },
];

const PAIRS_PER_HEAD = 3;

/**
 * A summary of an evaluation: a line for each head with the images that have a label for it, the total
 * loss, and the pairs of classes that each head mixed up most often (at most three).
 *
 * @param result The metrics.
 * @param confusions The confusion matrices of the same evaluation.
 * @param width Columns of the terminal, to shorten long cells to; endless by default.
 * @returns Lines of text.
 * @example
 * ```ts
 * import { Evaluation, evaluationReport } from "./mod.ts";
 *
 * const evaluation = new Evaluation([{ name: "gender", classes: ["Men", "Women"] }]);
 * evaluation.add(new Float32Array([2, 1, 0, 3, 4, 0]), new Int32Array([0, 1, 1]));
 * console.log(evaluationReport(evaluation.result(), evaluation.confusions));
 * // head     loss  accuracy  balanced accuracy  images  classes seen
 * // ──────  ─────  ────────  ─────────────────  ──────  ────────────
 * // gender  1.460     66.7%              75.0%       3        2 of 2
 * // ...
 * ```
 */
export function evaluationReport(
  result: EvaluationResult,
  confusions: readonly Confusion[],
  { width = Infinity }: { width?: number } = {},
): string {
  const heads = confusions.map((confusion) => {
    const { name, classes } = confusion.head;
    const seen = imagesPerClass(confusion).filter((images) => images > 0).length;
    const figures = result.labelled[name] === 0 ? ["-", "-", "-"] : [
      result.head_loss[name]!.toFixed(3),
      percent(result.accuracy[name]!),
      percent(result.balanced_accuracy[name]!),
    ];
    return [name, ...figures, String(result.labelled[name]!), `${seen} of ${classes.length}`];
  });
  const pairs = confusions.flatMap((confusion) =>
    mostConfused(confusion, PAIRS_PER_HEAD).map(({ truth, predicted, count, share }, index) => [
      index === 0 ? confusion.head.name : "",
      truth,
      predicted,
      String(count),
      percent(share),
    ])
  );
  return renderTable(COLUMNS, heads, width) +
    `\nTotal loss (the sum over the heads): ${result.loss.toFixed(3)}\n\n` +
    (pairs.length === 0
      ? "No image was taken for another class.\n"
      : "Most often mixed up:\n\n" + renderTable(PAIR_COLUMNS, pairs, width));
}
