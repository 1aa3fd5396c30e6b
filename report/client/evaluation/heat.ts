/**
 * Lays over the page's pictures where the model looked, as the reader chooses. Pictures without a map
 * stay as they are.
 */
import { heatColour } from "../../../charts/heat.ts";
import type { MapsOfMethod } from "../../page/page_data.ts";

/** The maps, and the control that chooses among them. */
export class HeatMaps {
  readonly #maps: readonly MapsOfMethod[];
  /** Missing where there are no maps. Its values are `METHOD:HEAD`, by position, or empty for none. */
  readonly #select = document.querySelector<HTMLSelectElement>("select#heat");

  constructor(maps: readonly MapsOfMethod[]) {
    this.#maps = maps;
    this.#select?.addEventListener("change", () => this.lay(document));
  }

  /** Lays the chosen maps over the pictures within an element, in place of others. */
  lay(within: ParentNode): void {
    if (this.#select === null) return;
    const [method, head] = this.#select.value.split(":").map(Number);
    for (const picture of within.querySelectorAll<HTMLElement>(".tile[data-image]")) {
      picture.replaceChildren();
      if (this.#select.value === "") continue;
      const maps = this.#maps[method!]!;
      const encoded = maps.images[picture.dataset.image!];
      if (encoded !== undefined) picture.append(heatMap(maps, encoded, head!));
    }
  }
}

/**
 * Draws one map.
 *
 * @param encoded The maps of all heads of an image.
 * @param head The head's position.
 */
function heatMap({ width, height }: MapsOfMethod, encoded: string, head: number): HTMLElement {
  const cells = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    .subarray(head * width * height, (head + 1) * width * height); // [height, width]
  const canvas = document.createElement("canvas");
  canvas.className = "heat";
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(width, height);
  cells.forEach((strength, cell) => {
    const [red, green, blue, opacity] = heatColour(strength / 255);
    image.data.set([red, green, blue, 255 * opacity], cell * 4);
  });
  context.putImageData(image, 0, 0);
  return canvas;
}
