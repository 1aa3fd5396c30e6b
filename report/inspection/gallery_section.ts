/** The classes of every head: mean image, mean colour and sample images. */
import type { HeadInspection } from "../../data/mod.ts";
import { idOf } from "../page/chart.ts";
import { counted, type Html, html, whole } from "../page/html.ts";
import { MOST_HEADS } from "../page/limits.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";
import type { RowPicture } from "./row_pictures.ts";

/** Number of classes from which on the page offers a search. */
const many = 12;

/** Maximum number of classes in the page, divided evenly among its heads, and of one head. */
const [mostClasses, mostOfHead] = [400, 150];

/** Samples of each class, of a head with few classes and of one with many. */
const [ofFew, ofMany] = [12, 8];

/**
 * Renders the classes, the largest of each head first.
 *
 * @param heads The inspected heads.
 * @param book The pictures of the page.
 * @param picture Renders the image of a row.
 */
export function gallerySection(
  heads: readonly HeadInspection[],
  book: TileBook,
  picture: RowPicture,
): Html {
  return html`<p class="lead">The mean of a class's images, its mean colour with the standard deviation,
    and some of its images, drawn at random.</p>${
    heads.slice(0, MOST_HEADS).map((inspected, position, shown) =>
      headPart(inspected, position, book, picture, Math.floor(mostClasses / shown.length))
    )
  }`;
}

function headPart(
  { head, counts, classes }: HeadInspection,
  position: number,
  book: TileBook,
  picture: RowPicture,
  share: number,
): Html {
  const id = `gallery-${idOf(head.name, position)}`;
  const filter = head.classes.length < many ? "" : html`<div class="controls"><label>Find a class
    <input type="search" data-filters="${id}" autocomplete="off"></label></div>`;
  const present = [...head.classes.keys()].filter((c) => counts[c]! > 0)
    .sort((a, b) => counts[b]! - counts[a]!);
  const samples = head.classes.length < many ? ofFew : ofMany;
  const shown = present.slice(0, Math.min(mostOfHead, Math.max(many, share)));
  const others = present.length === shown.length
    ? ""
    : html`<p class="lead">The ${shown.length} largest of ${whole(present.length)} classes.</p>`;
  return html`
    <h3>${head.name}</h3>${others}${filter}<ul class="gallery" id="${id}" tabindex="0"
      aria-label="Classes of ${head.name}">${shown.map((c) => {
        const name = head.classes[c]!;
        const { mean, colour, std } = classes[c]!;
        return classLine(
          name,
          counts[c]!,
          book.element(`mean ${position} ${c}`, () => mean, `The mean of all ${name}`),
          describeColour(colour, std),
          classes[c]!.samples.slice(0, samples).map(picture),
        );
      })}</ul>
  `;
}

function classLine(name: string, count: number, mean: Html, colour: Html, samples: Html[]): Html {
  return html`
    <li data-name="${name}">
      <div class="about">${mean}<div><strong>${name}</strong><br>
        ${counted(count, "image")}<br>${colour}</div></div>
      <div class="tiles">${samples}</div>
    </li>
  `;
}

function describeColour(colour: readonly number[], std: readonly number[]): Html {
  const [red, green, blue] = colour.map(Math.round);
  const [r, g, b] = std.map(Math.round);
  return html`
    <span class="swatch" style="background:rgb(${red} ${green} ${blue})"></span>
    <span
      class="quiet">red ${red} ± ${r}, green ${green} ± ${g}, blue ${blue} ± ${b}</span>
  `;
}
