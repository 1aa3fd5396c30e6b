/** A picture at the size at which pages show it: as it is where it is small, else shrunk. */
import type { ImageSize } from "../../data/mod.ts";
import { resample } from "../../data/resize.ts";

/** Pixels of the longer side. */
const longest = 80;

/**
 * The size at which pages show pictures of a size.
 *
 * @param size The pictures', in pixels.
 */
export function thumbnailSize({ width, height }: ImageSize): ImageSize {
  const scale = Math.min(1, longest / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/**
 * Shrinks a picture to {@linkcode thumbnailSize}.
 *
 * @param pixels RGB. [height, width, 3]
 * @param size Its size.
 * @returns RGB, the same array where nothing is to be done. [thumbnail's height, its width, 3]
 */
export function thumbnail(pixels: Uint8Array, size: ImageSize): Uint8Array {
  const target = thumbnailSize(size);
  if (target.width === size.width && target.height === size.height) return pixels;
  const data = new Uint8Array(size.width * size.height * 4);
  for (let pixel = 0; pixel < size.width * size.height; pixel++) {
    data.set(pixels.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  const whole = { left: 0, top: 0, ...size };
  return resample({ ...size, data }, whole, target.width, target.height);
}
