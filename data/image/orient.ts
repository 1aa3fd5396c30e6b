/** Turns a stored image upright by its EXIF orientation. */

/** Whether an orientation swaps width and height. */
export function swapsSides(orientation: number): boolean {
  return orientation >= 5;
}

/**
 * Applies an EXIF orientation.
 *
 * @param pixels [height, width, 3] as stored.
 * @param width Width as stored.
 * @param height Height as stored.
 * @param orientation 1 to 8.
 * @returns [height, width, 3], upright, or [width, height, 3] where the orientation swaps the sides.
 */
export function orient(
  pixels: Uint8Array,
  width: number,
  height: number,
  orientation: number,
): Uint8Array {
  if (orientation === 1) return pixels;
  const swapped = swapsSides(orientation);
  const uprightWidth = swapped ? height : width;
  const uprightHeight = swapped ? width : height;
  const fromRight = orientation === 2 || orientation === 3 || orientation === 7 ||
    orientation === 8;
  const fromBottom = orientation === 3 || orientation === 4 || orientation === 6 ||
    orientation === 7;
  const upright = new Uint8Array(pixels.length);
  let target = 0;
  for (let y = 0; y < uprightHeight; y++) {
    for (let x = 0; x < uprightWidth; x++) {
      const column = swapped ? y : x;
      const row = swapped ? x : y;
      const source = 3 *
        ((fromBottom ? height - 1 - row : row) * width + (fromRight ? width - 1 - column : column));
      upright[target++] = pixels[source]!;
      upright[target++] = pixels[source + 1]!;
      upright[target++] = pixels[source + 2]!;
    }
  }
  return upright;
}
