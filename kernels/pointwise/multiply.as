// The matrix product all pointwise kernels are made of: tiles of 6 rows by 8 columns in registers. The
// left operand lies in rows, the right one in panels of 8 columns, packed.

import { scratch } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

/** Rows of a tile. */
export const tileRows: u32 = 6;
/** Columns of a tile, and of a panel. */
export const tileColumns: u32 = 8;

/**
 * output[rows, columns] = left[rows, depth] * panel[depth, 8]. `depth` is a multiple of 4, strides are
 * in bytes. Up to five rows after the left operand's last are read and ignored.
 */
export function multiply(
  left: usize,
  leftStride: usize,
  panel: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
  rows: u32,
  columns: u32,
): void {
  let row: u32 = 0;
  if (columns == tileColumns) {
    for (; row + tileRows <= rows; row += tileRows) {
      tile(left, leftStride, panel, depth, output, outputStride);
      left += tileRows * leftStride;
      output += tileRows * outputStride;
    }
  }
  for (; row < rows; row += tileRows) {
    tile(left, leftStride, panel, depth, scratch, tileColumns * 4);
    const kept = min(rows - row, tileRows);
    for (let r: u32 = 0; r < kept; r++) {
      memory.copy(output + r * outputStride, scratch + r * tileColumns * 4, columns * 4);
    }
    left += tileRows * leftStride;
    output += tileRows * outputStride;
  }
}

/** One tile: output[6, 8] = left[6, depth] * panel[depth, 8]. */
function tile(
  left: usize,
  leftStride: usize,
  panel: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
): void {
  let a0 = left;
  let a1 = a0 + leftStride;
  let a2 = a1 + leftStride;
  let a3 = a2 + leftStride;
  let a4 = a3 + leftStride;
  let a5 = a4 + leftStride;
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0), c31 = f32x4.splat(0);
  let c40 = f32x4.splat(0), c41 = f32x4.splat(0);
  let c50 = f32x4.splat(0), c51 = f32x4.splat(0);
  const end = panel + <usize>depth * 32;
  while (panel < end) {
    let b0 = v128.load(panel);
    let b1 = v128.load(panel, 16);
    let a = v128.load32_splat(a0);
    c00 = multiplyAdd(a, b0, c00);
    c01 = multiplyAdd(a, b1, c01);
    a = v128.load32_splat(a1);
    c10 = multiplyAdd(a, b0, c10);
    c11 = multiplyAdd(a, b1, c11);
    a = v128.load32_splat(a2);
    c20 = multiplyAdd(a, b0, c20);
    c21 = multiplyAdd(a, b1, c21);
    a = v128.load32_splat(a3);
    c30 = multiplyAdd(a, b0, c30);
    c31 = multiplyAdd(a, b1, c31);
    a = v128.load32_splat(a4);
    c40 = multiplyAdd(a, b0, c40);
    c41 = multiplyAdd(a, b1, c41);
    a = v128.load32_splat(a5);
    c50 = multiplyAdd(a, b0, c50);
    c51 = multiplyAdd(a, b1, c51);

    b0 = v128.load(panel, 32);
    b1 = v128.load(panel, 48);
    a = v128.load32_splat(a0, 4);
    c00 = multiplyAdd(a, b0, c00);
    c01 = multiplyAdd(a, b1, c01);
    a = v128.load32_splat(a1, 4);
    c10 = multiplyAdd(a, b0, c10);
    c11 = multiplyAdd(a, b1, c11);
    a = v128.load32_splat(a2, 4);
    c20 = multiplyAdd(a, b0, c20);
    c21 = multiplyAdd(a, b1, c21);
    a = v128.load32_splat(a3, 4);
    c30 = multiplyAdd(a, b0, c30);
    c31 = multiplyAdd(a, b1, c31);
    a = v128.load32_splat(a4, 4);
    c40 = multiplyAdd(a, b0, c40);
    c41 = multiplyAdd(a, b1, c41);
    a = v128.load32_splat(a5, 4);
    c50 = multiplyAdd(a, b0, c50);
    c51 = multiplyAdd(a, b1, c51);

    b0 = v128.load(panel, 64);
    b1 = v128.load(panel, 80);
    a = v128.load32_splat(a0, 8);
    c00 = multiplyAdd(a, b0, c00);
    c01 = multiplyAdd(a, b1, c01);
    a = v128.load32_splat(a1, 8);
    c10 = multiplyAdd(a, b0, c10);
    c11 = multiplyAdd(a, b1, c11);
    a = v128.load32_splat(a2, 8);
    c20 = multiplyAdd(a, b0, c20);
    c21 = multiplyAdd(a, b1, c21);
    a = v128.load32_splat(a3, 8);
    c30 = multiplyAdd(a, b0, c30);
    c31 = multiplyAdd(a, b1, c31);
    a = v128.load32_splat(a4, 8);
    c40 = multiplyAdd(a, b0, c40);
    c41 = multiplyAdd(a, b1, c41);
    a = v128.load32_splat(a5, 8);
    c50 = multiplyAdd(a, b0, c50);
    c51 = multiplyAdd(a, b1, c51);

    b0 = v128.load(panel, 96);
    b1 = v128.load(panel, 112);
    a = v128.load32_splat(a0, 12);
    c00 = multiplyAdd(a, b0, c00);
    c01 = multiplyAdd(a, b1, c01);
    a = v128.load32_splat(a1, 12);
    c10 = multiplyAdd(a, b0, c10);
    c11 = multiplyAdd(a, b1, c11);
    a = v128.load32_splat(a2, 12);
    c20 = multiplyAdd(a, b0, c20);
    c21 = multiplyAdd(a, b1, c21);
    a = v128.load32_splat(a3, 12);
    c30 = multiplyAdd(a, b0, c30);
    c31 = multiplyAdd(a, b1, c31);
    a = v128.load32_splat(a4, 12);
    c40 = multiplyAdd(a, b0, c40);
    c41 = multiplyAdd(a, b1, c41);
    a = v128.load32_splat(a5, 12);
    c50 = multiplyAdd(a, b0, c50);
    c51 = multiplyAdd(a, b1, c51);

    panel += 128;
    a0 += 16;
    a1 += 16;
    a2 += 16;
    a3 += 16;
    a4 += 16;
    a5 += 16;
  }
  v128.store(output, c00);
  v128.store(output, c01, 16);
  output += outputStride;
  v128.store(output, c10);
  v128.store(output, c11, 16);
  output += outputStride;
  v128.store(output, c20);
  v128.store(output, c21, 16);
  output += outputStride;
  v128.store(output, c30);
  v128.store(output, c31, 16);
  output += outputStride;
  v128.store(output, c40);
  v128.store(output, c41, 16);
  output += outputStride;
  v128.store(output, c50);
  v128.store(output, c51, 16);
}
