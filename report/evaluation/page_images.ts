/**
 * The images behind every figure of the report, as a table of columns for the page's scripts. The page
 * holds pictures of as many as fit, those first that were got wrong.
 */
import type { Confusion, ImageScores } from "../../eval/mod.ts";
import { type Html, html, jsonElement } from "../page/html.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";
import type { EvaluatedImages } from "./evaluated_model.ts";
import galleryScript from "../client/gallery.js" with { type: "text" };

/** Pictures in a report: 3,500 of 60x80 pixels take less than 3 MB. */
const most = 3500;

/** The columns, and the dialog that shows a choice of the images. */
export function pageImages(
  confusions: readonly Confusion[],
  scores: ImageScores,
  images: EvaluatedImages,
  book: TileBook,
): { data: Html; dialog: Html; script: string } {
  const held: number[] = [];
  const tiles: number[] = [];
  for (const image of wrongFirst(scores)) {
    if (book.count >= most) break;
    held.push(image);
    tiles.push(book.tile(String(image), () => images.pixels(image)));
  }
  const data = jsonElement("images", {
    images: held,
    ids: held.map((image) => images.ids[image]!),
    tiles,
    layout: book.layout,
    heads: scores.heads.map(({ name, classes }, head) => {
      const guesses = held.map((image) => scores.guesses(image, head));
      return {
        name,
        classes,
        labels: held.map((image) => scores.at(image, head).label),
        guesses: guesses.map((some) => some.map((guess) => guess.class)),
        probabilities: guesses.map((some) =>
          some.map(({ probability }) => Math.round(100 * probability))
        ),
        confusion: cellsOf(confusions[head]!),
      };
    }),
  });
  const dialog = html`<dialog id="gallery" aria-labelledby="gallery-title"><header><div>
    <h2 id="gallery-title"></h2><p></p></div><button class="close">Close</button></header>
    <ul class="cards"></ul><button class="more">Show more</button></dialog>`;
  return { data, dialog, script: galleryScript };
}

/** A matrix's cells that are not empty: true class, predicted class, images. */
function cellsOf({ head: { classes }, counts }: Confusion): [number, number, number][] {
  return [...counts.keys()].filter((cell) => counts[cell]! > 0)
    .map((cell) => [Math.floor(cell / classes.length), cell % classes.length, counts[cell]!]);
}

/** All images, those with most wrong heads first. */
function wrongFirst(scores: ImageScores): number[] {
  const wrong = Array.from(
    { length: scores.count },
    (_, image) =>
      scores.heads.filter((_, head) => {
        const { label, predicted } = scores.at(image, head);
        return label >= 0 && label !== predicted;
      }).length,
  );
  return [...wrong.keys()].sort((a, b) => wrong[b]! - wrong[a]!);
}
