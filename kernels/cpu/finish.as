// What convolutions do to a block of their output while it is still in the cache: take the sums
// that a batch norm needs.

import { multiplyAdd, relu6Slope } from "./vector";

/**
 * Adds a block's column sums and sums of squares to a part's.
 *
 * Of output [.., channels], `rows` rows and `columns` columns from the address on; `sums` and
 * `squares` are the addresses of the first column's.
 */
export function addStatistics(
  output: usize,
  rows: u32,
  columns: u32,
  channels: u32,
  sums: usize,
  squares: usize,
): void {
  const stride = <usize>channels * 4;
  for (let column: usize = 0; column < columns * 4; column += 16) {
    let sum = v128.load(sums + column);
    let square = v128.load(squares + column);
    let at = output + column;
    for (let row: u32 = 0; row < rows; row++) {
      const value = v128.load(at);
      sum = f32x4.add(sum, value);
      square = multiplyAdd(value, value, square);
      at += stride;
    }
    v128.store(sums + column, sum);
    v128.store(squares + column, square);
  }
}

/**
 * Finishes a block of the gradient at a norm's output: adds what a residual connection brings, zeroes
 * where the ReLU6 after the norm was flat, and adds the block's sums to a part's.
 *
 * Addresses are those of the block's first element, or first column; `skip` and `scale` are 0 where
 * there is no residual connection, or no ReLU6.
 */
export function finishGradient(
  gradient: usize,
  input: usize,
  skip: usize,
  rows: u32,
  columns: u32,
  channels: u32,
  scale: usize,
  shift: usize,
  mean: usize,
  sums: usize,
  products: usize,
): void {
  const stride = <usize>channels * 4;
  for (let column: usize = 0; column < columns * 4; column += 16) {
    let sum = v128.load(sums + column);
    let product = v128.load(products + column);
    const centre = v128.load(mean + column);
    const factor = scale == 0 ? centre : v128.load(scale + column);
    const offset = scale == 0 ? centre : v128.load(shift + column);
    let at: usize = column;
    for (let row: u32 = 0; row < rows; row++) {
      let total = v128.load(gradient + at);
      const raw = v128.load(input + at);
      if (skip != 0) total = f32x4.add(total, v128.load(skip + at));
      if (scale != 0) total = v128.and(total, relu6Slope(multiplyAdd(raw, factor, offset)));
      v128.store(gradient + at, total);
      sum = f32x4.add(sum, total);
      product = multiplyAdd(total, f32x4.sub(raw, centre), product);
      at += stride;
    }
    v128.store(sums + column, sum);
    v128.store(products + column, product);
  }
}
