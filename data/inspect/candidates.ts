/**
 * Finds the pairs of images to compare: those with a similar coarse layout of colours. The search is exact, and
 * compares an image only with those of about the same mean: two seconds for 44,000 images.
 */
import { squareSide } from "./compare.ts";

/** The layout of an image: mean colours of so many fields across and down. */
const fields = 4;
const values = fields * fields * 3;

/**
 * The largest difference of the means of two layouts, and of each of their values. Of 400 photos of
 * fashion-product-images, all are candidates when saved again at quality 50, and 99 in 100 when moved
 * by one pixel at 60 x 80, across, down or both.
 */
const mostByMean = 6;
const mostByField = 22;

/**
 * Finds the pairs.
 *
 * @param squares The images, RGB. [32, 32, 3] each
 * @returns Pairs of indices, in no particular but always the same order.
 */
export function* candidatePairs(squares: readonly Uint8Array[]): Generator<[number, number]> {
  const layouts = squares.map(layoutOf);
  const meanOf = (layout: Float32Array) => layout.reduce((sum, value) => sum + value, 0) / values;
  const unordered = layouts.map(meanOf);
  const order = [...squares.keys()].sort((a, b) => unordered[a]! - unordered[b]!);
  const means = Float64Array.from(order, (position) => unordered[position]!);
  const ordered = new Float32Array(squares.length * values); // in the order in which they are read
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
