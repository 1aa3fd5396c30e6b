/** The tables of all metrics of a model, one for each kind of heads. */
import { type Head, isClassHead, isNumberHead, isTagsHead } from "../../data/heads.ts";
import { own } from "../../data/own.ts";
import type { EvaluationResult } from "../../eval/mod.ts";
import { type Html, html, percent, table, whole } from "../page/html.ts";
import { MOST_HEADS, MOST_ROWS, MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import { finePercent } from "../page/numbers.ts";
import type { HeadAnswers } from "./answers.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";

/** A figure of a table: its name, and a head's, as text. */
interface Figure {
  readonly name: string;
  readonly of: (head: string) => string;
}

/**
 * The tables of all metrics, one for each kind of heads: a column for each head, or a row for each of many.
 *
 * @param result The figures.
 * @param heads All heads.
 * @param answers Their answers.
 */
export function metricsTables(
  result: EvaluationResult,
  heads: readonly Head[],
  answers: readonly HeadAnswers[],
): Html {
  const names = (some: readonly Head[]) => some.map(({ name }) => name);
  const [classes, tags] = [names(heads.filter(isClassHead)), names(heads.filter(isTagsHead))];
  const numbers = names(heads.filter(isNumberHead));
  const few = heads.length <= MOST_HEADS
    ? ""
    : html`<p class="lead">Of ${whole(heads.length)} heads the
    first ${MOST_HEADS} have parts of their own on this page; the files beside it have all.</p>`;
  const isMixed = [classes, tags, numbers].filter(({ length }) => length > 0).length > 1;
  const title = (text: string) => isMixed ? html`<h3>${text}</h3>` : "";
  return html`${
    classes.length === 0
      ? ""
      : html`${title("Heads that choose one class")}${
        lead("averages are over the classes that occur.")
      }${few}${figuresTable("Metrics by head", classes, classMetrics(result))}`
  }${
    tags.length === 0 ? "" : html`${title("Heads that give tags")}${
      lead(
        "macro averages are over the tags. What depends on which tags are given holds at their thresholds.",
      )
    }${classes.length > 0 ? "" : few}${
      figuresTable("Metrics of tags by head", tags, tagMetrics(result))
    }`
  }${
    numbers.length === 0
      ? ""
      : html`${title("Heads that predict a number")}${
        lead("errors are in the unit of the column.")
      }${classes.length + tags.length > 0 ? "" : few}${
        figuresTable("Metrics of numbers by head", numbers, numberMetrics(result, answers))
      }`
  }`;
}

function lead(averages: string): Html {
  return html`
    <p
      class="lead">Head by head, over the images that have a label for it; ${averages} Defined as scikit-learn defines them.</p>
  `;
}

/** The table of heads of one kind. */
function figuresTable(caption: string, heads: readonly string[], all: readonly Figure[]): Html {
  const sideBySide = heads.length <= MOST_SIDE_BY_SIDE;
  const columns = sideBySide ? ["metric", ...heads] : ["head", ...all.map(({ name }) => name)];
  const rows = sideBySide
    ? all.map(({ name, of }) => [name, ...heads.map(of)])
    : heads.slice(0, MOST_ROWS).map((head) => [head, ...all.map(({ of }) => of(head))]);
  return table(
    caption,
    columns.map((title, index) => ({ title, number: index > 0 })),
    rows,
  );
}

/** A figure from a record by head; a dash where a head has none. */
function metric(
  name: string,
  record: Readonly<Record<string, number | null>>,
  format: (value: number) => string,
): Figure {
  return {
    name,
    of: (head) => {
      const value = own(record, head);
      return value === undefined || value === null ? "–" : format(value);
    },
  };
}

/** The figures of some heads, taken out of their records. */
function taken<Found, Value>(
  all: Readonly<Record<string, Found>>,
  of: (found: Found) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).map(([head, found]) => [head, of(found)]));
}

const decimal = (value: number) => value.toFixed(3);

