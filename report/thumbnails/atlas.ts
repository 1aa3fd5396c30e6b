/**
 * Many small pictures in few JPEG sheets, so that a page can hold thousands of them: separate files would
 * be mostly headers. CSS shows a tile as a part of its sheet.
 */
import { encodeJpeg } from "../../data/mod.ts";
import type { TileLayout } from "./tile_layout.ts";

/** The sheets of a page's pictures. */
export interface Atlas {
  readonly layout: TileLayout;
  /** JPEG files, tiles in rows. */
  readonly sheets: readonly Uint8Array[];
}

/**
 * Encodes pictures as sheets.
 *
 * @param pictures RGB pixels of each, in the order of their tile numbers. [height, width, 3]
 * @param layout Of the sheets.
 * @param quality JPEG quality, 0 to 100.
 */
export async function makeAtlas(
  pictures: readonly Uint8Array[],
  layout: TileLayout,
  { quality = 70 }: { quality?: number | undefined } = {},
): Promise<Atlas> {
  const sheets: Uint8Array[] = [];
  for (let first = 0; first < pictures.length; first += layout.perSheet) {
    const tiles = pictures.slice(first, first + layout.perSheet);
    sheets.push(await encodeSheet(tiles, layout, quality));
  }
  return { layout, sheets };
}

async function encodeSheet(
  tiles: readonly Uint8Array[],
  { width, height, columns }: TileLayout,
  quality: number,
): Promise<Uint8Array> {
  const across = Math.min(columns, tiles.length);
  const size = { width: across * width, height: Math.ceil(tiles.length / columns) * height };
  const sheet = new Uint8Array(size.width * size.height * 3).fill(255);
  for (const [index, pixels] of tiles.entries()) {
    const left = index % columns * width;
    const top = Math.floor(index / columns) * height;
    for (let y = 0; y < height; y++) {
      const row = pixels.subarray(y * width * 3, (y + 1) * width * 3);
      sheet.set(row, ((top + y) * size.width + left) * 3);
    }
  }
  return await encodeJpeg(sheet, { ...size, quality });
}
