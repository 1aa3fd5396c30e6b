/** Converts RGB pixels to a bitmap, the input of resampling. */
import type { ImageSize } from "../image_set.ts";
import type { Bitmap } from "./bitmap.ts";

/**
 * Adds the fourth value to pixels.
 *
 * @param pixels RGB. [height, width, 3]
 * @param size Their size.
 */
export function toBitmap(
  pixels: Uint8Array,
  { width, height }: ImageSize,
): Bitmap {
  const data = new Uint8Array(width * height * 4);
  for (let source = 0, target = 0; target < data.length; source += 3, target += 4) {
    data[target] = pixels[source]!;
    data[target + 1] = pixels[source + 1]!;
    data[target + 2] = pixels[source + 2]!;
  }
  return { width, height, data };
}
