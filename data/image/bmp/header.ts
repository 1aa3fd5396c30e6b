/**
 * Reads the header of a BMP, in any of its versions.
 * Source: https://learn.microsoft.com/windows/win32/gdi/bitmap-storage
 */
import { ImageError, type ImageHeader } from "../bitmap.ts";

/** The header of a BMP. */
export interface BmpHeader extends ImageHeader {
  /** Bits per pixel: 1, 4 or 8 of a palette, 16, 24 or 32 of colours. */
  readonly bits: number;
  /** Whether the first row is the lowest, as in most. */
  readonly bottomUp: boolean;
  /** How the pixels of a palette are stored. */
  readonly runLength: boolean;
  /** Blue, green and red of each index. */
  readonly palette: Uint8Array;
  /** The bytes of a colour of the palette. */
  readonly paletteStride: 3 | 4;
  /** The bits of red, green, blue and transparency in a pixel of 16 or 32 bits. */
  readonly masks: readonly [red: number, green: number, blue: number, alpha: number];
  /** Where the pixels start in the file. */
  readonly start: number;
}

const FILE_HEADER = 14;
const OLDEST = 12;
const PLAIN = 0, RUNS_OF_8 = 1, RUNS_OF_4 = 2, MASKS = 3, MASKS_WITH_ALPHA = 6;

/**
 * Reads size and kind.
 *
 * @param bytes The whole file, which starts with BMP's signature.
 * @throws ImageError When the file is cut short, damaged, or of a kind that is not read.
 */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readHeader(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw bmpCutShort();
  }
}

function readHeader(view: DataView): BmpHeader {
  const length = view.getUint32(FILE_HEADER, true);
  const isOldest = length === OLDEST;
  const side = (at: number) => isOldest ? view.getUint16(at, true) : view.getInt32(at, true);
  const [width, height] = isOldest ? [side(18), side(20)] : [side(18), side(22)];
  const bits = view.getUint16(isOldest ? 24 : 28, true);
  const compression = isOldest ? PLAIN : view.getUint32(30, true);
  if (width < 0) throw new ImageError("damaged BMP: its width is negative");
  const hasMasks = compression === MASKS || compression === MASKS_WITH_ALPHA;
  const runLength = compression === RUNS_OF_8 || compression === RUNS_OF_4;
  if (!KINDS.some((kind) => kind.bits === bits && kind.compressions.includes(compression))) {
    throw new ImageError(
      `a BMP of ${bits} bits with compression ${compression}; save it as an ordinary BMP or PNG`,
    );
  }
  const masksLength = hasMasks && length === 40 ? (compression === MASKS ? 12 : 16) : 0;
  const tables = FILE_HEADER + length + masksLength;
  const stride = isOldest ? 3 : 4;
  const colours = bits > 8 ? 0 : (isOldest ? 0 : view.getUint32(46, true)) || 1 << bits;
  const paletteEnd = Math.min(tables + stride * Math.min(colours, 1 << bits), view.byteLength);
  const start = view.getUint32(10, true) || paletteEnd;
  return {
    width,
    height: Math.abs(height),
    orientation: 1,
    bits,
    bottomUp: height > 0,
    runLength,
    palette: new Uint8Array(
      view.buffer,
      view.byteOffset + tables,
      // In some files the pixels start within the palette.
      bits > 8 ? 0 : Math.max(0, Math.min(paletteEnd, Math.max(start, tables)) - tables),
    ),
    paletteStride: stride,
    masks: hasMasks ? readMasks(view, length) : bits === 16 ? MASKS_OF_15 : MASKS_OF_24,
    start,
  };
}

const KINDS: readonly { readonly bits: number; readonly compressions: readonly number[] }[] = [
  { bits: 1, compressions: [PLAIN] },
  { bits: 4, compressions: [PLAIN, RUNS_OF_4] },
  { bits: 8, compressions: [PLAIN, RUNS_OF_8] },
  { bits: 16, compressions: [PLAIN, MASKS, MASKS_WITH_ALPHA] },
  { bits: 24, compressions: [PLAIN] },
  { bits: 32, compressions: [PLAIN, MASKS, MASKS_WITH_ALPHA] },
];

const MASKS_OF_15 = [0x7c00, 0x3e0, 0x1f, 0] as const;
const MASKS_OF_24 = [0xff0000, 0xff00, 0xff, 0] as const;

/** Behind a header of 40 bytes, or within a longer one, at the same place. */
function readMasks(view: DataView, length: number): BmpHeader["masks"] {
  const mask = (index: number) => view.getUint32(54 + 4 * index, true);
  const hasAlpha = length >= 56 || view.getUint32(30, true) === MASKS_WITH_ALPHA;
  return [mask(0), mask(1), mask(2), hasAlpha ? mask(3) : 0];
}

/** The error of a file that ends early. */
export function bmpCutShort(): ImageError {
  return new ImageError("cut short: the BMP ends early");
}
