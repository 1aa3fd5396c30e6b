/** Converts samples of four inks, inverted as Adobe stores them, to pixels of red, green and blue. */
import type { Bitmap } from "../bitmap.ts";
import { type Frame, reductionOf } from "./frame.ts";
import type { RoundedPlane } from "./full_samples.ts";
import { shifts } from "./pixels.ts";
import { upsample } from "./smooth_upsampling.ts";

/**
 * Makes the image, with Pillow's colours: what an ink leaves of white, times what black leaves of it.
 *
 * @param frame The image's frame.
 * @param planes Its four components' samples, inverted: what an ink leaves of white.
 * @param isLuminance Whether the first three are luminance and differences.
 * @returns The image.
 */
export function inksToBitmap(
  frame: Frame,
  planes: readonly RoundedPlane[],
  isLuminance: boolean,
): Bitmap {
  const [first] = frame.components;
  const width = Math.ceil(frame.width * first!.sides.x / 8);
  const height = Math.ceil(frame.height * first!.sides.y / 8);
  const data = new Uint8ClampedArray(width * height * 4); // rounds its values
  const inks = frame.components.map((component, index) => {
    const [x, y] = shifts(first!, component);
    const { sides, ownSize } = component;
    const isSmooth = sides.x === 8 && sides.y === 8 && x <= 1 && y <= 1 && x + y > 0;
    if (!isSmooth) return { ...planes[index]!, x, y };
    return { ...upsample(planes[index]!, ownSize, { x: x === 1, y: y === 1 }), x: 0, y: 0 };
  });
  const [one, two, three, black] = inks.map(({ samples }) => samples);
  const [, bx, cx, dx] = inks.map(({ x }) => x);
  for (let row = 0, target = 0; row < height; row++) {
    const [a, b, c, d] = inks.map(({ y, stride }) => (row >> y) * stride);
    for (let column = 0; column < width; column++, target += 4) {
      const left = black![d! + (column >> dx!)]! / 255;
      let red = one![a! + column]!;
      let green = two![b! + (column >> bx!)]!;
      let blue = three![c! + (column >> cx!)]!;
      if (isLuminance) {
        const [blueness, redness] = [green - 128, blue - 128];
        const light = red;
        red = inverted(light + 1.402 * redness);
        green = inverted(light - 0.344136 * blueness - 0.714136 * redness);
        blue = inverted(light + 1.772 * blueness);
      }
      data[target] = red * left;
      data[target + 1] = green * left;
      data[target + 2] = blue * left;
    }
  }
  const reduction = reductionOf(frame);
  const isWhole = reduction.x === 1 && reduction.y === 1;
  return isWhole ? { width, height, data } : { width, height, data, reduction };
}

/** What an ink of this value leaves of white. */
function inverted(ink: number): number {
  return 255 - Math.min(255, Math.max(0, Math.round(ink)));
}
