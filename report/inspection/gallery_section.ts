/** The classes, tags and parts of the numbers of every head: mean image, mean colour and sample images. */
import { shownNumber } from "../../charts/mod.ts";
import {
  classesOfEach,
  type ClassStatistics,
  type HeadInspection,
  isTagsHead,
  meansOfPage,
  outputNames,
} from "../../data/mod.ts";
import { idOf } from "../page/chart.ts";
import { counted, type Html, html, whole } from "../page/html.ts";
import type { InspectionPictures } from "./inspection_pictures.ts";

/** Number of classes from which on the page offers a search. */
const many = meansOfPage.ofHead.least;

/** Samples of each class, of a head with few classes and of one with many. */
const [ofFew, ofMany] = [12, 8];

/**
 * Renders the classes, the largest of each head first.
 *
 * @param heads The inspected heads.
 * @param pictures The pictures of the page.
 */
export function gallerySection(
  heads: readonly HeadInspection[],
  pictures: InspectionPictures,
): Html {
  return html`<p class="lead">The mean of ${ownersOf(heads)}, its mean colour between the
    darker and the lighter one that are a standard deviation away, and some of its images, drawn at random.</p>${
    heads.slice(0, meansOfPage.heads).map((inspected, position, shown) =>
      headPart(inspected, position, pictures, classesOfEach(meansOfPage, shown.length))
    )
  }`;
}

/** Whose images are shown, in words. */
function ownersOf(heads: readonly HeadInspection[]): string {
  const kinds = [
    heads.some(({ head, numbers }) => !isTagsHead(head) && !numbers) ? "class" : undefined,
    heads.some(({ head }) => isTagsHead(head)) ? "tag" : undefined,
    heads.some(({ numbers }) => numbers) ? "fifth of the numbers" : undefined,
  ].filter((kind) => kind !== undefined);
  return kinds.join() === "class" ? "a class's images" : `the images of each ${kinds.join(", ")}`;
}

/** What is shown of a head: its classes, its tags, or the parts of its numbers. */
function linesOf({ head, classes, parts }: HeadInspection) {
  if (parts === undefined) {
    return outputNames(head).map((name, index) => ({ name, statistics: classes[index]! }));
  }
  return parts.map(({ from, to, statistics }) => ({
    name: from === to ? shownNumber(from) : `${shownNumber(from)} to ${shownNumber(to)}`,
    statistics,
  }));
}

function headPart(
  inspected: HeadInspection,
  position: number,
  pictures: InspectionPictures,
  most: number,
): Html {
  const { head, numbers } = inspected;
  const id = `gallery-${idOf(head.name, position)}`;
  const lines = linesOf(inspected);
  const [one, several] = isTagsHead(head) ? ["tag", "tags"] : ["class", "classes"];
  const filter = lines.length < many ? "" : html`<div class="controls"><label>Find a ${one}
    <input type="search" data-filters="${id}" autocomplete="off"></label></div>`;
  const present = [...lines.keys()].filter((c) => lines[c]!.statistics.count > 0);
  if (!numbers) present.sort((a, b) => lines[b]!.statistics.count - lines[a]!.statistics.count);
  const samples = lines.length < many ? ofFew : ofMany;
  const shown = present.slice(0, most);
  const others = present.length === shown.length
    ? ""
    : html`<p class="lead">The ${shown.length} largest of ${whole(present.length)} ${several}.</p>`;
  return html`
    <h3>${head.name}</h3>${others}${filter}<ul class="gallery" id="${id}" tabindex="0"
      aria-label="${numbers ? "Numbers" : isTagsHead(head) ? "Tags" : "Classes"} of ${head
        .name}">${shown.map((c) => {
          const { name, statistics } = lines[c]!;
          return classLine(name, statistics, {
            mean: pictures.mean(`${position} ${c}`, statistics, name),
            samples: statistics.samples.slice(0, samples).map((row) => pictures.row(row)),
          });
        })}</ul>
  `;
}

function classLine(
  name: string,
  { count, colour, std }: ClassStatistics,
  { mean, samples }: { mean: Html; samples: Html[] },
): Html {
  return html`
    <li data-name="${name}">
      <div class="about">${mean}<div><strong>${name}</strong><br>
        ${counted(count, "image")}<br>${describeColour(colour, std)}</div></div>
      <div class="tiles">${samples}</div>
    </li>
  `;
}

/** The colours a standard deviation below the mean, of the mean, and above it; their numbers for a pointer. */
function describeColour(colour: readonly number[], std: readonly number[]): Html {
  const [red, green, blue] = colour.map(Math.round);
  const [r, g, b] = std.map(Math.round);
  const words = `red ${red} ± ${r}, green ${green} ± ${g}, blue ${blue} ± ${b}`;
  const channel = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
  return html`<span class="swatches" role="img" aria-label="${words}" title="${words}">${
    [-1, 0, 1].map((side) => {
      const shown = colour.map((value, at) => channel(value + side * std[at]!));
      return html`<span class="swatch" style="background:rgb(${shown.join(" ")})"></span>`;
    })
  }</span>`;
}