function classMetrics(result: EvaluationResult): Figure[] {
  const { macro_average: macro, weighted_average: weighted } = result;
  return [
    metric("accuracy", result.accuracy, percent),
    metric("balanced accuracy: mean recall of the classes", result.balanced_accuracy, percent),
    metric("among the 3 best guesses", result.top_3_accuracy, percent),
    metric("among the 5 best guesses", result.top_5_accuracy, percent),
    metric("precision, macro average", taken(macro, ({ precision }) => precision), percent),
    metric("recall, macro average", taken(macro, ({ recall }) => recall), percent),
    metric("F1, macro average", taken(macro, ({ f1 }) => f1), percent),
    metric(
      "precision, weighted by images",
      taken(weighted, ({ precision }) => precision),
      percent,
    ),
    metric("recall, weighted by images", taken(weighted, ({ recall }) => recall), percent),
    metric("F1, weighted by images", taken(weighted, ({ f1 }) => f1), percent),
    metric("log loss, in nats", result.head_loss, decimal),
    metric("expected calibration error, 15 bins", result.calibration_error, percent),
    metric(
      "the tutorial's balanced accuracy per batch of 16",
      result.batch_balanced_accuracy,
      percent,
    ),
    metric("images with the label", result.labelled, whole),
  ];
}

function tagMetrics({ tags = {}, head_loss: loss, labelled }: EvaluationResult): Figure[] {
  return [
    metric(
      "mean average precision (mAP): macro average",
      taken(tags, (found) => found.mean_average_precision),
      percent,
    ),
    metric(
      "average precision of all tags together: micro average",
      taken(tags, (found) => found.micro_average_precision),
      percent,
    ),
    metric(
      "area under the ROC curve, macro average",
      taken(tags, (found) => found.roc_auc),
      percent,
    ),
    metric(
      "F1 of all tags together, micro average",
      taken(tags, (found) => found.f1_micro),
      percent,
    ),
    metric("F1, macro average", taken(tags, (found) => found.f1_macro), percent),
    metric("F1, averaged over the images", taken(tags, (found) => found.f1_samples), percent),
    metric("images with exactly their tags", taken(tags, (found) => found.exact_match), percent),
    metric(
      "Hamming loss: wrong of all pairs of image and tag",
      taken(tags, (found) => found.hamming_loss),
      finePercent,
    ),
    metric("log loss of a tag, in nats", loss, decimal),
    metric(
      "expected calibration error, 15 bins",
      taken(tags, (found) => found.calibration_error),
      percent,
    ),
    metric("tags", taken(tags, (found) => found.per_tag.length), whole),
    metric("images with the label", labelled, whole),
  ];
}

function numberMetrics(
  { numbers = {}, head_loss: loss, labelled }: EvaluationResult,
  answers: readonly HeadAnswers[],
): Figure[] {
  const known = new Map(
    answers.filter((of) => of instanceof NumberAnswers).map((of) => [of.head.name, of]),
  );
  const inUnit = (name: string, of: (head: string) => number | undefined): Figure => ({
    name,
    of: (head) => {
      const value = of(head);
      return value === undefined ? "–" : known.get(head)!.written(value);
    },
  });
  return [
    inUnit("mean absolute error", (head) => own(numbers, head)?.mean_absolute_error),
    inUnit("median absolute error", (head) => own(numbers, head)?.median_absolute_error),
    inUnit("root mean squared error", (head) => own(numbers, head)?.root_mean_squared_error),
    metric("R²: share of the variance explained", taken(numbers, ({ r2 }) => r2), decimal),
    inUnit("margin: how far numbers may be off", (head) => known.get(head)!.margin),
    inUnit("mean of the training images", (head) => known.get(head)!.head.mean),
    inUnit("standard deviation of the training images", (head) => known.get(head)!.head.std),
    metric("smooth L1 loss of the standardised number", loss, decimal),
    metric("images with the label", labelled, whole),
  ];
}
