/** The section of a class head: confusion matrix, scores of each class, reliability of its probabilities. */
import { classScatterChart, liveConfusionMatrix, tagScoresChart } from "../../charts/mod.ts";
import {
  type ClassScores,
  type Confusion,
  type EvaluationResult,
  type Merge,
  mergeText,
  mostConfused,
  similarityOrder,
  suggestMerges,
} from "../../eval/mod.ts";
import { chartFigure, columnWidth, idOf, liveFigure } from "../page/chart.ts";
import { type Html, html, percent, table, whole } from "../page/html.ts";
import { MOST_ROWS } from "../page/limits.ts";

/** Rows of the table of confused classes. */
const pairs = 15;

/**
 * Renders the section of one class head.
 *
 * @param confusion The head's confusion matrix.
 * @param position The head's index in the model.
 * @param result The metrics of the evaluation.
 * @param calibration Renders the part about its probabilities.
 */
export async function headSection(
  confusion: Confusion,
  position: number,
  result: EvaluationResult,
  calibration: () => Promise<Html>,
): Promise<Html> {
  const { name } = confusion.head;
  if (result.labelled[name] === 0) {
    return html`<p class="lead">No image has a label for this head.</p>`;
  }
  const id = idOf(name, position);
  const matrix = () => liveConfusionMatrix({ ...confusion, order: similarityOrder(confusion) });
  return html`
    <p class="lead">Rows are the true classes, columns what they were taken for. Click a
        cell, or go there by the arrow keys and press Enter, to see its images.</p>
        <div class="beside">
      <div>${await liveFigure(matrix, { id: `matrix-${id}` })}</div>
      <div><h3>Mixed up most often</h3>${confusedPairs(confusion, position)}
        ${mergesPart(confusion)}</div>
    </div>
        <h3>Class by class</h3>${await classPictures(result, name, id)}${classTable(
          result,
          name,
          id,
          position,
          confusion,
        )}
        <h3>Can its probabilities be trusted?</h3>${await calibration()}
  `;
}

/** Classes that are drawn as bars at most: those with the most mistakes. */
const bars = 30;

/** F1 by class, the worst first, and precision against recall; empty where no class has images. */
async function classPictures(result: EvaluationResult, name: string, id: string): Promise<Html> {
  const present = result.per_class[name]!.filter(({ support }) => support > 0);
  if (present.length === 0) return html``;
  const mistakes = ({ support, predicted, recall }: ClassScores) =>
    support + predicted - 2 * Math.round(recall * support);
  const worst = present.toSorted((a, b) => mistakes(b) - mistakes(a)).slice(0, bars);
  const which = worst.length === present.length
    ? undefined
    : `the ${bars} of ${whole(present.length)} classes with the most mistakes`;
  const tags = worst.map(({ class: tag, support: images, precision, recall, f1 }) => ({
    tag,
    images,
    precision,
    recall,
    f1,
  }));
  const points = present.map(({ class: name, support: images, precision, recall }) => ({
    name,
    images,
    precision,
    recall,
  }));
  const width = columnWidth;
  return html`<div class="columns">${await Promise.all([
    chartFigure(() => tagScoresChart({ head: name, tags, which, areClasses: true }), {
      id: `f1-${id}`,
      width,
    }),
    chartFigure(() => classScatterChart({ head: name, points }), { id: `scatter-${id}`, width }),
  ])}</div>`;
}

/** The suggested merges of classes; empty where there are none. */
function mergesPart(confusion: Confusion): Html {
  const merges = suggestMerges(confusion);
  if (merges.length === 0) return html``;
  return html`
    <h3>What merging would gain</h3>
    <p class="lead">Classes that the model, and perhaps those who labelled, cannot tell apart.
        <code>merges.csv</code> holds them: <code>facet train DATA --map merges.csv</code> trains on them as
        one; delete the lines that you do not want.</p>
    <ul>${merges.map((merge) => html`<li>${shownMerge(merge)}</li>`)}</ul>
  `;
}

/** A merge in words, its numbers as pages write them. */
function shownMerge(merge: Merge): string {
  return mergeText(merge).replaceAll(" %", "\u00a0%").replaceAll(" -> ", " → ");
}

function confusedPairs(confusion: Confusion, position: number): Html {
  const { name, classes } = confusion.head;
  const found = mostConfused(confusion, pairs);
  if (found.length === 0) return html`<p class="lead">No image was taken for another class.</p>`;
  return table(
    `${name}: classes mixed up most often`,
    [
      { title: "true class" },
      { title: "taken for" },
      { title: "images", number: true },
      { title: "share of it", number: true },
      { title: "images behind it", plain: true },
    ],
    found.map(({ truth, predicted, count, share }) => [
      truth,
      predicted,
      whole(count),
      percent(share),
      imagesButton(
        "show",
        `Show the images of ${truth} taken for ${predicted}`,
        position,
        classes.indexOf(truth),
        classes.indexOf(predicted),
      ),
    ]),
  );
}

function classTable(
  result: EvaluationResult,
  name: string,
  id: string,
  position: number,
  { head: { classes } }: Confusion,
): Html {
  const all = result.per_class[name]!;
  const often = ({ support, predicted }: ClassScores) => support + predicted;
  const shown = new Set(all.toSorted((a, b) => often(b) - often(a)).slice(0, MOST_ROWS));
  const scores = all.filter((score) => shown.has(score)); // in class order
  const places = new Map(classes.map((name, place) => [name, place]));
  const few = scores.length === all.length ? "" : html`
    <p
      class="lead">The ${whole(scores.length)} commonest of ${whole(
        all.length,
      )} classes; <code>classes_….csv</code> beside the report has all.</p>
  `;
  const filter = scores.length < 12 ? "" : html`<div class="controls"><label>Find a class
    <input type="search" data-filters="scores-${id}" autocomplete="off"></label></div>`;
  return html`${few}${filter}<div id="scores-${id}" class="sortable">${
    table(
      `${name}: scores of each class; a heading sorts`,
      [
        { title: "class" },
        { title: "precision", number: true },
        { title: "recall", number: true },
        { title: "F1", number: true },
        { title: "images", number: true },
        { title: "predicted", number: true },
        { title: "mistakes" },
      ],
      scores.map(({ class: label, precision, recall, f1, support, predicted }) => [
        label,
        percent(precision),
        support === 0 ? "–" : percent(recall),
        percent(f1),
        whole(support),
        whole(predicted),
        support > 0 && recall < 1
          ? imagesButton(
            "show",
            `Show the images of ${label} taken for another class`,
            position,
            places.get(label)!,
            -1,
          )
          : "",
      ]),
    )
  }</div>`;
}

/** A button that opens the images of a true class with a predicted class; -1: any other class. */
function imagesButton(
  text: string,
  description: string,
  head: number,
  truth: number,
  predicted: number,
): Html {
  return html`
    <button class="plain" data-head="${head}" data-truth="${truth}" data-predicted="${predicted}"
      aria-label="${description}">${text}</button>
  `;
}
