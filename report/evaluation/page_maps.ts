/** Explanation maps of the images that a report shows as failures, as compact data for its scripts. */
import { type Head, isClassHead } from "../../data/heads.ts";
import { type ImageMap, toOverlay } from "../../model/mod.ts";
import { dataElement } from "../page/data_element.ts";
import { type Html, html } from "../page/html.ts";

/** The explanation maps of one method. */
export interface ModelMaps {
  /** Name of the method, as the page shows it. */
  readonly method: string;
  /** Lower bound of the value that is drawn at full strength, in the maps' units. */
  readonly least: number;
  /** By image: the map of each head's prediction, in the heads' order. */
  readonly maps: ReadonlyMap<number, readonly ImageMap[]>;
}

/** The control that selects the map shown over the pictures. */
export function mapsControl(heads: readonly Head[], maps: readonly ModelMaps[]): Html {
  if (maps.length === 0) return html``;
  const others = heads.every(isClassHead)
    ? ""
    : " (of tags the most probable one; of a number, where it makes the number smaller)";
  const options = maps.flatMap(({ method }, m) =>
    heads.map(({ name }, h) => html`<option value="${m}:${h}">${name}, ${method}</option>`)
  );
  return html`
    <p class="lead">Pictures can show what spoke for a guess. Occlusion hides one part after
        the other: orange is where hiding makes the guess less likely${others}. Class activation maps show which
        parts the last layer counted, coarsely where images are small.</p>
    <div class="controls"><label>Where it looked
        <select id="heat"><option value="">not shown</option>${options}</select></label></div>
  `;
}

/** The maps of the first `heads` heads as data for the page's script. */
export function mapsData(maps: readonly ModelMaps[], heads: number): Html {
  return dataElement(
    "maps",
    maps.map(({ maps, least }) => {
      const [first] = maps.values();
      return {
        width: first?.[0]?.width ?? 0,
        height: first?.[0]?.height ?? 0,
        images: Object.fromEntries(
          [...maps].map(([image, of]) => [image, encode(of.slice(0, heads), least)]),
        ),
      };
    }),
  );
}

/** The heads' maps, concatenated, one byte a value, in base 64. */
function encode(maps: readonly ImageMap[], least: number): string {
  return Uint8Array.from(maps.flatMap((map) => [...toOverlay(map, least)])).toBase64();
}
