/** An atlas in a page: CSS rules for its sheets, and an element for a picture. */
import { type Html, html } from "../page/html.ts";
import type { Atlas } from "./atlas.ts";
import { backgroundPosition, sheetOf, type TileLayout } from "./tile_layout.ts";

/**
 * The CSS rule of the class `tile`: the room that a picture takes, before its sheet is there.
 *
 * @param layout Of the only atlas of its page.
 */
export function tileRule({ width, height }: TileLayout): string {
  return `.tile{width:${width}px;height:${height}px}`;
}

/**
 * The CSS rules of the classes `sheetN`, which hold the pictures: megabytes, in pages of many.
 *
 * @param atlas The only atlas of its page.
 */
export function sheetRules({ sheets }: Atlas): string {
  return sheets.map((sheet, index) =>
    `.sheet${index}{background-image:url(data:image/jpeg;base64,${sheet.toBase64()})}`
  ).join("\n");
}

/**
 * The element of a picture.
 *
 * @param layout Layout of the atlas.
 * @param tile Tile number of the picture.
 * @param description Description for screen readers.
 * @param of Index of the image, for scripts, and the name of its file, which a pointer shows.
 */
export function tileElement(
  layout: TileLayout,
  tile: number,
  description: string,
  of: { readonly image?: number | undefined; readonly file?: string | undefined } = {},
): Html {
  const { sheet, place } = sheetOf(layout, tile);
  const number = of.image === undefined ? "" : html`
    data-image="${of.image}"
  `;
  const file = of.file === undefined ? "" : html`
    title="${of.file}"
  `;
  return html`
    <span class="tile sheet${sheet}" ${number} ${file} role="img" aria-label="${description}"
      style="background-position:${backgroundPosition(layout, place)}"></span>
  `;
}
