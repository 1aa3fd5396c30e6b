/** Cards of an image with its predictions. */
import { outputNames } from "../../data/heads.ts";
import type { Failure, ImageScores } from "../../eval/mod.ts";
import { type Html, html, withShare } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import type { HeadAnswers } from "./answers.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";
import { numberLines } from "./numbers/number_card.ts";
import { TagAnswers } from "./tags/tag_answers.ts";
import { tagLines } from "./tags/tag_cards.ts";

/** How a page shows an image: its element and its id in the catalogue. */
export interface Picture {
  readonly element: (image: number, description: string) => Html;
  readonly id: (image: number) => string;
}

/** The heads that a card shows: all, or of many those with the highest losses. */
function shownHeads(scores: ImageScores, image: number): number[] {
  const heads = scores.heads.map((_, head) => head);
  if (heads.length <= MOST_SIDE_BY_SIDE) return heads;
  const loss = (head: number) => scores.loss(image, head);
  return heads.sort((a, b) => loss(b) - loss(a)).slice(0, MOST_SIDE_BY_SIDE);
}

/** The card of an image with the prediction of every head. */
export function imageCard(
  scores: ImageScores,
  answers: readonly HeadAnswers[],
  image: number,
  picture: Picture,
): Html {
  const id = picture.id(image);
  return html`<li class="card">${picture.element(image, `image ${id}`)}<div><strong>${id}</strong>${
    shownHeads(scores, image).map((head) => {
      const of = answers[head];
      if (of instanceof TagAnswers) return tagLines(of, image);
      if (of instanceof NumberAnswers) return numberLines(of, image);
      return classLines(scores, head, image);
    })
  }</div></li>`;
}

function classLines(scores: ImageScores, head: number, image: number): Html {
  const classes = outputNames(scores.heads[head]!);
  const { label, predicted, probability } = scores.at(image, head);
  const guess = withShare(classes[predicted]!, probability);
  if (label < 0) return html`<div>${guess}</div>`;
  return label === predicted ? html`<div>✓ ${guess}</div>` : html`
    <div class="wrong">✗ ${guess}</div>
    <div class="quiet">labelled <bdi>${classes[label]}</bdi></div>
  `;
}

/** The card of an image that one head predicts wrongly. */
export function mistakeCard(failure: Failure, picture: Picture): Html {
  const { image, label, suggestion, probability, labelProbability } = failure;
  const id = picture.id(image);
  const description = `image ${id}, labelled ${label}`;
  return html`<li class="card">${picture.element(image, description)}<div><strong>${id}</strong>
    <div class="wrong">✗ ${withShare(suggestion, probability)}</div>
    <div class="quiet">labelled ${withShare(label, labelProbability, ",")}</div></div></li>`;
}
