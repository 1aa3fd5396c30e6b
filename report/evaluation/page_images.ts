/**
 * The images of every cell of the confusion matrices, as columns of data for the page's scripts. The
 * number of pictures is limited; they are shared among the cells.
 */
import { type CatalogueImages, isClassHead, pixelsOf } from "../../data/mod.ts";
import { type Confusion, filledCells, type ImageScores } from "../../eval/mod.ts";
import { dataElement } from "../page/data_element.ts";
import { type Html, html } from "../page/html.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";

/** Maximum number of pictures in a report: 3,500 of 60x80 pixels take less than 3 MB. */
const most = 3500;

/** The data, and the dialog that shows the images of a cell. */
export function pageImages(
  confusions: readonly Confusion[],
  scores: ImageScores,
  images: CatalogueImages,
  book: TileBook,
): { data: Html; dialog: Html } {
  const selected: number[] = [];
  const tiles: number[] = [];
  for (const image of cellByCell(scores)) {
    if (book.count >= most) break;
    selected.push(image);
    tiles.push(book.tile(String(image), () => pixelsOf(images, image)));
  }
  const data = dataElement("images", {
    images: selected,
    ids: selected.map((image) => images.rows[image]!.id),
    tiles,
    layout: book.layout,
    heads: confusions.map((confusion) => {
      const { name, classes } = confusion.head;
      const head = scores.heads.findIndex((known) => known.name === name);
      const guesses = selected.map((image) => scores.guesses(image, head));
      return {
        name,
        classes,
        labels: selected.map((image) => scores.at(image, head).label),
        guesses: guesses.map((some) => some.map((guess) => guess.class)),
        probabilities: guesses.map((some) =>
          some.map(({ probability }) => Math.round(100 * probability))
        ),
        confusion: filledCells(confusion),
      };
    }),
  });
  const dialog = html`<dialog id="gallery" aria-labelledby="gallery-title"><header><div>
    <h2 id="gallery-title"></h2><p></p></div><button class="close">Close</button></header>
    <ul class="cards"></ul><button class="more">Show more</button></dialog>`;
  return { data, dialog };
}

/**
 * All images by priority: the first of every cell of every confusion matrix, then the second, and so
 * on. Cells of the diagonal have many images and are less informative: four images count as one.
 */
function cellByCell(scores: ImageScores): number[] {
  const seen = new Map<string, number>();
  const ranks = Array.from(
    { length: scores.count },
    (_, image) =>
      Math.min(...scores.heads.map((known, head) => {
        if (!isClassHead(known)) return Infinity;
        const { label, predicted } = scores.at(image, head);
        const cell = `${head} ${label} ${predicted}`;
        const rank = seen.get(cell) ?? 0;
        seen.set(cell, rank + 1);
        return label === predicted ? 4 * rank : rank;
      })),
  );
  return [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]!);
}
