/** Places the frame of an animation on its canvas. */
import type { ImageSize } from "../../image_set.ts";
import type { Bitmap } from "../bitmap.ts";

/**
 * Places a frame on a canvas of one grey value; what stands beyond the canvas is cut off.
 *
 * @param frame The frame's pixels.
 * @param place Its place on the canvas.
 * @param canvas The canvas' size.
 * @param grey The value around the frame.
 */
export function placeFrame(
  frame: Bitmap,
  place: { readonly left: number; readonly top: number },
  { width, height }: ImageSize,
  grey: number,
): Bitmap {
  const data = new Uint8Array(width * height * 4).fill(grey);
  const across = Math.min(frame.width, width - place.left);
  if (across <= 0) return { width, height, data };
  for (let row = 0; row < Math.min(frame.height, height - place.top); row++) {
    const source = row * frame.width * 4;
    const target = ((place.top + row) * width + place.left) * 4;
    data.set(frame.data.subarray(source, source + across * 4), target);
  }
  return { width, height, data };
}
