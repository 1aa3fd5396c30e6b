/** The result of an evaluation as a summary for a terminal. */
import { requireKnownOptions } from "../data/known_options.ts";
import { own } from "../data/own.ts";
import { type Confusion, imagesPerClass, mostConfused } from "./confusion.ts";
import type { EvaluationResult } from "./evaluation_result.ts";
import { figureTable, share, type TableFigures } from "./figure_table.ts";
import { suggestMerges } from "./merges.ts";
import { mergeText } from "./merges_text.ts";
import { numbersText } from "./numbers/numbers_table.ts";
import { tagsText } from "./tags/tags_table.ts";
import { percent } from "../charts/words.ts";
import { type Column, renderTable, tableOptionNames, type TableOptions } from "./table.ts";

/** What a line of the table of class heads is of. */
interface HeadRow {
  readonly result: EvaluationResult;
  readonly confusion: Confusion;
}

const HEADS: TableFigures<HeadRow> = {
  name: { title: "head", of: ({ confusion }) => confusion.head.name },
  figures: [
    { title: "loss", of: (row) => figureOf(row, "head_loss")?.toFixed(3) },
    { title: "accuracy", of: (row) => share(figureOf(row, "accuracy")) },
    { title: "balanced", of: (row) => share(figureOf(row, "balanced_accuracy")) },
  ],
  more: [
    { title: "top 3", of: (row) => share(figureOf(row, "top_3_accuracy")) },
    {
      title: "macro F1",
      of: ({ result, confusion }) => share(own(result.macro_average, confusion.head.name)?.f1),
    },
    { title: "calibration error", of: (row) => share(figureOf(row, "calibration_error")) },
  ],
  last: [
    { title: "images", of: (row) => String(figureOf(row, "labelled")!) },
    {
      title: "classes",
      of: ({ confusion }) => {
        const seen = imagesPerClass(confusion).filter((images) => images > 0).length;
        return `${seen} of ${confusion.head.classes.length}`;
      },
    },
  ],
};

/** A figure of a row's head; undefined for a head without. */
function figureOf(
  { result, confusion }: HeadRow,
  figure:
    | "labelled"
    | "head_loss"
    | "accuracy"
    | "balanced_accuracy"
    | "top_3_accuracy"
    | "calibration_error",
): number | undefined {
  return own(result[figure], confusion.head.name);
}

const PAIR_COLUMNS: readonly Column[] = [
  { title: "head" },
  { title: "true class" },
  { title: "taken for" },
  { title: "images", align: "right" },
  { title: "of the true class", align: "right" },
];

const PAIRS_PER_HEAD = 3;
const MERGES_PER_HEAD = 3;
/** Pairs of all heads together. */
const MOST_PAIRS = 60;

/**
 * A summary of an evaluation: a line for each head with the images that have a label for it, in a table for each
 * kind, the total loss, the share of images with all heads right, and for each class head at most three pairs of classes
 * that it confused most often and at most three sets of classes that are suggested to be merged.
 *
 * @param result The metrics.
 * @param confusions The confusion matrices of the same evaluation's class heads.
 * @param width Columns of the terminal, to leave out lesser figures and shorten long cells to;
 * unlimited by default.
 * @returns Lines of text.
 * @example
 * ```ts
 * import { Evaluation, evaluationReport } from "./mod.ts";
 *
 * const evaluation = new Evaluation([{ name: "gender", classes: ["Men", "Women"] }]);
 * evaluation.add(new Float32Array([2, 1, 0, 3, 4, 0]), new Int32Array([0, 1, 1]));
 * console.log(evaluationReport(evaluation.result(), evaluation.confusions));
 * // head     loss  accuracy  balanced   top 3  macro F1  calibration error  images  classes
 * // ──────  ─────  ────────  ────────  ──────  ────────  ─────────────────  ──────  ───────
 * // gender  1.460    66.7 %    75.0 %       -    66.7 %             24.7 %       3   2 of 2
 * // ...
 * ```
 */
export function evaluationReport(
  result: EvaluationResult,
  confusions: readonly Confusion[],
  options: TableOptions = {},
): string {
  requireKnownOptions("evaluationReport", options, tableOptionNames);
  const { width = Infinity } = options;
  const pairs = confusions.flatMap((confusion) =>
    mostConfused(confusion, PAIRS_PER_HEAD).map(({ truth, predicted, count, share }, index) => [
      index === 0 ? confusion.head.name : "",
      truth,
      predicted,
      String(count),
      percent(share),
    ])
  );
  const merges = confusions.flatMap((confusion) =>
    suggestMerges(confusion, { limit: MERGES_PER_HEAD })
  );
  const classes = confusions.length === 0 ? "" : figureTable(
    confusions.map((confusion): HeadRow => ({ result, confusion })),
    HEADS,
    width,
  );
  const tables = [classes, tagsText(result, width), numbersText(result, width)];
  return tables.filter((table) => table !== "").join("\n") + "\n" +
    `Total loss (the sum over the heads): ${result.loss.toFixed(3)}\n` +
    allCorrect(result, confusions.length) +
    (confusions.length === 0 ? "" : "\n" +
      (pairs.length === 0 ? "No image was taken for another class.\n" : "Most often mixed up:\n\n" +
        renderTable(PAIR_COLUMNS, pairs.slice(0, MOST_PAIRS), width) +
        (pairs.length > MOST_PAIRS ? `and ${pairs.length - MOST_PAIRS} more\n` : "")) +
      (merges.length === 0 ? "" : "\nClasses that might better be one:\n\n" +
        merges.map((merge) => `${mergeText(merge)}\n`).join("")));
}

function allCorrect(
  { labelled, fully_labelled: images, subset_accuracy: share }: EvaluationResult,
  classHeads: number,
) {
  if (classHeads < 2 || share === null) return "";
  const which = classHeads === Object.keys(labelled).length ? "All heads" : "All classes";
  return `${which} right at once: ${percent(share)} of ${images} images\n`;
}
