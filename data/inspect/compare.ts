/**
 * Whether two images are the same picture: saved again, resized, or moved by about a pixel. Products
 * on white look alike in other colours, so a hash of their luminance does not tell; what counts here
 * is what is left of the difference in R, G and B once a small shift has been taken out.
 */

/** Images are compared at this width and height. */
export const squareSide = 32;

/**
 * Chosen by looking at pairs of fashion-product-images (10,882 photos of 60 x 80 pixels). All 18 pairs
 * of different files below both show the same photo. The first that do not are the same belt and shoe
 * in another brown, by their tint (5.2 and 6.4), and other garments of the same white, by a block
 * (18). Of 403 of its photos, all are near themselves when saved again at quality 75, or enlarged and
 * shrunk; 384 when moved by one pixel across, 398 by one down; 316 saved at quality 40.
 */
const mostByBlock = 16;
const mostByTint = 4.5;

/** What is left of the difference of two images. */
export interface Difference {
  /** The largest difference of a block of 2 x 2 pixels, in one of R, G, B. */
  readonly block: number;
  /**
   * The mean difference of all blocks, each weighted by how much it differs, in one of R, G, B: what
   * sets two colours of an object apart, however small it is and whatever is around it. Differences
   * to both sides, such as noise, cancel out.
   */
  readonly tint: number;
}

/** Whether a difference is that of the same picture. */
export function isNear({ block, tint }: Difference): boolean {
  return block <= mostByBlock && tint <= mostByTint;
}

const stride = squareSide * 3;

/**
 * Compares two images but for a shift of up to one pixel in each direction.
 *
 * @param a RGB. [32, 32, 3]
 * @param b RGB. [32, 32, 3]
 */
export function compare(a: Uint8Array, b: Uint8Array): Difference {
  const blocks = blocksOfRest(a, b);
  const signed = [0, 0, 0];
  const weights = [0, 0, 0];
  let block = 0;
  for (const [at, value] of blocks.entries()) {
    const size = Math.abs(value);
    block = Math.max(block, size);
    signed[at % 3]! += value * size;
    weights[at % 3]! += size;
  }
  const tints = signed.map((sum, channel) => sum === 0 ? 0 : Math.abs(sum) / weights[channel]!);
  return { block, tint: Math.max(...tints) };
}

/** What a shift does not explain of `a - b`, as the means of blocks of 2 x 2 pixels. [16, 16, 3] */
function blocksOfRest(a: Uint8Array, b: Uint8Array): Float32Array {
  const { x, y } = shiftBetween(a, b);
  const side = squareSide / 2;
  const blocks = new Float32Array(side * side * 3);
  for (let place = 0; place < a.length; place++) {
    const column = Math.floor(place / 3) % squareSide;
    const row = Math.floor(place / stride);
    const moved = x * slope(a, b, place, 3, column) + y * slope(a, b, place, stride, row);
    const block = (row >> 1) * side + (column >> 1);
    blocks[block * 3 + place % 3]! += (a[place]! - b[place]! - moved) / 4;
  }
  return blocks;
}

/**
 * The shift that explains most of the difference, by least squares: one step of B. Lucas and
 * T. Kanade, "An Iterative Image Registration Technique" (1981), with the slopes of both images so
 * that what the linear form leaves out is of third order.
 */
function shiftBetween(a: Uint8Array, b: Uint8Array): { x: number; y: number } {
  let xx = 0, xy = 0, yy = 0, xd = 0, yd = 0;
  for (let place = 0; place < a.length; place++) {
    const across = slope(a, b, place, 3, Math.floor(place / 3) % squareSide);
    const down = slope(a, b, place, stride, Math.floor(place / stride));
    const difference = a[place]! - b[place]!;
    xx += across * across;
    xy += across * down;
    yy += down * down;
    xd += across * difference;
    yd += down * difference;
  }
  const determinant = xx * yy - xy * xy;
  if (determinant <= 0) return { x: 0, y: 0 };
  const clamp = (value: number) => Math.max(-1, Math.min(1, value));
  return {
    x: clamp((yy * xd - xy * yd) / determinant),
    y: clamp((xx * yd - xy * xd) / determinant),
  };
}

/** Mean slope of two images along a direction; the border is repeated outside. */
function slope(a: Uint8Array, b: Uint8Array, place: number, step: number, position: number) {
  const before = position > 0 ? place - step : place;
  const after = position < squareSide - 1 ? place + step : place;
  return (a[after]! - a[before]! + b[after]! - b[before]!) / 4;
}
