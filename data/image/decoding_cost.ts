/**
 * What decoding an image will take, told from its header: the bytes of memory at their peak and, for a
 * JPEG, the work of its scans. With {@linkcode FIXED_BYTES} the estimates lie above what was measured.
 */
import { ImageError, type Reduction } from "./bitmap.ts";
import type { JpegHeader } from "./jpeg_header.ts";
import type { PngHeader } from "./png.ts";

/**
 * Takes memory before a decoder does, in its stead what was taken for the same image before. Throws an
 * ImageError when that is more than allowed.
 *
 * @param bytes Of the decoder.
 * @param reduction How the bitmap will be reduced.
 */
export type Reserve = (bytes: number, reduction?: Reduction) => void;

/** What a small image takes, too: code that is compiled, memory that grows in steps. In bytes. */
export const FIXED_BYTES = 16e6;

/** Bytes of a pixel as decoders hand it out. */
const RGBA = 4;

/** The memory of a WebAssembly instance grows by a fifth, so that it need not grow again at once. */
const GROWTH = 1.2;

/**
 * Decoding a grayscale or colour JPEG in full, by mozjpeg. Of an image of several scans all coefficients
 * are kept until the last.
 *
 * @param header The image's.
 * @param scans How many scans the file has.
 * @param file The file's bytes.
 * @returns Bytes.
 */
export function jpegBytes(header: JpegHeader, scans: number, file: number): number {
  const coefficients = header.progressive || scans > 1 ? 2 * sampleCount(header) : 0;
  const pixels = RGBA * header.width * header.height;
  return GROWTH * (file + coefficients + pixels) + pixels + file;
}

/**
 * Decoding a CMYK JPEG, by jpeg-js: each block's coefficients are an array of 32-bit numbers, and each
 * sample is kept once more.
 *
 * @param header The image's.
 * @param file The file's bytes.
 * @returns Bytes.
 */
export function cmykBytes(header: JpegHeader, file: number): number {
  return 13 * sampleCount(header) + 3 * RGBA * header.width * header.height + file;
}

/**
 * Decoding a PNG: expanded to 8 bits per channel, made RGBA, handed over.
 *
 * @param header The image's.
 * @param file The file's bytes.
 * @returns Bytes.
 */
export function pngBytes({ width, height, channels }: PngHeader, file: number): number {
  const inside = file + (channels + RGBA) * width * height;
  return GROWTH * inside + RGBA * width * height + 2 * file;
}

/** Samples of a JPEG, what fills up units counted. */
function sampleCount(header: JpegHeader): number {
  return 64 * blockCount(header);
}

/** Blocks of 8x8 samples of a JPEG, what fills up units counted. */
function blockCount({ width, height, components }: JpegHeader): number {
  const across = Math.max(...components.map((component) => component.across));
  const down = Math.max(...components.map((component) => component.down));
  const units = Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down));
  return units * components.reduce((sum, component) => sum + component.across * component.down, 0);
}

/** What a scan takes before its first block, in blocks: its tables are made anew. */
const BLOCKS_TO_BEGIN = 10_000;

/** A progressive JPEG of 150 megapixels has a hundred million visits to a block. */
const MOST_VISITS = 200e6;

/**
 * Refuses a JPEG whose scans, each of which goes over all blocks, would take minutes. Files have up to a
 * dozen.
 *
 * @param header The image's.
 * @param scans How many scans the file has.
 * @throws ImageError When there are too many for its size.
 */
export function checkScans(header: JpegHeader, scans: number): void {
  const most = Math.floor(MOST_VISITS / (blockCount(header) + BLOCKS_TO_BEGIN));
  if (scans > most) {
    throw new ImageError(
      `a JPEG of ${scans} scans, more than the ${most} allowed at its size; save it as an ordinary JPEG`,
    );
  }
}
