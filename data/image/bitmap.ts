/** What the decoders hand out, and how they say no. */
import { UserError } from "../errors.ts";
import type { ImageSize } from "../image_set.ts";

/** A decoded image as it is stored, before its EXIF orientation is applied. */
export interface Bitmap extends ImageSize {
  /** [height, width, 4]: red, green, blue, and a fourth value without meaning. */
  readonly data: Uint8Array | Uint8ClampedArray;
  /** How many stored pixels each of these stands for; one when missing. */
  readonly reduction?: Reduction;
}

/** Stored pixels per pixel, across and down. */
export interface Reduction {
  readonly x: number;
  readonly y: number;
}

/** Gives a bitmap's memory back at once: many of them would gather before the collector comes. */
export function release({ data }: Bitmap): void {
  (data.buffer as ArrayBuffer).transfer(0);
}

/** What a file says about its image before it is decoded. */
export interface ImageHeader extends ImageSize {
  /** How to turn the stored image for looking at it: EXIF's 1 to 8, 1 meaning as it is. */
  readonly orientation: number;
}

/**
 * An image that cannot be used. The message is the reason alone, made to be counted and listed; who
 * knows the file's name puts it in front.
 */
export class ImageError extends UserError {
  /** How the error calls itself. */
  override name = "ImageError";
}

/** Larger images are refused: even one that is decoded at a fraction of its size takes seconds. */
const MOST_PIXELS = 150e6;

/**
 * Refuses sizes that cannot be right.
 *
 * @param header What the file says.
 * @param mostPixels Width times height at most; 150 million by default.
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
 * @param bytes How much it takes.
 * @param most How much is allowed.
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
