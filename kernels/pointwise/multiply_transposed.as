// The matrix product of weight gradients, summed over rows: tiles of 6 output channels by 8 input
// channels in registers, each row of the operands adding its outer product.

import { scratch } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";
import { tileColumns, tileRows } from "./multiply";

/**
 * output[channels, columns] = gradient[rows, channels]^T * panel[rows, 8], added to what stands there
 * when `adding`. Strides are in bytes. Up to five floats after a gradient's row are read and ignored.
 */
export function multiplyTransposed(
  gradient: usize,
  gradientStride: usize,
  panel: usize,
  rows: u32,
  output: usize,
  outputStride: usize,
  channels: u32,
  columns: u32,
  adding: bool,
): void {
  if (channels == tileRows && columns == tileColumns) {
    tile(gradient, gradientStride, panel, rows, output, outputStride, adding);
    return;
  }
  for (let c: u32 = 0; adding && c < channels; c++) {
    memory.copy(scratch + c * tileColumns * 4, output + c * outputStride, columns * 4);
  }
  tile(gradient, gradientStride, panel, rows, scratch, tileColumns * 4, adding);
  for (let c: u32 = 0; c < channels; c++) {
    memory.copy(output + c * outputStride, scratch + c * tileColumns * 4, columns * 4);
  }
}

/** One tile: output[6, 8] (+)= gradient[rows, 6]^T * panel[rows, 8]. */
function tile(
  gradient: usize,
  gradientStride: usize,
  panel: usize,
  rows: u32,
  output: usize,
  outputStride: usize,
  adding: bool,
): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0), c31 = f32x4.splat(0);
  let c40 = f32x4.splat(0), c41 = f32x4.splat(0);
  let c50 = f32x4.splat(0), c51 = f32x4.splat(0);
  const end = panel + <usize>rows * 32;
  while (panel < end) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let a = v128.load32_splat(gradient);
    c00 = multiplyAdd(a, b0, c00);
    c01 = multiplyAdd(a, b1, c01);
    a = v128.load32_splat(gradient, 4);
    c10 = multiplyAdd(a, b0, c10);
    c11 = multiplyAdd(a, b1, c11);
    a = v128.load32_splat(gradient, 8);
    c20 = multiplyAdd(a, b0, c20);
    c21 = multiplyAdd(a, b1, c21);
    a = v128.load32_splat(gradient, 12);
    c30 = multiplyAdd(a, b0, c30);
    c31 = multiplyAdd(a, b1, c31);
    a = v128.load32_splat(gradient, 16);
    c40 = multiplyAdd(a, b0, c40);
    c41 = multiplyAdd(a, b1, c41);
    a = v128.load32_splat(gradient, 20);
    c50 = multiplyAdd(a, b0, c50);
    c51 = multiplyAdd(a, b1, c51);
    panel += 32;
    gradient += gradientStride;
  }
  finish(output, c00, c01, adding);
  output += outputStride;
  finish(output, c10, c11, adding);
  output += outputStride;
  finish(output, c20, c21, adding);
  output += outputStride;
  finish(output, c30, c31, adding);
  output += outputStride;
  finish(output, c40, c41, adding);
  output += outputStride;
  finish(output, c50, c51, adding);
}

@inline
function finish(output: usize, first: v128, second: v128, adding: bool): void {
  if (adding) {
    first = f32x4.add(first, v128.load(output));
    second = f32x4.add(second, v128.load(output, 16));
  }
  v128.store(output, first);
  v128.store(output, second, 16);
}
