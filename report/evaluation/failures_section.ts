/** The images that tell most about what a model does not know yet. */
import {
  confidentMistakes,
  type Failure,
  highestLosses,
  highestTotalLosses,
  type ImageScores,
} from "../../eval/mod.ts";
import { type Html, html } from "../page/html.ts";
import { imageCard, mistakeCard, type Picture } from "./image_card.ts";

const cards = 24;

/** What the section shows. */
export interface ShownFailures {
  /** Images with the largest losses of all heads together. */
  readonly worst: readonly { readonly image: number; readonly loss: number }[];
  /** By head. */
  readonly mistakes: readonly (readonly Failure[])[];
  readonly losses: readonly (readonly Failure[])[];
}

/** Chooses what to show. */
export function shownFailures(scores: ImageScores): ShownFailures {
  return {
    worst: highestTotalLosses(scores, cards).filter(({ loss }) => loss > 0),
    mistakes: scores.heads.map((_, head) => confidentMistakes(scores, head, cards)),
    losses: scores.heads.map((_, head) =>
      highestLosses(scores, head, cards).filter(({ label, suggestion }) => label !== suggestion)
    ),
  };
}

/** The images in cards. */
export function failuresSection(
  { worst, mistakes, losses }: ShownFailures,
  scores: ImageScores,
  picture: Picture,
): Html {
  return html`<h3>Highest loss of all heads together</h3>
    <p class="lead">Odd as a whole: rare, unclear, or labelled wrongly.</p>
    <ul class="cards">${worst.map(({ image }) => imageCard(scores, image, picture))}</ul>
    ${
    scores.heads.map(({ name }, head) =>
      html`<h3>${name}: wrong and sure of it</h3>${list(mistakes[head]!, picture)}
      <details><summary>${name}: highest loss</summary>${list(losses[head]!, picture)}</details>`
    )
  }`;
}

function list(failures: readonly Failure[], picture: Picture): Html {
  if (failures.length === 0) return html`<p class="lead">Nothing is wrong.</p>`;
  return html`<ul class="cards">${failures.map((failure) => mistakeCard(failure, picture))}</ul>`;
}
