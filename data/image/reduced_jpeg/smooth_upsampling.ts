/**
 * Doubles the sides of a component that is stored at half of them, smoothly, as libjpeg does: a new sample is
 * three quarters of the nearer stored one and a quarter of the farther one, in each direction.
 */
import type { ImageSize } from "../../image_set.ts";
import type { RoundedPlane } from "./full_samples.ts";

/**
 * Upsamples a plane.
 *
 * @param plane The stored samples.
 * @param stored How many of them are part of the image, across and down.
 * @param doubles Which sides are doubled.
 */
export function upsample(
  { samples, stride }: RoundedPlane,
  { width, height }: ImageSize,
  doubles: { readonly x: boolean; readonly y: boolean },
): RoundedPlane {
  const wide = doubles.x ? 2 * width : width;
  const high = doubles.y ? 2 * height : height;
  const data = new Uint8ClampedArray(wide * high); // rounds its values
  const sums = new Float64Array(width);
  for (let y = 0, target = 0; y < high; y++) {
    const near = doubles.y ? y >> 1 : y;
    const far = doubles.y ? neighbour(near, y, height) : near;
    for (let x = 0; x < width; x++) {
      sums[x] = (3 * samples[near * stride + x]! + samples[far * stride + x]!) / 4;
    }
    for (let x = 0; x < wide; x++, target++) {
      const middle = doubles.x ? x >> 1 : x;
      const side = doubles.x ? neighbour(middle, x, width) : middle;
      data[target] = (3 * sums[middle]! + sums[side]!) / 4;
    }
  }
  return { samples: data, stride: wide };
}

/** The stored sample that is second nearest to a new one; beyond the edge, the nearest. */
function neighbour(near: number, position: number, count: number): number {
  return Math.min(count - 1, Math.max(0, near + (position % 2 === 0 ? -1 : 1)));
}
