/**
 * Many small pictures in few JPEG sheets, so that a page can hold thousands of them: separate files would
 * be mostly headers. CSS shows a tile as a part of its sheet.
 */
import { encodeJpeg, type ImageSize } from "../../data/mod.ts";

/** Layout of a sheet: size of each picture and number of columns. */
export interface TileLayout extends ImageSize {
  readonly columns: number;
  /** Tiles on a full sheet; the last sheet may have fewer. */
  readonly perSheet: number;
}

/** The sheets of a page's pictures. */
export interface Atlas {
  readonly layout: TileLayout;
  /** JPEG files, tiles in rows. */
  readonly sheets: readonly Uint8Array[];
}

/** Maximum side of a sheet in pixels: browsers decode sheets as a whole, this size quickly. */
const sheetSide = 1200;

/**
 * The layout of sheets for pictures of a size.
 *
 * @param width Width of each picture in pixels.
 * @param height Height of each picture in pixels.
 */
export function tileLayout(width: number, height: number): TileLayout {
  const columns = Math.max(1, Math.floor(sheetSide / width));
  return {
    width,
    height,
    columns,
    perSheet: columns * Math.max(1, Math.floor(sheetSide / height)),
  };
}

/**
 * Encodes pictures as sheets.
 *
 * @param pictures RGB pixels of each, in the order of their tile numbers. [height, width, 3]
 * @param size Size of the pictures.
 * @param quality JPEG quality, 0 to 100.
 */
export async function makeAtlas(
  pictures: readonly Uint8Array[],
  size: ImageSize,
  { quality = 70 }: { quality?: number | undefined } = {},
): Promise<Atlas> {
  const layout = tileLayout(size.width, size.height);
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
