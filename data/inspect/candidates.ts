/**
 * Which pairs of images are worth comparing: those whose coarse layout of colours agrees. The search
 * leaves out no such pair and compares each with its neighbours by mean alone, in about two seconds
 * for 44,000 images.
 */
import { squareSide } from "./compare.ts";

/** The layout: mean colours of so many fields across and down. */
const fields = 4;
const values = fields * fields * 3;

/**
 * How far the mean of a layout and each of its values may differ. Of fashion-product-images, moved by
 * one pixel at 60 x 80, every photo stays below; saved again at quality 40, it changes by 5 at most.
 */
const mostByMean = 4;
const mostByField = 16;

/**
 * Finds the pairs.
 *
 * @param squares The images, RGB. [32, 32, 3] each
 * @returns Positions, the lower first, pairs in no particular order.
 */
export function candidatePairs(squares: readonly Uint8Array[]): [number, number][] {
  const layouts = squares.map(layoutOf);
  const meanOf = (layout: Float32Array) => layout.reduce((sum, value) => sum + value, 0) / values;
  const unordered = layouts.map(meanOf);
  const order = [...squares.keys()].sort((a, b) => unordered[a]! - unordered[b]!);
  const means = Float64Array.from(order, (position) => unordered[position]!);
  const ordered = new Float32Array(squares.length * values); // side by side, as they are read
  for (const [place, position] of order.entries()) ordered.set(layouts[position]!, place * values);

  const pairs: [number, number][] = [];
  for (let first = 0; first < order.length; first++) {
    const limit = means[first]! + mostByMean;
    for (let second = first + 1; second < order.length && means[second]! <= limit; second++) {
      if (!agree(ordered, first * values, second * values)) continue;
      const [a, b] = [order[first]!, order[second]!];
      pairs.push(a < b ? [a, b] : [b, a]);
    }
  }
  return pairs;
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
