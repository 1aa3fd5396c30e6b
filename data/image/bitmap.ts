/** The result and the errors of the image decoders. */
import { UserError } from "../errors.ts";
import type { ImageSize } from "../image_set.ts";

/** A decoded image, before its EXIF orientation is applied. */
export interface Bitmap extends ImageSize {
  /** [height, width, 4]: red, green, blue, and a fourth value that is not used. */
  readonly data: Uint8Array | Uint8ClampedArray;
  /** How much the stored image was reduced; not at all when absent. */
  readonly reduction?: Reduction;
}

/** Stored pixels per decoded pixel, across and down. */
export interface Reduction {
  /** Stored pixels across. */
  readonly x: number;
  /** Stored pixels down. */
  readonly y: number;
}

/** Frees a bitmap's memory at once, before the garbage collector would. */
export function release({ data }: Bitmap): void {
  (data.buffer as ArrayBuffer).transfer(0);
}

/** The header of an image file. */
export interface ImageHeader extends ImageSize {
  /** The EXIF orientation, 1 to 8; 1 is upright. */
  readonly orientation: number;
}

/**
 * The error of an image that cannot be used. The message is only the reason, to be counted and listed; the
 * caller adds the file's name.
 */
export class ImageError extends UserError {
  /** The name of the error class. */
  override name = "ImageError";
}

/** Most pixels of an image: larger ones take seconds even when they are decoded at a reduced size. */
const MOST_PIXELS = 150e6;

/**
 * Refuses images without pixels or with too many.
 *
 * @param header The image's header.
 * @param mostPixels Most pixels; 150 million by default.
 * @throws ImageError When a side is zero or there are more pixels.
 */
export function checkSize({ width, height }: ImageHeader, mostPixels = MOST_PIXELS): void {
  if (width === 0 || height === 0) throw new ImageError("damaged: it has no width or no height");
  if (width * height > mostPixels) {
    throw new ImageError(`larger than ${mostPixels / 1e6} megapixels`);
  }
}

/**
 * Refuses images whose decoding takes too much memory.
 *
 * @param bytes The bytes that it takes.
 * @param most The bytes that are allowed.
 * @throws ImageError When it is more.
 */
export function checkBytes(bytes: number, most: number): void {
  if (bytes <= most) return;
  const gigabytes = (bytes: number) => `${Number((bytes / 1e9).toPrecision(2))} GB`;
  throw new ImageError(
    `needs ${gigabytes(bytes)} to decode, more than the ${
      gigabytes(most)
    } allowed: make it smaller`,
  );
}
