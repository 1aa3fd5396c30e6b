/** The images with the highest losses and the most confident mistakes. */
import {
  confidentMistakes,
  type Failure,
  highestLosses,
  highestTotalLosses,
  type ImageScores,
} from "../../eval/mod.ts";
import { type Html, html } from "../page/html.ts";
import { MOST_HEADS } from "../page/limits.ts";
import { imageCard, mistakeCard, type Picture } from "./image_card.ts";

/** Images in each list. */
const cards = 24;

/** The images of the section. */
export interface ShownFailures {
  /** Images with the largest losses of all heads together. */
  readonly worst: readonly { readonly image: number; readonly loss: number }[];
  /** By head: wrong predictions with the highest probabilities. */
  readonly mistakes: readonly (readonly Failure[])[];
  /** By head: wrong predictions with the highest losses. */
  readonly losses: readonly (readonly Failure[])[];
}

/** Selects the images of the section. */
export function shownFailures(scores: ImageScores): ShownFailures {
  const heads = scores.heads.slice(0, MOST_HEADS);
  return {
    worst: highestTotalLosses(scores, cards).filter(({ image }) => isWrong(scores, image)),
    mistakes: heads.map((_, head) => confidentMistakes(scores, head, cards)),
    losses: heads.map((_, head) =>
      highestLosses(scores, head, cards).filter(({ label, suggestion }) => label !== suggestion)
    ),
  };
}

/** Whether the prediction of any head is wrong. */
function isWrong(scores: ImageScores, image: number): boolean {
  return scores.heads.some((_, head) => {
    const { label, predicted } = scores.at(image, head);
    return label >= 0 && label !== predicted;
  });
}

/** Renders the section. */
export function failuresSection(
  { worst, mistakes, losses }: ShownFailures,
  scores: ImageScores,
  picture: Picture,
): Html {
  return html`<h3>Highest loss of all heads together</h3>
    <p class="lead">Odd as a whole: rare, unclear, or labelled wrongly.</p>
    ${cardsOf(worst.map(({ image }) => imageCard(scores, image, picture)))}
    ${
    scores.heads.slice(0, MOST_HEADS).map(({ name }, head) =>
      html`<h3>${name}: wrong and sure of it</h3>${list(mistakes[head]!, picture)}
      <details><summary>${name}: highest loss</summary>${list(losses[head]!, picture)}</details>`
    )
  }`;
}

function list(failures: readonly Failure[], picture: Picture): Html {
  return cardsOf(failures.map((failure) => mistakeCard(failure, picture)));
}

function cardsOf(cards: readonly Html[]): Html {
  if (cards.length === 0) return html`<p class="lead">Nothing is wrong.</p>`;
  return html`<ul class="cards">${cards}</ul>`;
}
