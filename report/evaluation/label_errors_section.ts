/** Likely label errors, each with a suggested correction to accept. */
import { isClassHead, isNumberHead } from "../../data/heads.ts";
import { formatSpreadsheetLine } from "../../data/csv/format.ts";
import { type Failure, type ImageScores, labelErrors } from "../../eval/mod.ts";
import { dataElement } from "../page/data_element.ts";
import { counted, type Html, html, withShare } from "../page/html.ts";
import { MOST_HEADS } from "../page/limits.ts";
import type { SuggestedCorrections } from "../page/page_data.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";
import type { Picture } from "./image_card.ts";

/** Suspects of each head that are shown at once. */
const shown = 24;

/** Suspects of each head on the page, the rest of them collapsed; the CSV file beside it has all. */
const listed = 96;

/** The likely label errors of each head, the likeliest first. */
export function suspects(scores: ImageScores): Failure[][] {
  return scores.heads.slice(0, MOST_HEADS).map((_, head) => labelErrors(scores, head));
}

/** The corrections of each head as lines of the file that `facet train --corrections` reads. */
export function suggestedCorrections(
  { name, scores, images }: EvaluatedModel,
): SuggestedCorrections {
  const all = suspects(scores);
  const lines = all.map((errors) =>
    errors.slice(0, listed).map(({ image, head, label, suggestion }) =>
      formatSpreadsheetLine([images.rows[image]!.id, head, label, suggestion])
    )
  );
  return {
    evaluation: `${name} ${fingerprint(lines.flat().join(""))}`,
    header: formatSpreadsheetLine(["id", "column", "label", "suggestion"]),
    lines,
    choices: all.map((errors, head) => ({
      names: isClassHead(scores.heads[head]!) ? scores.heads[head].classes : [],
      cells: errors.slice(0, listed).map(({ image, head, label }) => [
        images.rows[image]!.id,
        head,
        label,
      ]),
      probabilities: errors.slice(0, listed).map(({ probability }) =>
        Math.round(1000 * probability) / 1000
      ),
    })),
  };
}

/** A number that tells texts apart, so that ticks go with the suspects that they were made on (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The suspects that the section shows at once. */
export function shownSuspects(all: readonly (readonly Failure[])[]): Failure[] {
  return all.flatMap((errors) => errors.slice(0, shown));
}

/** Renders the section: cards with a checkbox each. */
export function labelErrorsSection(
  all: readonly (readonly Failure[])[],
  scores: ImageScores,
  corrections: SuggestedCorrections,
  picture: Picture,
): Html {
  const parts = all.map((errors, head) =>
    // Numbers are never suspect.
    isNumberHead(scores.heads[head]!)
      ? ""
      : headPart(scores.heads[head]!.name, errors, head, picture)
  );
  const another = scores.heads.every(isClassHead) ? "another class" : "another class or other tags";
  return html`
    <p class="lead">The model is as sure of ${another} as it is on average of the images labelled so
        (confident learning). Tick the suggestions that you agree with and download them;
        <code>facet train DATA --corrections corrections.csv</code> trains on the corrected labels.
        What you tick stays ticked in this browser. All suspects are in <code>label_errors.csv</code>,
        to be decided on in its last column; <code>facet review RUN</code> shows them all, one by one.</p>
    <div class="controls"><label>All of at least <input id="tick-from" type="number" min="0" max="100"
      value="90"> %</label><button id="tick-above">Tick</button><button id="tick-none">Untick all</button
      ><button id="download-corrections" disabled>Download corrections</button></div>
    <div id="corrections">${parts}</div>
    <dialog id="another-label" aria-labelledby="another-title">
      <header><h2 id="another-title"></h2
      ><button class="close">Close</button></header>
      <div class="controls"><input id="another-input"
      list="another-names" autocomplete="off" aria-label="Label"><datalist id="another-names"></datalist
      ><button id="another-take">Take</button></div>
    </dialog>
    ${dataElement("suggested-corrections", corrections)}
  `;
}

function headPart(
  name: string,
  errors: readonly Failure[],
  head: number,
  picture: Picture,
): Html {
  const cards = (some: readonly Failure[], first = 0) =>
    html`<ul class="cards">${
      some.map((error, index) => suspectCard(error, `${head}:${first + index}`, picture))
    }</ul>`;
  const more = errors.slice(shown, listed);
  const next = more.length === 0
    ? ""
    : html`<details class="rest"><summary>The next ${more.length}</summary>${
      cards(more, shown)
    }</details>`;
  return html`<h3>${name}: ${counted(errors.length, "label")}</h3>
    ${cards(errors.slice(0, shown))}${next}`;
}

function suspectCard(error: Failure, correction: string, picture: Picture): Html {
  const { image, label, suggestion, probability, labelProbability } = error;
  const id = picture.id(image);
  return html`<li class="card">${picture.element(image, `image ${id}, labelled ${label}`)}<div>
    <strong>${id}</strong><div class="quiet">labelled ${
    withShare(label, labelProbability, ",")
  }</div>
    <label class="accept"><input type="checkbox" data-correction="${correction}"> <span>${
    withShare(suggestion, probability, ",")
  }</span></label><button class="plain another" data-correction="${correction}">another</button></div></li>`;
}
