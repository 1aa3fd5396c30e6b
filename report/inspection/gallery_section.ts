/** Every class of a head at a glance: its mean image and colour, and a few of its images. */
import { type Html, html, whole } from "../page/html.ts";
import { idOf } from "../page/chart.ts";

/** A class's images, seen. */
export interface SeenClass {
  readonly name: string;
  readonly count: number;
  /** The mean of its images as an element. */
  readonly mean: Html;
  /** Mean red, green and blue over all pixels, 0 to 255. */
  readonly colour: readonly [number, number, number];
  /** Their standard deviations. */
  readonly deviation: readonly [number, number, number];
  /** Some of its images. */
  readonly samples: readonly Html[];
}

/** The classes of one head, largest first. */
export function galleryPart(head: string, position: number, classes: readonly SeenClass[]): Html {
  const id = `gallery-${idOf(head, position)}`;
  const filter = classes.length < 12 ? "" : html`<div class="controls"><label>Find a class
    <input type="search" data-filters="${id}" autocomplete="off"></label></div>`;
  return html`
    <h3>${head}</h3>${filter}<ul class="gallery" id="${id}" tabindex="0"
      aria-label="Classes of ${head}">${classes.map(part)}</ul>
  `;
}

function part({ name, count, mean, colour, deviation, samples }: SeenClass): Html {
  const [red, green, blue] = colour.map(Math.round);
  const spread = Math.round(deviation.reduce((sum, value) => sum + value, 0) / 3);
  return html`
    <li data-name="${name}">
      <div class="about">${mean}<div><strong>${name}</strong><br>${whole(count)} images<br>
          <span class="swatch" style="background:rgb(${red} ${green} ${blue})"></span>
          <span class="quiet">${red} ${green} ${blue} ± ${spread}</span></div></div>
      <div class="tiles">${samples}</div>
    </li>
  `;
}
