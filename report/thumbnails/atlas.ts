/**
 * Many small pictures as few JPEG sheets, so that a page can hold thousands of them: a file of its
 * own for each would be mostly headers. A tile is shown as a sheet's part, by CSS alone.
 */
import { encodeJpeg, type ImageSize } from "../../data/mod.ts";

/** Size of each picture, and how many stand side by side on a sheet. */
export interface TileLayout extends ImageSize {
  readonly columns: number;
  /** Tiles on a full sheet; the last sheet may have fewer. */
  readonly perSheet: number;
}

/** Pictures ready for a page. */
export interface Atlas {
  readonly layout: TileLayout;
  /** JPEG files, tiles in rows. */
  readonly sheets: readonly Uint8Array[];
}

/** Browsers decode a sheet as a whole; one of about 1,200 by 1,200 pixels takes no noticeable time. */
const sheetSide = 1200;

/**
 * Lays out sheets for pictures of a size.
 *
 * @param width Pixels of each picture.
 * @param height Its height.
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
 * Makes sheets of pictures.
 *
 * @param pictures RGB pixels of each, in the order of their tile numbers. [height, width, 3]
 * @param size The pictures' size.
 * @param quality JPEG's, 0 to 100.
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
