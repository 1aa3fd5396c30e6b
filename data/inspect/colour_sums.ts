/**
 * Sums of an image's colours. They are those of the products: pixels that are nearly white are ignored, since
 * products are on white and margins are white.
 */

/** The number of sums: pixels that are not nearly white, and their values and squares by channel. */
export const colourSumsLength = 7;

/** A pixel is nearly white when red, green and blue are all above this, as JPEG's noise on white is. */
const nearlyWhite = 235;

/**
 * Computes the sums; they are whole numbers, so that sums of them do not depend on their order.
 *
 * @param pixels RGB. [height, width, 3]
 * @returns The number of pixels, their red, green and blue, and the squares of these. [7]
 */
export function colourSums(pixels: Uint8Array): Float64Array {
  const sums = new Float64Array(colourSumsLength);
  for (let at = 0; at < pixels.length; at += 3) {
    const red = pixels[at]!, green = pixels[at + 1]!, blue = pixels[at + 2]!;
    if (red > nearlyWhite && green > nearlyWhite && blue > nearlyWhite) continue;
    sums[0]!++;
    sums[1]! += red;
    sums[2]! += green;
    sums[3]! += blue;
    sums[4]! += red * red;
    sums[5]! += green * green;
    sums[6]! += blue * blue;
  }
  return sums;
}
