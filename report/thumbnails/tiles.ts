/** An atlas in a page: CSS rules for its sheets, and an element for a picture. */
import { type Html, html } from "../page/html.ts";
import type { Atlas, TileLayout } from "./atlas.ts";

/**
 * The CSS rules of the classes `tile` and `sheetN`.
 *
 * @param atlas The only atlas of its page.
 */
export function tileRules({ layout, sheets }: Atlas): string {
  const { width, height } = layout;
  const images = sheets.map((sheet, index) =>
    `.sheet${index}{background-image:url(data:image/jpeg;base64,${sheet.toBase64()})}`
  );
  return [`.tile{width:${width}px;height:${height}px}`, ...images].join("\n");
}

/**
 * The element of a picture.
 *
 * @param layout Layout of the atlas.
 * @param tile Tile number of the picture.
 * @param description Description for screen readers.
 * @param image Index of the image, for scripts.
 */
export function tileElement(
  layout: TileLayout,
  tile: number,
  description: string,
  image?: number,
): Html {
  const { width, height, columns, perSheet } = layout;
  const sheet = Math.floor(tile / perSheet);
  const place = tile % perSheet;
  const left = -(place % columns) * width;
  const top = -Math.floor(place / columns) * height;
  const number = image === undefined ? "" : html`
    data-image="${image}"
  `;
  return html`
    <span class="tile sheet${sheet}" ${number} role="img" aria-label="${description}"
      style="background-position:${left}px ${top}px"></span>
  `;
}
