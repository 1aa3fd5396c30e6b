/** The size of an image that stands upright, from its file. */
import { readHeader } from "./image/header.ts";
import { swapsSides } from "./image/orient.ts";
import type { ImageSize } from "./image_set.ts";

/**
 * Reads an image's size.
 *
 * @param bytes The whole file.
 * @returns Pixels, as it is shown: EXIF's orientation may swap the sides.
 * @throws ImageError When the header cannot be read.
 */
export function uprightSize(bytes: Uint8Array): ImageSize {
  const { width, height, orientation } = readHeader(bytes);
  return swapsSides(orientation) ? { width: height, height: width } : { width, height };
}

/**
 * The largest size of the same aspect ratio whose sides are at most so long.
 *
 * @param size Pixels.
 * @param longest Pixels of the longer side.
 * @param most How many times it may be enlarged; by default not at all.
 */
export function sizeWithin(size: ImageSize, longest: number, most = 1): ImageSize {
  const { width, height } = size;
  const scale = Math.min(most, longest / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}
