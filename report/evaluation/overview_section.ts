/** How good a model is, in figures. */
import type { EvaluationResult } from "../../eval/mod.ts";
import { counted, figures, type Html, html, percent, table, whole } from "../page/html.ts";

/** The figures that one looks for first. */
export function headline(result: EvaluationResult): Html {
  const { subset_accuracy: all, fully_labelled: whom } = result;
  return figures([
    ...Object.entries(result.accuracy).map(([head, share]) => ({
      name: `${head} right`,
      value: percent(share),
      note: `of ${counted(result.labelled[head]!, "image")}`,
    })),
    ...(all === null || Object.keys(result.labelled).length < 2 ? [] : [{
      name: "all right at once",
      value: percent(all),
      note: `of ${counted(whom, "image")} with every label`,
    }]),
  ]);
}

/** Every figure, a column for each head. */
export function metricsTable(result: EvaluationResult): Html {
  const heads = Object.keys(result.labelled);
  const row = (
    name: string,
    record: Readonly<Record<string, number>>,
    format: (value: number) => string = percent,
  ) => [name, ...heads.map((head) => head in record ? format(record[head]!) : "–")];
  const average = (
    kind: "macro_average" | "weighted_average",
    score: "precision" | "recall" | "f1",
  ) =>
    Object.fromEntries(
      Object.entries(result[kind]).map(([head, scores]) => [head, scores[score]]),
    );
  const decimal = (value: number) => value.toFixed(3);
  return html`<p class="lead">Head by head, over the images that have a label for it; averages are over
    the classes that occur. Defined as scikit-learn defines them.</p>${
    table(
      "Metrics by head",
      [{ title: "metric" }, ...heads.map((title) => ({ title, number: true }))],
      [
        row("accuracy", result.accuracy),
        row("balanced accuracy: mean recall of the classes", result.balanced_accuracy),
        row("among the 3 best guesses", result.top_3_accuracy),
        row("among the 5 best guesses", result.top_5_accuracy),
        row("precision, macro average", average("macro_average", "precision")),
        row("recall, macro average", average("macro_average", "recall")),
        row("F1, macro average", average("macro_average", "f1")),
        row("precision, weighted by images", average("weighted_average", "precision")),
        row("recall, weighted by images", average("weighted_average", "recall")),
        row("F1, weighted by images", average("weighted_average", "f1")),
        row("log loss, in nats", result.head_loss, decimal),
        row("expected calibration error, 15 bins", result.calibration_error),
        row("the tutorial's balanced accuracy per batch of 16", result.batch_balanced_accuracy),
        row("images with the label", result.labelled, whole),
      ],
    )
  }`;
}
