// What the depthwise kernels do to a row of their results in its place: take the sums that a batch norm
// needs. The same on rows in memory stands in ../cpu/finish.as; here a group's sums stay in registers
// for the whole row, which makes these kernels a fifth faster than calling that once for each group.

import { multiplyAdd, relu6Slope } from "../cpu/vector";

/** Adds a row's sums and sums of squares to a part's, which are [groups, 4]. */
export function addRowStatistics(
  place: usize,
  width: u32,
  groups: u32,
  pixels: u32,
  sums: usize,
  squares: usize,
): void {
  for (let group: u32 = 0; group < groups; group++) {
    let sum = v128.load(sums + group * 16);
    let square = v128.load(squares + group * 16);
    let at = place + group * pixels * 16 + 16;
    const end = at + width * 16;
    for (; at < end; at += 16) {
      const value = v128.load(at);
      sum = f32x4.add(sum, value);
      square = multiplyAdd(value, value, square);
    }
    v128.store(sums + group * 16, sum);
    v128.store(squares + group * 16, square);
  }
}

/**
 * Finishes a row of the gradient at a norm's output: adds what a residual connection brings, zeroes
 * where the ReLU6 after the norm was flat, and adds the row's sums to a part's.
 *
 * `input` is the place of the row that the norm read, `skip` that of what is added, 0 if nothing is.
 */
export function finishRow(
  gradient: usize,
  input: usize,
  skip: usize,
  width: u32,
  groups: u32,
  pixels: u32,
  scale: usize,
  shift: usize,
  mean: usize,
  sums: usize,
  products: usize,
): void {
  for (let group: u32 = 0; group < groups; group++) {
    const factor = v128.load(scale + group * 16);
    const offset = v128.load(shift + group * 16);
    const centre = v128.load(mean + group * 16);
    let sum = v128.load(sums + group * 16);
    let product = v128.load(products + group * 16);
    let at: usize = group * pixels * 16 + 16;
    const end = at + width * 16;
    for (; at < end; at += 16) {
      const raw = v128.load(input + at);
      let total = v128.load(gradient + at);
      if (skip != 0) total = f32x4.add(total, v128.load(skip + at));
      total = v128.and(total, relu6Slope(multiplyAdd(raw, factor, offset)));
      v128.store(gradient + at, total);
      sum = f32x4.add(sum, total);
      product = multiplyAdd(total, f32x4.sub(raw, centre), product);
    }
    v128.store(sums + group * 16, sum);
    v128.store(products + group * 16, product);
  }
}
