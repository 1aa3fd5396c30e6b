/**
 * The page of a running training. The HTML is static; its scripts fill it in from the server's events
 * and leave it as it is when the server stops.
 */
import { categorical, liveAssets, type LiveCurve, liveCurveChart } from "../../charts/mod.ts";
import { chartFigure } from "../page/chart.ts";
import { dataElement } from "../page/data_element.ts";
import { type Html, html } from "../page/html.ts";
import { renderPage } from "../page/page.ts";
import type { CurveId } from "./curve_id.ts";
import script from "../built/live.js" with { type: "text" };
import style from "./live.css" with { type: "text" };

/** The charts by the ids that the page's scripts use, in the order of the page. */
const charts: Readonly<Record<CurveId, LiveCurve>> = {
  "step-loss": {
    title: "Training loss",
    subtitle: "of each step, and smoothed over the latest steps",
    along: "step",
    format: "~g",
  },
  "loss": {
    title: "Loss",
    subtitle: "of all heads together",
    along: "epoch",
    format: "~g",
  },
  "accuracy": {
    title: "Validation accuracy",
    subtitle: "share of the images that is right",
    along: "epoch",
    format: ".0%",
  },
  // Of heads of tags and of numbers; without such heads they stay away.
  "average-precision": {
    title: "Validation mean average precision",
    subtitle: "of tags: the mean over the tags of a head",
    along: "epoch",
    format: ".0%",
  },
  "error": {
    title: "Validation mean absolute error",
    subtitle: "of numbers, in standard deviations of their columns",
    along: "epoch",
    format: "~g",
    zero: true,
  },
  "learning-rate": {
    title: "Learning rate",
    subtitle: "of each step",
    along: "step",
    format: ".1e",
    zero: true,
  },
  "speed": {
    title: "Speed",
    subtitle: "training images per second",
    along: "epoch",
    format: ",d",
    zero: true,
  },
};

/** The facts of a run that are available before it starts. */
export interface LiveTitle {
  /** The run's name. */
  readonly name: string;
  /** Name of the device that trains. */
  readonly device: string;
}

/**
 * Renders the page.
 *
 * @returns The text of an HTML file that loads `events` and `pictures/` from the same server.
 */
export async function livePage({ name, device }: LiveTitle): Promise<string> {
  const live = await liveAssets();
  const figures = await Promise.all(
    Object.entries(charts).map(([id, curve]) =>
      chartFigure(() => liveCurveChart(curve), { id: `curve-${id}`, caption: "" })
    ),
  );
  return await renderPage({
    title: `Training ${name}`,
    subtitle: `Computing on ${device}`,
    summary,
    sections: [
      {
        id: "curves",
        title: "Curves",
        body: html`<div class="curves">${figures}</div>`,
      },
      { id: "mistakes", title: "Current mistakes", body: mistakes },
      { id: "inputs", title: "What the network sees", body: inputs },
      { id: "epochs", title: "Epochs", body: epochs },
    ],
    styles: [live.style, style],
    end: dataElement("line-colours", categorical),
    scripts: [live.script, script],
  });
}

const summary: Html = html`
  <div class="state" id="state">
    <p class="doing"><strong id="doing">Waiting for the training</strong><span id="left"></span></p>
    <progress id="progress" max="1" value="0" aria-label="Progress of the whole run"></progress>
    <p class="doing quiet"><span id="part"></span><span id="elapsed"></span></p>
  </div>
  <p class="quiet" id="facts"></p>
  <p class="notice" id="notice" hidden></p>
  <p class="unseen" role="status" aria-live="polite" id="spoken"></p>
  <dl class="figures">${[
    ["loss", "Training loss", "smoothed"],
    ["val-loss", "Validation loss", ""],
    ["accuracy-now", "Accuracy", "mean of the heads"], // "Score" where not all heads are classes
    ["speed-now", "Images per second", ""],
    ["rate", "Learning rate", ""],
  ].map(([id, title, note]) =>
    html`
      <div>
        <dt id="${id}-title">${title}</dt>
        <dd id="${id}">–</dd>
        <dd class="note" id="${id}-note">${note}</dd>
      </div>
    `
  )}</dl>
`;

const mistakes: Html = html`
  <p class="lead" id="mistakes-lead">They come with the first validation.</p>
  <div class="controls" id="mistakes-heads" role="radiogroup" aria-label="Head"></div>
  <ul class="cards" id="mistakes-list"></ul>
`;

const inputs: Html = html`
  <p class="lead" id="inputs-lead">They come with the first steps.</p>
  <ul class="seen" id="inputs-list"></ul>
`;

const epochs: Html = html`
  <p class="lead" id="epochs-lead">None is finished yet.</p>
  <div class="table" id="epochs-table" tabindex="0" role="region" aria-label="Figures of each epoch"
    hidden>
    <table>
      <caption class="unseen">Figures of each epoch, the latest first</caption>
      <thead></thead>
      <tbody></tbody>
    </table>
  </div>
`;
