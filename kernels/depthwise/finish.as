// What the depthwise kernels do to four results that lie side by side in a row while they are in registers: write
// them, and add them to the sums that a batch norm needs. The same on rows in memory stands in ../cpu/finish.as.

import { multiplyAdd, relu6Slope } from "../cpu/vector";

/**
 * Writes the first `count` of four neighbours to `output`, `stride` bytes from one to the next. Unless `sums` is 0,
 * adds them and their squares to the sums at these addresses.
 */
@inline
export function finishOutputs(
  y0: v128,
  y1: v128,
  y2: v128,
  y3: v128,
  count: u32,
  output: usize,
  stride: usize,
  sums: usize,
  squares: usize,
): void {
  v128.store(output, y0);
  if (count > 1) v128.store(output + stride, y1);
  if (count > 2) v128.store(output + 2 * stride, y2);
  if (count > 3) v128.store(output + 3 * stride, y3);
  if (sums == 0) return;
  let sum = f32x4.add(v128.load(sums), y0);
  let square = multiplyAdd(y0, y0, v128.load(squares));
  if (count > 1) {
    sum = f32x4.add(sum, y1);
    square = multiplyAdd(y1, y1, square);
  }
  if (count > 2) {
    sum = f32x4.add(sum, y2);
    square = multiplyAdd(y2, y2, square);
  }
  if (count > 3) {
    sum = f32x4.add(sum, y3);
    square = multiplyAdd(y3, y3, square);
  }
  v128.store(sums, sum);
  v128.store(squares, square);
}

/**
 * Finishes the first `count` of four neighbours of the gradient at a norm's output: adds what a residual connection
 * brings, zeroes where the ReLU6 after the norm was flat, writes them, and adds them to the sums.
 *
 * `input` is the address of what the norm read, `skip` that of what is added, 0 if nothing is; from one neighbour to
 * the next these and `output` are `stride` bytes apart.
 */
@inline
export function finishGradients(
  y0: v128,
  y1: v128,
  y2: v128,
  y3: v128,
  count: u32,
  input: usize,
  skip: usize,
  output: usize,
  stride: usize,
  scale: usize,
  shift: usize,
  mean: usize,
  sums: usize,
  products: usize,
): void {
  const factor = v128.load(scale);
  const offset = v128.load(shift);
  const centre = v128.load(mean);
  let raw = v128.load(input);
  let total = finished(y0, skip, output, raw, factor, offset);
  let sum = f32x4.add(v128.load(sums), total);
  let product = multiplyAdd(total, f32x4.sub(raw, centre), v128.load(products));
  let at = stride;
  if (count > 1) {
    raw = v128.load(input + at);
    total = finished(y1, skip == 0 ? 0 : skip + at, output + at, raw, factor, offset);
    sum = f32x4.add(sum, total);
    product = multiplyAdd(total, f32x4.sub(raw, centre), product);
  }
  at += stride;
  if (count > 2) {
    raw = v128.load(input + at);
    total = finished(y2, skip == 0 ? 0 : skip + at, output + at, raw, factor, offset);
    sum = f32x4.add(sum, total);
    product = multiplyAdd(total, f32x4.sub(raw, centre), product);
  }
  at += stride;
  if (count > 3) {
    raw = v128.load(input + at);
    total = finished(y3, skip == 0 ? 0 : skip + at, output + at, raw, factor, offset);
    sum = f32x4.add(sum, total);
    product = multiplyAdd(total, f32x4.sub(raw, centre), product);
  }
  v128.store(sums, sum);
  v128.store(products, product);
}

/** Finishes four elements and writes them. */
@inline
function finished(
  y: v128,
  skip: usize,
  output: usize,
  raw: v128,
  factor: v128,
  offset: v128,
): v128 {
  let total = y;
  if (skip != 0) total = f32x4.add(total, v128.load(skip));
  total = v128.and(total, relu6Slope(multiplyAdd(raw, factor, offset)));
  v128.store(output, total);
  return total;
}
