/** The layout of an image: the colours of a few fields, by which images that may be alike are found. */
import { squareSide } from "./compare.ts";

/** Fields across and down. */
const fields = 4;

/** The number of values of a layout. */
export const layoutLength = fields * fields * 3;

/** The number of pixels of a field, and so the number of values of each sum. */
export const fieldPixels = (squareSide / fields) ** 2;

/**
 * Computes the layout of an image.
 *
 * @param square RGB. [32, 32, 3]
 * @returns The sums of red, green and blue of each field. [4, 4, 3]
 */
export function layoutOf(square: Uint8Array): Uint16Array {
  const side = squareSide / fields;
  const layout = new Uint16Array(layoutLength);
  for (let pixel = 0; pixel < squareSide ** 2; pixel++) {
    const row = Math.floor(pixel / squareSide / side);
    const column = Math.floor(pixel % squareSide / side);
    for (let channel = 0; channel < 3; channel++) {
      layout[(row * fields + column) * 3 + channel]! += square[pixel * 3 + channel]!;
    }
  }
  return layout;
}
