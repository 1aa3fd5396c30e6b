/** Reads the header of a GIF up to the pixels of its first frame. GIF89a specification, sections 18 to 23. */
import { ImageError, type ImageHeader } from "../bitmap.ts";

/** The header of a GIF. */
export interface GifHeader extends ImageHeader {
  readonly frame: GifFrame;
}

/** The first frame. */
export interface GifFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
  /** Red, green and blue of each index; undefined when an index is a grey value. */
  readonly palette: Uint8Array | undefined;
  /** The index that is transparent. */
  readonly transparent: number | undefined;
  /** Where its pixels start in the file. */
  readonly start: number;
}

const EXTENSION = 0x21, IMAGE = 0x2c, END = 0x3b;
const GRAPHIC_CONTROL = 0xf9;

/**
 * Reads the size, and the first frame; a frame that reaches beyond the canvas makes it larger, as in Pillow.
 *
 * @param bytes The whole file, which starts with GIF's signature.
 * @throws ImageError When the file is cut short or has no frame.
 */
export function readGifHeader(bytes: Uint8Array): GifHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const canvas = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    const shared = readPalette(bytes, 13, view.getUint8(10));
    let transparent: number | undefined;
    for (let at = 13 + (shared?.length ?? 0);;) {
      const block = view.getUint8(at++);
      if (block === END) break;
      if (block === EXTENSION) {
        const flags = view.getUint8(at + 2);
        if (view.getUint8(at) === GRAPHIC_CONTROL && flags & 1) transparent = view.getUint8(at + 5);
        at = endOfBlocks(view, at + 1);
      } else if (block === IMAGE) {
        const [left, top] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
        const [width, height] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
        const flags = view.getUint8(at + 8);
        const own = readPalette(bytes, at + 9, flags);
        const start = at + 9 + (own?.length ?? 0);
        const interlaced = (flags & 0x40) !== 0;
        return {
          width: Math.max(canvas.width, left + width),
          height: Math.max(canvas.height, top + height),
          orientation: 1,
          frame: {
            left,
            top,
            width,
            height,
            interlaced,
            palette: own ?? shared,
            transparent,
            start,
          },
        };
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw gifCutShort();
  }
  throw new ImageError("damaged GIF: it holds no image");
}

/** The palette that flags announce. */
function readPalette(bytes: Uint8Array, at: number, flags: number): Uint8Array | undefined {
  if ((flags & 0x80) === 0) return undefined;
  const length = 3 << ((flags & 7) + 1);
  if (at + length > bytes.length) throw gifCutShort();
  return bytes.subarray(at, at + length);
}

/** The end of data in blocks, each of which has its length before it; the last has none. */
function endOfBlocks(view: DataView, at: number): number {
  for (;;) {
    const length = view.getUint8(at++);
    if (length === 0) return at;
    at += length;
  }
}

/** The error of a file that ends early. */
export function gifCutShort(): ImageError {
  return new ImageError("cut short: the GIF ends early");
}
