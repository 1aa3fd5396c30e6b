/** Turns the normalised input of a network back into pixels. */
import { imageMean, imageStd } from "../../model/architecture.ts";

/**
 * Undoes the normalisation of images.
 *
 * @param values The network's input; the fourth channel is padding. [images, H, W, 4]
 * @returns RGB bytes. [images, H, W, 3]
 */
export function inputPixels(values: Float32Array): Uint8Array {
  const pixels = new Uint8ClampedArray(values.length / 4 * 3);
  for (let from = 0, to = 0; from < values.length; from += 4, to += 3) {
    for (let channel = 0; channel < 3; channel++) {
      const value = values[from + channel]! * imageStd[channel]!;
      pixels[to + channel] = 255 * (value + imageMean[channel]!);
    }
  }
  return new Uint8Array(pixels.buffer);
}
