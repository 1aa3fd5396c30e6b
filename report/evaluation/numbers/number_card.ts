/** The card of an image with its number, and the lines of a card about it. */
import { type Html, html } from "../../page/html.ts";
import type { Picture } from "../image_card.ts";
import type { NumberAnswers } from "./number_answers.ts";

/** The card of an image whose number is far off. */
export function numberCard(answers: NumberAnswers, image: number, picture: Picture): Html {
  const id = picture.id(image);
  const { truth, value, error } = answers.at(image);
  const direction = error > 0 ? "too high" : "too low";
  return html`<li class="card">${
    picture.element(image, `image ${id}`)
  }<div><strong>${id}</strong><div class="wrong">${answers.written(value)}</div>
    <div class="quiet">labelled ${answers.writtenTruth(truth!)}</div>
    <div class="quiet">${answers.written(Math.abs(error))} ${direction}</div></div></li>`;
}

/** The number of an image on a card. */
export function numberLines(answers: NumberAnswers, image: number): Html {
  const { truth, value } = answers.at(image);
  const written = `${answers.head.name} ${answers.written(value)}`;
  if (truth === null) return html`<div>${written}</div>`;
  const label = html`<div class="quiet">labelled ${answers.writtenTruth(truth)}</div>`;
  return answers.isWrong(image)
    ? html`<div class="wrong">✗ ${written}</div>${label}`
    : html`<div>✓ ${written}</div>${label}`;
}
