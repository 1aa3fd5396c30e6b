/** The images with the highest losses and the mistakes of each head. */
import {
  confidentMistakes,
  type Failure,
  falseTags,
  highestLosses,
  highestTotalLosses,
  type ImageScores,
  missedTags,
  type TagFailure,
} from "../../eval/mod.ts";
import type { ClassDecision, HeadDecision } from "../../data/decisions.ts";
import { type Html, html, percent } from "../page/html.ts";
import { MOST_HEADS } from "../page/limits.ts";
import { type HeadAnswers, isWrong } from "./answers.ts";
import { imageCard, mistakeCard, type Picture } from "./image_card.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";
import { numberCard } from "./numbers/number_card.ts";
import { TagAnswers } from "./tags/tag_answers.ts";
import { missedCard, wrongCard } from "./tags/tag_cards.ts";

/** Images in each list. */
const cards = 24;

/** What a head gets wrong. */
type HeadFailures =
  | {
    readonly kind: "class";
    /** The probability from which it is sure. */
    readonly sureFrom: number;
    /** Wrong predictions that it is sure of, those with the highest probabilities. */
    readonly mistakes: readonly Failure[];
    /** Wrong predictions with the highest losses. */
    readonly losses: readonly Failure[];
  }
  | {
    readonly kind: "tags";
    readonly answers: TagAnswers;
    /** Wrongly given tags with the highest probabilities. */
    readonly wrong: readonly TagFailure[];
    /** Missed tags with the lowest probabilities. */
    readonly missed: readonly TagFailure[];
  }
  | {
    readonly kind: "number";
    readonly answers: NumberAnswers;
    /** Images whose number is farthest off. */
    readonly farthest: readonly number[];
  };

/** The images of the section. */
export interface ShownFailures {
  /** Images with the largest losses of all heads together. */
  readonly worst: readonly number[];
  /** By head. */
  readonly heads: readonly HeadFailures[];
}

/**
 * Selects the images of the section.
 *
 * @param decisions How the heads decide, and so from which probability they are sure; absent where nothing was chosen.
 */
export function shownFailures(
  scores: ImageScores,
  answers: readonly HeadAnswers[],
  decisions?: readonly HeadDecision[],
): ShownFailures {
  return {
    worst: highestTotalLosses(scores, cards).map(({ image }) => image)
      .filter((image) => isWrong(scores, answers, image)),
    heads: scores.heads.slice(0, MOST_HEADS).map((_, head) =>
      failuresOf(scores, head, answers[head], decisions?.[head])
    ),
  };
}

/** The probability from which a class head counts as sure where it was not chosen, or never reached. */
const usuallySure = 0.9;

function failuresOf(
  scores: ImageScores,
  head: number,
  answers: HeadAnswers,
  decision: HeadDecision | undefined,
): HeadFailures {
  if (answers instanceof TagAnswers) {
    const [wrong, missed] = [falseTags, missedTags].map((find) =>
      oneOfEachImage(find(scores, head, Infinity)).slice(0, cards)
    ) as [TagFailure[], TagFailure[]];
    return { kind: "tags", answers, wrong, missed };
  }
  if (answers instanceof NumberAnswers) {
    const farthest = answers.farthestOff().slice(0, cards)
      .filter((image) => answers.at(image).error !== 0);
    return { kind: "number", answers, farthest };
  }
  const sureFrom = (decision as ClassDecision | undefined)?.sureFrom ?? usuallySure;
  return {
    kind: "class",
    sureFrom,
    mistakes: confidentMistakes(scores, head, cards)
      .filter(({ probability }) => probability >= sureFrom),
    losses: highestLosses(scores, head, cards)
      .filter(({ label, suggestion }) => label !== suggestion),
  };
}

/** The first failure of each image: an image with many wrong tags is one to look at, not many. */
function oneOfEachImage(failures: readonly TagFailure[]): TagFailure[] {
  const seen = new Set<number>();
  return failures.filter(({ image }) => seen.size < seen.add(image).size);
}

/** The images that the section shows; some of them twice. */
export function failedImages({ worst, heads }: ShownFailures): number[] {
  const of = (failures: readonly { readonly image: number }[]) =>
    failures.map(({ image }) => image);
  const first = heads.flatMap((head) =>
    head.kind === "class"
      ? of(head.mistakes)
      : head.kind === "tags"
      ? of(head.wrong)
      : [...head.farthest]
  );
  const second = heads.flatMap((head) =>
    head.kind === "class" ? of(head.losses) : head.kind === "tags" ? of(head.missed) : []
  );
  return [...worst, ...first, ...second];
}

/** Renders the section. */
export function failuresSection(
  { worst, heads }: ShownFailures,
  scores: ImageScores,
  answers: readonly HeadAnswers[],
  picture: Picture,
): Html {
  return html`<h3>Highest loss of all heads together</h3>
    <p class="lead">Odd as a whole: rare, unclear, or labelled wrongly.</p>
    ${cardsOf(worst.map((image) => imageCard(scores, answers, image, picture)))}
    ${heads.map((failures, head) => headPart(scores.heads[head]!.name, failures, picture))}`;
}

function headPart(name: string, failures: HeadFailures, picture: Picture): Html {
  switch (failures.kind) {
    case "class":
      return html`<h3>${name}: wrong and sure of it</h3>${
        failures.mistakes.length === 0
          ? html`<p class="lead">Of what it is sure of, from ${
            percent(failures.sureFrom)
          } on, nothing is wrong.</p>`
          : html`<p class="lead">Sure from ${percent(failures.sureFrom)} on.</p>${
            list(failures.mistakes, picture)
          }`
      }
      <details><summary>${name}: highest loss</summary>${list(failures.losses, picture)}</details>`;
    case "tags": {
      const { answers, wrong, missed } = failures;
      return html`<h3>${name}: wrongly given, and sure of it</h3>${
        cardsOf(wrong.map((mistake) => wrongCard(answers, mistake, picture)))
      }<h3>${name}: missed, and sure of it</h3>${
        cardsOf(missed.map((mistake) => missedCard(answers, mistake, picture)))
      }`;
    }
    case "number": {
      const { answers, farthest } = failures;
      return html`<h3>${name}: farthest off</h3>${
        cardsOf(farthest.map((image) => numberCard(answers, image, picture)))
      }`;
    }
  }
}

function list(failures: readonly Failure[], picture: Picture): Html {
  return cardsOf(failures.map((failure) => mistakeCard(failure, picture)));
}

function cardsOf(cards: readonly Html[]): Html {
  if (cards.length === 0) return html`<p class="lead">Nothing is wrong.</p>`;
  return html`<ul class="cards">${cards}</ul>`;
}
