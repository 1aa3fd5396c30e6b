/** Shows transparent images on white. */
import type { Bitmap } from "./bitmap.ts";

/** Composites RGBA on white in place. */
export function layOnWhite(data: Bitmap["data"]): void {
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    const alpha = data[pixel + 3]!;
    if (alpha === 255) continue;
    const white = 255 * (255 - alpha);
    for (let channel = pixel; channel < pixel + 3; channel++) {
      data[channel] = Math.round((data[channel]! * alpha + white) / 255);
    }
  }
}
