/**
 * The images behind every figure of the report, as a table of columns for the page's scripts. The page
 * holds pictures of as many as fit, some of every cell.
 */
import { type Confusion, filledCells, type ImageScores } from "../../eval/mod.ts";
import { dataElement } from "../page/data_element.ts";
import { type Html, html } from "../page/html.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";
import type { EvaluatedImages } from "./evaluated_model.ts";

/** Pictures in a report: 3,500 of 60x80 pixels take less than 3 MB. */
const most = 3500;

/** The columns, and the dialog that shows a choice of the images. */
export function pageImages(
  confusions: readonly Confusion[],
  scores: ImageScores,
  images: EvaluatedImages,
  book: TileBook,
): { data: Html; dialog: Html } {
  const held: number[] = [];
  const tiles: number[] = [];
  for (const image of cellByCell(scores)) {
    if (book.count >= most) break;
    held.push(image);
    tiles.push(book.tile(String(image), () => images.pixels(image)));
  }
  const data = dataElement("images", {
    images: held,
    ids: held.map((image) => images.ids[image]!),
    tiles,
    layout: book.layout,
    heads: confusions.map(({ head: { name, classes } }, head) => {
      const guesses = held.map((image) => scores.guesses(image, head));
      return {
        name,
        classes,
        labels: held.map((image) => scores.at(image, head).label),
        guesses: guesses.map((some) => some.map((guess) => guess.class)),
        probabilities: guesses.map((some) =>
          some.map(({ probability }) => Math.round(100 * probability))
        ),
        confusion: filledCells(confusions[head]!),
      };
    }),
  });
  const dialog = html`<dialog id="gallery" aria-labelledby="gallery-title"><header><div>
    <h2 id="gallery-title"></h2><p></p></div><button class="close">Close</button></header>
    <ul class="cards"></ul><button class="more">Show more</button></dialog>`;
  return { data, dialog };
}

/**
 * All images in the order in which they are shown as long as there is room: the first of every cell of
 * every confusion matrix, then the second, and so on. A diagonal's are many and tell less: four of
 * them count as one.
 */
function cellByCell(scores: ImageScores): number[] {
  const seen = new Map<string, number>();
  const ranks = Array.from(
    { length: scores.count },
    (_, image) =>
      Math.min(...scores.heads.map((_, head) => {
        const { label, predicted } = scores.at(image, head);
        const cell = `${head} ${label} ${predicted}`;
        const rank = seen.get(cell) ?? 0;
        seen.set(cell, rank + 1);
        return label === predicted ? 4 * rank : rank;
      })),
  );
  return [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]!);
}
