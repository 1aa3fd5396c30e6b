/** Thumbnails of pictures: small pictures unchanged, larger ones resized. */
import { type ImageSize, toBitmap } from "../../data/mod.ts";
import { resample } from "../../data/resize.ts";

/** Maximum length of the longer side in pixels. */
const longest = 80;

/**
 * The size of the thumbnails of pictures of a size.
 *
 * @param size Size of the pictures in pixels.
 */
export function thumbnailSize({ width, height }: ImageSize): ImageSize {
  const scale = Math.min(1, longest / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/**
 * Resizes a picture to {@linkcode thumbnailSize}.
 *
 * @param pixels RGB. [height, width, 3]
 * @param size Its size.
 * @returns RGB; the same array where the size is unchanged. [thumbnail height, thumbnail width, 3]
 */
export function thumbnail(pixels: Uint8Array, size: ImageSize): Uint8Array {
  const target = thumbnailSize(size);
  if (target.width === size.width && target.height === size.height) return pixels;
  const whole = { left: 0, top: 0, ...size };
  return resample(toBitmap(pixels, size), whole, target.width, target.height);
}
