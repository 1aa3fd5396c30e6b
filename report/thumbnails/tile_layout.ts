/** Layout of small pictures on sheets; runs in Deno and in the page. */
import type { ImageSize } from "../../data/image_set.ts";

/** Layout of a sheet: size of each picture and number of columns. */
export interface TileLayout extends ImageSize {
  readonly columns: number;
  /** Tiles on a full sheet; the last sheet may have fewer. */
  readonly perSheet: number;
}

/**
 * Browsers decode a sheet as a whole, and printing draws it anew for each of its tiles: what a tile costs on
 * paper grows with its sheet. One of about 320 by 320 pixels still holds 20 tiles of 60 by 80.
 */
const sheetSide = 320;

/**
 * Lays out sheets for pictures of a size.
 *
 * @param width Pixels of each picture.
 * @param height Its height.
 * @param side Pixels of a sheet's sides at most, of more than one tile.
 */
export function tileLayout(width: number, height: number, side = sheetSide): TileLayout {
  const columns = Math.max(1, Math.floor(side / width));
  return {
    width,
    height,
    columns,
    perSheet: columns * Math.max(1, Math.floor(side / height)),
  };
}

/**
 * Where a tile is on its sheet, as CSS's `background-position` has it.
 *
 * @param layout The sheet's: pixels of each tile, and tiles side by side.
 * @param place The tile's number on the sheet.
 */
export function backgroundPosition(
  { width, height, columns }: Pick<TileLayout, "width" | "height" | "columns">,
  place: number,
): string {
  return `${-(place % columns) * width}px ${-Math.floor(place / columns) * height}px`;
}

/** The sheet that holds a tile, and the tile's number on it. */
export function sheetOf({ perSheet }: TileLayout, tile: number): { sheet: number; place: number } {
  return { sheet: Math.floor(tile / perSheet), place: tile % perSheet };
}
