/** The headline figures of a model. */
import { shortName } from "../../charts/mod.ts";
import { own } from "../../data/own.ts";
import type { DecisionFigures, EvaluationResult } from "../../eval/mod.ts";
import { counted, figures, type Html, html, percent } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import { roundPercent } from "../page/numbers.ts";
import type { HeadAnswers } from "./answers.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";
import { verdict } from "./verdict.ts";

/** Figures that stand side by side at the head of the page; the others are folded. */
const most = 4;

/**
 * The head of the page: what was evaluated, the verdict in words, and the figures: the one of each head that says
 * most, and the share of images with every class right.
 *
 * @param model The figures, what was evaluated, and how many images are sure.
 * @param answers The answers of the heads.
 */
export function overview(model: EvaluatedModel, answers: readonly HeadAnswers[]): Html {
  const { facts = [], result, sureness } = model;
  const all = headlineFigures(result, answers, sureness);
  const rest = all.slice(most);
  const card = facts.length === 0
    ? ""
    : html`<dl class="facts">${
      facts.map(({ name, value }) =>
        html`
          <div class="${value.length > 60 ? "wide" : ""}">
            <dt>${name}</dt>
            <dd>${shortName(value, 400)}</dd>
          </div>
        `
      )
    }</dl>`;
  const words = verdict(model);
  return html`${words === "" ? "" : html`<p class="verdict">${words}</p>`}${
    figures(all.slice(0, most))
  }${
    rest.length === 0 ? "" : html`
      <details>
        <summary>${counted(rest.length, "more figure")}</summary>${figures(rest)}</details>
    `
  }${card}`;
}

/** The figures, those first that say most. */
function headlineFigures(
  result: EvaluationResult,
  answers: readonly HeadAnswers[],
  sureness?: DecisionFigures,
) {
  const { subset_accuracy: all, fully_labelled: images } = result;
  const classHeads = answers.filter((of) => of === undefined).length;
  return [
    ...accuracies(result),
    ...tagFigures(result),
    ...numberFigures(result, answers),
    ...(all === null || classHeads < 2 ? [] : [{
      name: classHeads < answers.length ? "all classes right at once" : "all right at once",
      value: percent(all),
      note: `of ${counted(images, "image")} with every label`,
    }]),
    ...sureFigures(sureness),
  ];
}

/** The share of the images that are sure: of all heads together, or of the only one. */
function sureFigures(sureness: DecisionFigures | undefined) {
  if (sureness === undefined) return [];
  const { heads, together, precision } = sureness;
  const single = Object.values(heads).filter((found) => found.kind !== "number");
  const found = together ?? (single.length === 1 ? single[0] : undefined);
  if (found === undefined) return [];
  const name = together !== null && together.heads.length > 1 ? "all sure at once" : "sure";
  const note = `of ${counted(found.images, "image")}, for ${roundPercent(precision)} precision`;
  return [{ name, value: percent(found.coverage), note }];
}

/** The tags heads' mean average precision; of many heads the first ones. */
function tagFigures({ tags = {}, labelled }: EvaluationResult) {
  return Object.entries(tags).slice(0, MOST_SIDE_BY_SIDE).map(([head, found]) => ({
    name: `${head}: mean average precision`,
    value: found.mean_average_precision === null ? "–" : percent(found.mean_average_precision),
    note: `of ${counted(found.per_tag.length, "tag")}, ${counted(labelled[head]!, "image")}`,
  }));
}

/** How far the number heads are off; of many heads the first ones. */
function numberFigures(
  { numbers = {}, labelled }: EvaluationResult,
  answers: readonly HeadAnswers[],
) {
  return answers.filter((of) => of instanceof NumberAnswers).flatMap((of) => {
    const { name } = of.head;
    const found = own(numbers, name);
    return found === undefined ? [] : [{
      name: `${name} off by`,
      value: of.written(found.mean_absolute_error),
      note: `on average, of ${counted(labelled[name]!, "image")}`,
    }];
  }).slice(0, MOST_SIDE_BY_SIDE);
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
