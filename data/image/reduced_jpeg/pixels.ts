/** Converts samples of luminance and colour differences to pixels of red, green and blue (JFIF 1.02). */
import type { Bitmap } from "../bitmap.ts";
import { type Component, type Frame, reductionOf } from "./frame.ts";
import type { Plane } from "./samples.ts";

/**
 * Makes the reduced image.
 *
 * @param frame The image's frame.
 * @param planes Its components' samples, one or three.
 * @returns The reduced image.
 */
export function toBitmap(frame: Frame, planes: readonly Plane[]): Bitmap {
  const [luminance, blue, red] = frame.components;
  const [lights, blues, reds] = planes;
  const { x, y } = luminance!.sides;
  const width = Math.ceil(frame.width * x / 8);
  const height = Math.ceil(frame.height * y / 8);
  const data = new Uint8ClampedArray(width * height * 4); // rounds its values
  const [blueX, blueY] = blue ? shifts(luminance!, blue) : [0, 0];
  const [redX, redY] = red ? shifts(luminance!, red) : [0, 0];
  for (let row = 0, target = 0; row < height; row++) {
    const lightRow = row * lights!.stride;
    const blueRow = (row >> blueY) * (blues?.stride ?? 0);
    const redRow = (row >> redY) * (reds?.stride ?? 0);
    for (let column = 0; column < width; column++, target += 4) {
      const light = lights!.samples[lightRow + column]!;
      const blueness = blues ? blues.samples[blueRow + (column >> blueX)]! - 128 : 0;
      const redness = reds ? reds.samples[redRow + (column >> redX)]! - 128 : 0;
      data[target] = light + 1.402 * redness;
      data[target + 1] = light - 0.344136 * blueness - 0.714136 * redness;
      data[target + 2] = light + 1.772 * blueness;
    }
  }
  return { width, height, data, reduction: reductionOf(frame) };
}

/** How often the positions of luminance samples are halved for those of a component. */
export function shifts(luminance: Component, other: Component): [x: number, y: number] {
  return [
    Math.log2(luminance.across * luminance.sides.x / (other.across * other.sides.x)),
    Math.log2(luminance.down * luminance.sides.y / (other.down * other.sides.y)),
  ];
}
