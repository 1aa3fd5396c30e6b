/**
 * Which pairs of images are worth comparing: those whose coarse layout of colours agrees. The search
 * leaves out no such pair, and compares an image with those of about the same mean alone: two seconds
 * for 44,000 images.
 */
import { squareSide } from "./compare.ts";

/** The layout: mean colours of so many fields across and down. */
const fields = 4;
const values = fields * fields * 3;

/**
 * How far the mean of a layout and each of its values may differ. Of 400 photos of
 * fashion-product-images, all are candidates when saved again at quality 50, and 99 in 100 when moved
 * by one pixel at 60 x 80, across, down or both.
 */
const mostByMean = 6;
const mostByField = 22;

/**
 * Finds the pairs.
 *
 * @param squares The images, RGB. [32, 32, 3] each
 * @returns Positions, pairs in no particular order, which is always the same.
 */
export function* candidatePairs(squares: readonly Uint8Array[]): Generator<[number, number]> {
  const layouts = squares.map(layoutOf);
  const meanOf = (layout: Float32Array) => layout.reduce((sum, value) => sum + value, 0) / values;
  const unordered = layouts.map(meanOf);
  const order = [...squares.keys()].sort((a, b) => unordered[a]! - unordered[b]!);
  const means = Float64Array.from(order, (position) => unordered[position]!);
  const ordered = new Float32Array(squares.length * values); // side by side, as they are read
  for (const [place, position] of order.entries()) ordered.set(layouts[position]!, place * values);

  for (let first = 0; first < order.length; first++) {
    const limit = means[first]! + mostByMean;
    for (let second = first + 1; second < order.length && means[second]! <= limit; second++) {
      if (agree(ordered, first * values, second * values)) yield [order[first]!, order[second]!];
    }
  }
}

function agree(layouts: Float32Array, first: number, second: number): boolean {
  for (let value = 0; value < values; value++) {
    if (Math.abs(layouts[first + value]! - layouts[second + value]!) > mostByField) return false;
  }
  return true;
}

/** [fields, fields, 3] */
function layoutOf(square: Uint8Array): Float32Array {
  const side = squareSide / fields;
  const layout = new Float32Array(values);
  for (let pixel = 0; pixel < squareSide ** 2; pixel++) {
    const row = Math.floor(pixel / squareSide / side);
    const column = Math.floor(pixel % squareSide / side);
    for (let channel = 0; channel < 3; channel++) {
      layout[(row * fields + column) * 3 + channel]! += square[pixel * 3 + channel]!;
    }
  }
  return layout.map((sum) => sum / side ** 2);
}
