/**
 * The images behind the figures of the heads, as columns of data for the page's scripts: those of every cell
 * of a confusion matrix, of every tag, and those whose number is farthest off. The number of pictures is
 * limited; they are shared among all.
 */
import { type CatalogueImages, pixelsOf } from "../../data/mod.ts";
import { type Confusion, filledCells, type ImageScores } from "../../eval/mod.ts";
import { dataElement } from "../page/data_element.ts";
import { type Html, html } from "../page/html.ts";
import type { ClassColumns, HeadColumns, NumberColumns, TagColumns } from "../page/page_data.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";
import type { HeadAnswers } from "./answers.ts";
import { NumberAnswers } from "./numbers/number_answers.ts";
import { TagAnswers } from "./tags/tag_answers.ts";

/** Maximum number of pictures in a report: 3,000 of 60x80 pixels take less than 3 MB. */
const most = 3000;

/**
 * The data, and the dialog that shows the images of a cell or of a tag.
 *
 * @param heads Indices of the heads that have a section.
 */
export function pageImages(
  heads: readonly number[],
  confusions: readonly Confusion[],
  scores: ImageScores,
  answers: readonly HeadAnswers[],
  images: CatalogueImages,
  book: TileBook,
): { data: Html; dialog: Html } {
  const selected: number[] = [];
  const tiles: number[] = [];
  for (const image of byImportance(scores, answers)) {
    if (book.count >= most) break;
    selected.push(image);
    tiles.push(book.tile(String(image), () => pixelsOf(images, image)));
  }
  const columnsOf = (head: number): HeadColumns => {
    const of = answers[head];
    if (of instanceof TagAnswers) return tagColumns(of, selected);
    if (of instanceof NumberAnswers) return numberColumns(of, selected);
    const { name } = scores.heads[head]!;
    const confusion = confusions.find((confusion) => confusion.head.name === name)!;
    return classColumns(confusion, head, scores, selected);
  };
  const data = dataElement("images", {
    images: selected,
    ids: selected.map((image) => images.rows[image]!.id),
    files: selected.map((image) => images.rows[image]!.image),
    tiles,
    layout: book.layout,
    heads: heads.map(columnsOf),
  });
  const dialog = html`<dialog id="gallery" aria-labelledby="gallery-title"><header><div>
    <h2 id="gallery-title"></h2><p></p></div><button class="close">Close</button></header>
    <ul class="cards"></ul><button class="more">Show more</button></dialog>`;
  return { data, dialog };
}

function classColumns(
  confusion: Confusion,
  head: number,
  scores: ImageScores,
  selected: readonly number[],
): ClassColumns {
  const { name, classes } = confusion.head;
  const guesses = selected.map((image) => scores.guesses(image, head));
  return {
    name,
    classes,
    labels: selected.map((image) => scores.at(image, head).label),
    guesses: guesses.map((some) => some.map((guess) => guess.class)),
    probabilities: guesses.map((some) => some.map(({ probability }) => oneDecimal(probability))),
    confusion: filledCells(confusion),
  };
}

function tagColumns(answers: TagAnswers, selected: readonly number[]): TagColumns {
  const { name, tags } = answers.head;
  return {
    kind: "tags",
    name,
    tags,
    answers: selected.map((image) => {
      const { labelled, right, wrong, missed } = answers.verdict(image);
      const probabilities = answers.probabilities(image);
      const of = (tag: number) => [tag, oneDecimal(probabilities[tag]!)] as const;
      return [
        ...right.map((tag) => [...of(tag), labelled ? "right" : "unknown"] as const),
        ...wrong.map((tag) => [...of(tag), "wrong"] as const),
        ...missed.map((tag) => [...of(tag), "missed"] as const),
      ];
    }),
  };
}

function numberColumns(answers: NumberAnswers, selected: readonly number[]): NumberColumns {
  const scores = selected.map((image) => answers.at(image));
  return {
    kind: "number",
    name: answers.head.name,
    values: scores.map(({ value }) => answers.written(value)),
    truths: scores.map(({ truth }) => truth === null ? "" : answers.writtenTruth(truth)),
    wrong: selected.map((image) => answers.isWrong(image)),
  };
}

/**
 * All images by priority: the first of every cell of every confusion matrix, of the wrong and the missed
 * images of every tag, and the one whose number is farthest off; then the second of each, and so on. What
 * is right is seen more often and less informative: four such images count as one.
 */
function byImportance(scores: ImageScores, answers: readonly HeadAnswers[]): number[] {
  const seen = new Map<string, number>();
  const rankIn = (cell: string, isRight: boolean): number => {
    const rank = seen.get(cell) ?? 0;
    seen.set(cell, rank + 1);
    return isRight ? 4 * rank : rank;
  };
  const distances = answers.map((of) =>
    of instanceof NumberAnswers
      ? new Map(of.farthestOff().map((image, rank) => [image, rank]))
      : undefined
  );
  const ranks = Array.from({ length: scores.count }, (_, image) => {
    let least = 4 * scores.count;
    for (const [head, of] of answers.entries()) {
      if (of instanceof TagAnswers) {
        const { right, wrong, missed } = of.verdict(image);
        for (const tag of wrong) least = Math.min(least, rankIn(`${head} wrong ${tag}`, false));
        for (const tag of missed) least = Math.min(least, rankIn(`${head} missed ${tag}`, false));
        for (const tag of right) least = Math.min(least, rankIn(`${head} right ${tag}`, true));
      } else if (of instanceof NumberAnswers) {
        least = Math.min(least, distances[head]!.get(image) ?? least);
      } else {
        const { label, predicted } = scores.at(image, head);
        least = Math.min(least, rankIn(`${head} ${label} ${predicted}`, label === predicted));
      }
    }
    return least;
  });
  return [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]!);
}

/** A share in percent, as pages write it. */
function oneDecimal(share: number): number {
  return Math.round(1000 * share) / 10;
}
