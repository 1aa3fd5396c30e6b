/** The metrics of a model. */
import type { EvaluationResult } from "../../eval/mod.ts";
import { counted, figures, type Html, html, percent, table, whole } from "../page/html.ts";
import { MOST_ROWS, MOST_SIDE_BY_SIDE } from "../page/limits.ts";

/** The headline figures: accuracies, and the share of images with every label right. */
export function headline(result: EvaluationResult): Html {
  const { subset_accuracy: all, fully_labelled: images } = result;
  return figures([
    ...accuracies(result),
    ...(all === null || Object.keys(result.labelled).length < 2 ? [] : [{
      name: "all right at once",
      value: percent(all),
      note: `of ${counted(images, "image")} with every label`,
    }]),
  ]);
}

/** The table of all metrics: a column for each head, or a row for each of many heads. */
export function metricsTable(result: EvaluationResult, shown: number): Html {
  const heads = Object.keys(result.labelled);
  const figure = (
    name: string,
    record: Readonly<Record<string, number>>,
    format: (value: number) => string = percent,
  ) => ({
    name,
    of: (head: string) => Object.hasOwn(record, head) ? format(record[head]!) : "–",
  });
  const average = (
    kind: "macro_average" | "weighted_average",
    score: "precision" | "recall" | "f1",
  ) =>
    Object.fromEntries(
      Object.entries(result[kind]).map(([head, scores]) => [head, scores[score]]),
    );
  const decimal = (value: number) => value.toFixed(3);
  const all = [
    figure("accuracy", result.accuracy),
    figure("balanced accuracy: mean recall of the classes", result.balanced_accuracy),
    figure("among the 3 best guesses", result.top_3_accuracy),
    figure("among the 5 best guesses", result.top_5_accuracy),
    figure("precision, macro average", average("macro_average", "precision")),
    figure("recall, macro average", average("macro_average", "recall")),
    figure("F1, macro average", average("macro_average", "f1")),
    figure("precision, weighted by images", average("weighted_average", "precision")),
    figure("recall, weighted by images", average("weighted_average", "recall")),
    figure("F1, weighted by images", average("weighted_average", "f1")),
    figure("log loss, in nats", result.head_loss, decimal),
    figure("expected calibration error, 15 bins", result.calibration_error),
    figure("the tutorial's balanced accuracy per batch of 16", result.batch_balanced_accuracy),
    figure("images with the label", result.labelled, whole),
  ];
  const sideBySide = heads.length <= MOST_SIDE_BY_SIDE;
  const columns = sideBySide ? ["metric", ...heads] : ["head", ...all.map(({ name }) => name)];
  const rows = sideBySide
    ? all.map(({ name, of }) => [name, ...heads.map(of)])
    : heads.slice(0, MOST_ROWS).map((head) => [head, ...all.map(({ of }) => of(head))]);
  const few = heads.length === shown ? "" : html`<p class="lead">Of ${whole(heads.length)} heads the
    first ${shown} have parts of their own on this page; the files beside it have all.</p>`;
  return html`<p class="lead">Head by head, over the images that have a label for it; averages are over
    the classes that occur. Defined as scikit-learn defines them.</p>${few}${
    table(
      "Metrics by head",
      columns.map((title, index) => ({ title, number: index > 0 })),
      rows,
    )
  }`;
}

/** The heads' accuracies; of many heads their mean, the highest and the lowest. */
function accuracies({ accuracy, labelled }: EvaluationResult) {
  const all = Object.entries(accuracy);
  if (all.length <= MOST_SIDE_BY_SIDE) {
    return all.map(([head, share]) => ({
      name: `${head} right`,
      value: percent(share),
      note: `of ${counted(labelled[head]!, "image")}`,
    }));
  }
  const order = all.toSorted(([, a], [, b]) => a - b);
  const [[worst, least], [best, most]] = [order[0]!, order.at(-1)!];
  const mean = all.reduce((sum, [, share]) => sum + share, 0) / all.length;
  return [
    { name: "right on average", value: percent(mean), note: `of ${counted(all.length, "head")}` },
    { name: "lowest", value: percent(least), note: worst },
    { name: "highest", value: percent(most), note: best },
  ];
}
