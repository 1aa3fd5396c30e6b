/**
 * The cost of decoding an image, estimated from its header: the peak of memory in bytes and, for a JPEG, the
 * work of its scans. With {@linkcode FIXED_BYTES} added the estimates are above all measurements.
 */
import type { ImageSize } from "../image_set.ts";
import { ImageError, type Reduction } from "./bitmap.ts";
import type { JpegHeader } from "./jpeg_header.ts";
import type { PngHeader } from "./png.ts";

/**
 * Reserves memory for a decoder before it allocates it, in place of an earlier reservation for the same image.
 * Throws an ImageError when it is more than allowed.
 *
 * @param bytes The decoder's bytes.
 * @param reduction The reduction of the bitmap.
 */
export type Reserve = (bytes: number, reduction?: Reduction) => void;

/** Bytes for an image of any size: compiled code, and memory that grows in steps. */
export const FIXED_BYTES = 16e6;

/** Bytes of a decoded pixel. */
const RGBA = 4;

/** The memory of a WebAssembly instance grows by at least a fifth. */
const GROWTH = 1.2;

/**
 * The memory for decoding a grayscale or colour JPEG in full, by mozjpeg. Of an image of several scans all
 * coefficients are stored until the last.
 *
 * @param header The image's header.
 * @param scans The number of scans in the file.
 * @param file The size of the file in bytes.
 * @returns Bytes.
 */
export function jpegBytes(header: JpegHeader, scans: number, file: number): number {
  const coefficients = header.progressive || scans > 1 ? 2 * sampleCount(header) : 0;
  const pixels = RGBA * header.width * header.height;
  return GROWTH * (file + coefficients + pixels) + pixels + file;
}

/**
 * The memory for decoding a PNG: expanded to 8 bits per channel, converted to RGBA, copied.
 *
 * @param header The image's header.
 * @param file The size of the file in bytes.
 * @returns Bytes.
 */
export function pngBytes({ width, height, channels }: PngHeader, file: number): number {
  const heap = file + (channels + RGBA) * width * height;
  return GROWTH * heap + RGBA * width * height + 2 * file;
}

/**
 * The memory for decoding a WebP: the decoder's own pixels (lossless ones are whole numbers, lossy ones three
 * planes and one of transparency), RGBA, a copy, and the canvas of an animation.
 *
 * @param canvas The image's size.
 * @param frame The size of the frame that is decoded.
 * @param file The size of the file in bytes.
 * @returns Bytes.
 */
export function webpBytes(canvas: ImageSize, frame: ImageSize, file: number): number {
  const pixels = frame.width * frame.height;
  const heap = file + (5 + RGBA) * pixels;
  const isWhole = pixels === canvas.width * canvas.height;
  return GROWTH * heap + RGBA * pixels + 2 * file +
    (isWhole ? 0 : RGBA * canvas.width * canvas.height);
}

/**
 * The memory for decoding an AVIF: its planes, RGBA and a copy, and what grows with the
 * file: most where nothing is lost.
 *
 * @param size The image's size.
 * @param file The size of the file in bytes.
 * @returns Bytes.
 */
export function avifBytes({ width, height }: ImageSize, file: number): number {
  return GROWTH * (50 * file + (30 + RGBA) * width * height) + RGBA * width * height + file;
}

/**
 * The memory for decoding a JPEG XL: 32-bit numbers of each channel, RGBA and a copy.
 *
 * @param size The image's size.
 * @param file The size of the file in bytes.
 * @returns Bytes.
 */
export function jpegXlBytes({ width, height }: ImageSize, file: number): number {
  return GROWTH * (2 * file + (60 + RGBA) * width * height) + RGBA * width * height + file;
}

/**
 * The memory for decoding an image of which all pixels are stored one after the other: one value for each, and
 * RGBA.
 *
 * @param size The image's size.
 * @param file The size of the file in bytes.
 * @returns Bytes.
 */
export function indexedBytes({ width, height }: ImageSize, file: number): number {
  return (1 + 2 * RGBA) * width * height + file;
}

/**
 * The memory for decoding a TIFF: the pixels, and one of its parts, expanded: in pieces and as a whole, or as a
 * JPEG's RGBA.
 *
 * @param size The image's size.
 * @param part The bytes of a part when it is expanded.
 * @param isJpeg Whether its parts are JPEGs.
 * @param file The size of the file in bytes.
 * @returns Bytes.
 */
export function tiffBytes(
  { width, height }: ImageSize,
  part: number,
  isJpeg: boolean,
  file: number,
): number {
  return (2 + RGBA) * width * height + (isJpeg ? 12 : 4) * part + 2 * file;
}

/** The number of samples of a JPEG, padding of its units included. */
function sampleCount(header: JpegHeader): number {
  return 64 * blockCount(header);
}

/** The number of blocks of 8x8 samples of a JPEG, padding of its units included. */
function blockCount({ width, height, components }: JpegHeader): number {
  const across = Math.max(...components.map((component) => component.across));
  const down = Math.max(...components.map((component) => component.down));
  const units = Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down));
  return units * components.reduce((sum, component) => sum + component.across * component.down, 0);
}

/** The work at the start of a scan, where its tables are built, in blocks. */
const BLOCKS_PER_SCAN_START = 10_000;

/** Most visits to a block; a progressive JPEG of 150 megapixels has a hundred million. */
const MOST_VISITS = 200e6;

/**
 * Refuses a JPEG whose scans, each of which visits all blocks, would take minutes. Ordinary files have up to a
 * dozen.
 *
 * @param header The image's header.
 * @param scans The number of scans in the file.
 * @throws ImageError When there are too many for its size.
 */
export function checkScans(header: JpegHeader, scans: number): void {
  const most = Math.floor(MOST_VISITS / (blockCount(header) + BLOCKS_PER_SCAN_START));
  if (scans > most) {
    throw new ImageError(
      `a JPEG of ${scans} scans, more than the ${most} allowed at its size; save it as an ordinary JPEG`,
    );
  }
}
