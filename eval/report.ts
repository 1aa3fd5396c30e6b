/** The result of an evaluation as a summary for a terminal. */
import { requireKnownOptions } from "../data/known_options.ts";
import { own } from "../data/own.ts";
import { type Confusion, imagesPerClass, mostConfused } from "./confusion.ts";
import { stringWidth } from "./deps.ts";
import type { EvaluationResult } from "./evaluation_result.ts";
import { suggestMerges } from "./merges.ts";
import { mergeText } from "./merges_text.ts";
import { type Column, percent, renderTable, tableOptionNames, type TableOptions } from "./table.ts";

/** A figure of the table by head. */
interface Figure {
  readonly title: string;
  /** A head's value of it; undefined for a head without. */
  readonly of: (result: EvaluationResult, head: string) => string | undefined;
}

const FIGURES: readonly Figure[] = [
  { title: "loss", of: ({ head_loss: loss }, head) => own(loss, head)?.toFixed(3) },
  { title: "accuracy", of: ({ accuracy }, head) => share(own(accuracy, head)) },
  { title: "balanced", of: (result, head) => share(own(result.balanced_accuracy, head)) },
];

/** Shown in addition where there is room, the most important first. */
const MORE_FIGURES: readonly Figure[] = [
  { title: "top 3", of: (result, head) => share(own(result.top_3_accuracy, head)) },
  { title: "macro F1", of: (result, head) => share(own(result.macro_average, head)?.f1) },
  { title: "calibration error", of: (result, head) => share(own(result.calibration_error, head)) },
];

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
 * A summary of an evaluation: a line for each head with the images that have a label for it, the total
 * loss, the share of images with all heads right, and for each head at most three pairs of classes
 * that it confused most often and at most three sets of classes that are suggested to be merged.
 *
 * @param result The metrics.
 * @param confusions The confusion matrices of the same evaluation.
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
 * // head     loss  accuracy  balanced  top 3  macro F1  calibration error  images  classes
 * // ──────  ─────  ────────  ────────  ─────  ────────  ─────────────────  ──────  ───────
 * // gender  1.460     66.7%     75.0%      -     66.7%              24.7%       3   2 of 2
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
  return headTable(result, confusions, width) + "\n" +
    `Total loss (the sum over the heads): ${result.loss.toFixed(3)}\n` + allCorrect(result) + "\n" +
    (pairs.length === 0
      ? "No image was taken for another class.\n"
      : "Most often mixed up:\n\n" + renderTable(PAIR_COLUMNS, pairs.slice(0, MOST_PAIRS), width) +
        (pairs.length > MOST_PAIRS ? `and ${pairs.length - MOST_PAIRS} more\n` : "")) +
    (merges.length === 0 ? "" : "\nClasses that might better be one:\n\n" +
      merges.map((merge) => `${mergeText(merge)}\n`).join(""));
}

/** The table by head, with as many figures as there is room for. */
function headTable(
  result: EvaluationResult,
  confusions: readonly Confusion[],
  width: number,
): string {
  for (let more = MORE_FIGURES.length;; more--) {
    const figures = [...FIGURES, ...MORE_FIGURES.slice(0, more)];
    const columns: Column[] = [
      { title: "head" },
      ...[...figures.map(({ title }) => title), "images", "classes"].map(
        (title): Column => ({ title, align: "right" }),
      ),
    ];
    const rows = confusions.map((confusion) => {
      const { name, classes } = confusion.head;
      const seen = imagesPerClass(confusion).filter((images) => images > 0).length;
      return [
        name,
        ...figures.map(({ of }) => of(result, name) ?? "-"),
        String(result.labelled[name]!),
        `${seen} of ${classes.length}`,
      ];
    });
    const whole = renderTable(columns, rows, Infinity);
    if (whole.split("\n").every((line) => stringWidth(line) <= width)) return whole;
    if (more === 0) return renderTable(columns, rows, width);
  }
}

function allCorrect(
  { labelled, fully_labelled: images, subset_accuracy: share }: EvaluationResult,
) {
  if (Object.keys(labelled).length === 1 || share === null) return "";
  return `All heads right at once: ${percent(share)} of ${images} images\n`;
}

function share(value: number | undefined): string | undefined {
  return value === undefined ? undefined : percent(value);
}
