// The matrix product all pointwise kernels are made of: tiles of 6 rows by 8 columns in registers. The
// left operand lies in rows, the right one in panels of 8 columns, packed.

import { packed, scratch } from "../cpu/call";
import { multiplyAdd, relu6 } from "../cpu/vector";

/** Rows of a tile. */
export const tileRows: u32 = 6;
/** Columns of a tile, and of a panel. */
export const tileColumns: u32 = 8;

/** A packed weight up to this many bytes stays in a core's first cache. */
const smallWeight: u32 = 24576;

/** output[rows, columns firstColumn to endColumn] = left[rows, depth] * packed weight. */
export function multiplyBlock(
  left: usize,
  leftStride: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
  rows: u32,
  firstColumn: u32,
  endColumn: u32,
): void {
  computeBlock(left, leftStride, depth, output, outputStride, rows, firstColumn, endColumn, 0, 0, false);
}

/**
 * The same, normed: product * scale + shift, and its ReLU6 where `clamped`. `scale` and `shift` are the addresses of
 * the first column's.
 */
export function multiplyNormedBlock(
  left: usize,
  leftStride: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
  rows: u32,
  firstColumn: u32,
  endColumn: u32,
  scale: usize,
  shift: usize,
  clamped: bool,
): void {
  computeBlock(
    left,
    leftStride,
    depth,
    output,
    outputStride,
    rows,
    firstColumn,
    endColumn,
    scale,
    shift,
    clamped,
  );
}

/**
 * A block, normed unless `scale` is 0. A small weight is gone through for each row of tiles, which writes whole rows;
 * of a large one, or a deep one, a panel stays for all rows.
 */
@inline
function computeBlock(
  left: usize,
  leftStride: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
  rows: u32,
  firstColumn: u32,
  endColumn: u32,
  scale: usize,
  shift: usize,
  clamped: bool,
): void {
  const columns = endColumn - firstColumn;
  const small = columns >= depth && columns * depth * 4 <= smallWeight;
  const rowsAtOnce = small ? tileRows : rows;
  for (let row: u32 = 0; row < rows; row += rowsAtOnce) {
    for (let column = firstColumn; column < endColumn; column += tileColumns) {
      multiply(
        left + row * leftStride,
        leftStride,
        packed + column * depth * 4,
        depth,
        output + row * outputStride + column * 4,
        outputStride,
        min(rowsAtOnce, rows - row),
        min(tileColumns, endColumn - column),
        scale == 0 ? 0 : scale + (column - firstColumn) * 4,
        shift + (column - firstColumn) * 4,
        clamped,
      );
    }
  }
}

/**
 * output[rows, columns] = left[rows, depth] * panel[depth, 8]. Strides are in bytes. Up to five rows
 * after the left operand's last are read and ignored.
 */
@inline
function multiply(
  left: usize,
  leftStride: usize,
  panel: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
  rows: u32,
  columns: u32,
  scale: usize,
  shift: usize,
  clamped: bool,
): void {
  let row: u32 = 0;
  if (columns == tileColumns) {
    for (; row + tileRows <= rows; row += tileRows) {
      if (scale == 0) tile(left, leftStride, panel, depth, output, outputStride);
      else normedTile(left, leftStride, panel, depth, output, outputStride, scale, shift, clamped);
      left += tileRows * leftStride;
      output += tileRows * outputStride;
    }
  }
  for (; row < rows; row += tileRows) {
    if (scale == 0) tile(left, leftStride, panel, depth, scratch, tileColumns * 4);
    else normedTile(left, leftStride, panel, depth, scratch, tileColumns * 4, scale, shift, clamped);
    const height = min(rows - row, tileRows);
    for (let r: u32 = 0; r < height; r++) {
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
  computeTile(left, leftStride, panel, depth, output, outputStride, 0, 0, false);
}

/** One tile, normed: see `multiplyBlock`. */
function normedTile(
  left: usize,
  leftStride: usize,
  panel: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
  scale: usize,
  shift: usize,
  clamped: bool,
): void {
  computeTile(left, leftStride, panel, depth, output, outputStride, scale, shift, clamped);
}

/**
 * A tile. Twelve sums, two columns and one value fill the registers that compilers hand out. Unrolling the loop makes
 * them spill sums to the stack, which lies on no boundary of vectors: that took up to twice as long, from one caller
 * or process to the next.
 */
@inline
function computeTile(
  left: usize,
  leftStride: usize,
  panel: usize,
  depth: u32,
  output: usize,
  outputStride: usize,
  scale: usize,
  shift: usize,
  clamped: bool,
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
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
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

    panel += 32;
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    a4 += 4;
    a5 += 4;
  }
  if (scale != 0) {
    const s0 = v128.load(scale), s1 = v128.load(scale, 16);
    const h0 = v128.load(shift), h1 = v128.load(shift, 16);
    c00 = multiplyAdd(c00, s0, h0);
    c01 = multiplyAdd(c01, s1, h1);
    c10 = multiplyAdd(c10, s0, h0);
    c11 = multiplyAdd(c11, s1, h1);
    c20 = multiplyAdd(c20, s0, h0);
    c21 = multiplyAdd(c21, s1, h1);
    c30 = multiplyAdd(c30, s0, h0);
    c31 = multiplyAdd(c31, s1, h1);
    c40 = multiplyAdd(c40, s0, h0);
    c41 = multiplyAdd(c41, s1, h1);
    c50 = multiplyAdd(c50, s0, h0);
    c51 = multiplyAdd(c51, s1, h1);
    if (clamped) {
      c00 = relu6(c00);
      c01 = relu6(c01);
      c10 = relu6(c10);
      c11 = relu6(c11);
      c20 = relu6(c20);
      c21 = relu6(c21);
      c30 = relu6(c30);
      c31 = relu6(c31);
      c40 = relu6(c40);
      c41 = relu6(c41);
      c50 = relu6(c50);
      c51 = relu6(c51);
    }
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
