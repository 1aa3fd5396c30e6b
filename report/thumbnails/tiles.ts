/** An atlas in a page: its sheets as style rules, and a picture as an element. */
import { type Html, html } from "../page/html.ts";
import type { Atlas } from "./atlas.ts";
import { backgroundPosition, sheetOf, type TileLayout } from "./tile_layout.ts";

/**
 * The rules that show an atlas's pictures, for elements of the classes `tile` and `sheetN`.
 *
 * @param atlas The only one of its page.
 */
export function tileRules({ layout, sheets }: Atlas): string {
  const { width, height } = layout;
  const images = sheets.map((sheet, index) =>
    `.sheet${index}{background-image:url(data:image/jpeg;base64,${sheet.toBase64()})}`
  );
  return [`.tile{width:${width}px;height:${height}px}`, ...images].join("\n");
}

/**
 * A picture of an atlas.
 *
 * @param layout The atlas's.
 * @param tile The picture's number.
 * @param description What it shows, for those who cannot see it.
 * @param image The image's number, by which scripts know it.
 */
export function tileElement(
  layout: TileLayout,
  tile: number,
  description: string,
  image?: number,
): Html {
  const { sheet, place } = sheetOf(layout, tile);
  const number = image === undefined ? "" : html`
    data-image="${image}"
  `;
  return html`
    <span class="tile sheet${sheet}" ${number} role="img" aria-label="${description}"
      style="background-position:${backgroundPosition(layout, place)}"></span>
  `;
}
