// What products do to a block of their output while it is still in the cache: take the sums that a batch
// norm needs. Rows are taken four at a time, so that sums are loaded and stored once for four.

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
  const stride = channels * 4;
  for (let left = rows; left > 0;) {
    const four = left >= 4;
    for (let at: usize = 0; at < columns * 4; at += 16) {
      let value = v128.load(output + at);
      let sum = f32x4.add(v128.load(sums + at), value);
      let square = multiplyAdd(value, value, v128.load(squares + at));
      if (four) {
        value = v128.load(output + stride + at);
        sum = f32x4.add(sum, value);
        square = multiplyAdd(value, value, square);
        value = v128.load(output + 2 * stride + at);
        sum = f32x4.add(sum, value);
        square = multiplyAdd(value, value, square);
        value = v128.load(output + 3 * stride + at);
        sum = f32x4.add(sum, value);
        square = multiplyAdd(value, value, square);
      }
      v128.store(sums + at, sum);
      v128.store(squares + at, square);
    }
    const taken: u32 = four ? 4 : 1;
    output += taken * stride;
    left -= taken;
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
  const stride = channels * 4;
  for (let left = rows; left > 0;) {
    const four = left >= 4;
    for (let at: usize = 0; at < columns * 4; at += 16) {
      const centre = v128.load(mean + at);
      const factor = scale == 0 ? centre : v128.load(scale + at);
      const offset = scale == 0 ? centre : v128.load(shift + at);
      let raw = v128.load(input + at);
      let total = finished(gradient, skip, at, raw, scale != 0, factor, offset);
      let sum = f32x4.add(v128.load(sums + at), total);
      let product = multiplyAdd(total, f32x4.sub(raw, centre), v128.load(products + at));
      if (four) {
        let place = at + stride;
        raw = v128.load(input + place);
        total = finished(gradient, skip, place, raw, scale != 0, factor, offset);
        sum = f32x4.add(sum, total);
        product = multiplyAdd(total, f32x4.sub(raw, centre), product);
        place += stride;
        raw = v128.load(input + place);
        total = finished(gradient, skip, place, raw, scale != 0, factor, offset);
        sum = f32x4.add(sum, total);
        product = multiplyAdd(total, f32x4.sub(raw, centre), product);
        place += stride;
        raw = v128.load(input + place);
        total = finished(gradient, skip, place, raw, scale != 0, factor, offset);
        sum = f32x4.add(sum, total);
        product = multiplyAdd(total, f32x4.sub(raw, centre), product);
      }
      v128.store(sums + at, sum);
      v128.store(products + at, product);
    }
    const taken: u32 = four ? 4 : 1;
    gradient += taken * stride;
    input += taken * stride;
    if (skip != 0) skip += taken * stride;
    left -= taken;
  }
}

/** Finishes the gradient's four elements at an offset, in their place. */
@inline
function finished(
  gradient: usize,
  skip: usize,
  at: usize,
  raw: v128,
  clamped: bool,
  factor: v128,
  offset: v128,
): v128 {
  let total = v128.load(gradient + at);
  if (skip != 0) total = f32x4.add(total, v128.load(skip + at));
  if (clamped) total = v128.and(total, relu6Slope(multiplyAdd(raw, factor, offset)));
  v128.store(gradient + at, total);
  return total;
}
