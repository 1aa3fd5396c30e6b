/** Cards of images with tags that are wrong or missing, and the lines of a card about an image's tags. */
import { type Html, html, withShare } from "../../page/html.ts";
import type { TagFailure } from "../../../eval/mod.ts";
import type { Picture } from "../image_card.ts";
import type { TagAnswers } from "./tag_answers.ts";

/** Tags of a line of a card; of more the number is written. */
const most = 6;

/** The card of an image that was wrongly given a tag. */
export function wrongCard(answers: TagAnswers, mistake: TagFailure, picture: Picture): Html {
  const { image, tag, probability } = mistake;
  const { right, missed } = answers.verdict(image);
  const truth = [...right, ...missed];
  return card(
    image,
    picture,
    html`
      <div class="wrong">✗ ${withShare(answers.head.tags[tag]!, probability)}</div>
      <div class="quiet">${truth.length === 0
        ? "labelled with no tag"
        : html`labelled ${names(answers, truth)}`}</div>
    `,
  );
}

/** The card of an image that misses a tag. */
export function missedCard(answers: TagAnswers, mistake: TagFailure, picture: Picture): Html {
  const { image, tag, probability } = mistake;
  const { right, wrong } = answers.verdict(image);
  const given = [...right, ...wrong];
  return card(
    image,
    picture,
    html`
      <div class="wrong">misses ${withShare(answers.head.tags[tag]!, probability)}</div>
      <div class="quiet">${given.length === 0
        ? "given no tag"
        : html`given ${names(answers, given)}`}</div>
    `,
  );
}

/** The tags of an image on a card: those given, with a sign where the truth is known, and those missed. */
export function tagLines(answers: TagAnswers, image: number): Html {
  const { labelled, right, wrong, missed } = answers.verdict(image);
  const probabilities = answers.probabilities(image);
  const withShares = (tags: readonly number[]) =>
    enumerated(tags.map((tag) => withShare(answers.head.tags[tag]!, probabilities[tag]!)));
  const none = right.length + wrong.length === 0
    ? html`<div>${labelled && missed.length === 0 ? "✓ " : ""}no tag</div>`
    : "";
  return html`${none}${
    right.length === 0 ? "" : html`<div>${labelled ? "✓ " : ""}${withShares(right)}</div>`
  }${wrong.length === 0 ? "" : html`<div class="wrong">✗ ${withShares(wrong)}</div>`}${
    missed.length === 0 ? "" : html`<div class="quiet">misses ${names(answers, missed)}</div>`
  }`;
}

function card(image: number, picture: Picture, lines: Html): Html {
  const id = picture.id(image);
  return html`<li class="card">${
    picture.element(image, `image ${id}`)
  }<div><strong>${id}</strong>${lines}</div></li>`;
}

function names({ head: { tags } }: TagAnswers, some: readonly number[]): Html {
  return enumerated(some.map((tag) => html`<bdi>${tags[tag]!}</bdi>`));
}

/** The first of some parts, with commas, and the number of the others. */
function enumerated(parts: readonly Html[]): Html {
  const shown = parts.slice(0, most).map((part, index) => index === 0 ? part : html`, ${part}`);
  const more = parts.length - shown.length;
  return html`${shown}${more > 0 ? ` and ${more} more` : ""}`;
}
