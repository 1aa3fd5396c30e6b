// A row of a depthwise 3x3 convolution, from three staged rows of its input.

import { multiplyAdd } from "../cpu/vector";
import { filtersAt } from "./rows";

/**
 * result[x] = sum over the taps of filter[i, j] * row i [x * stride + j], for a row of `width` results in a
 * place; up to three pixels behind the last are written too.
 */
export function convolveRow(
  top: usize,
  middle: usize,
  bottom: usize,
  stride: u32,
  result: usize,
  width: u32,
  groups: u32,
  pixels: u32,
): void {
  const groupBytes = pixels * 16;
  let filter = filtersAt(groups, pixels);
  result += 16;
  for (let group: u32 = 0; group < groups; group++) {
    let a = top, b = middle, c = bottom;
    const end = result + width * 16;
    for (let to = result; to < end; to += 64) {
      if (stride == 1) {
        convolveFour(a, b, c, filter, to);
        a += 64;
        b += 64;
        c += 64;
      } else {
        convolveFourApart(a, b, c, filter, to);
        a += 128;
        b += 128;
        c += 128;
      }
    }
    filter += 144;
    top += groupBytes;
    middle += groupBytes;
    bottom += groupBytes;
    result += groupBytes;
  }
}

@inline
function convolveFour(
  a: usize,
  b: usize,
  c: usize,
  filter: usize,
  to: usize,
): void {
  let y0 = f32x4.splat(0), y1 = f32x4.splat(0), y2 = f32x4.splat(0), y3 = f32x4.splat(0);
  for (let i = 0; i < 3; i++) {
    const row = i == 0 ? a : i == 1 ? b : c;
    const w0 = v128.load(filter), w1 = v128.load(filter, 16), w2 = v128.load(filter, 32);
    filter += 48;
    let x = v128.load(row);
    y0 = multiplyAdd(x, w0, y0);
    x = v128.load(row, 16);
    y0 = multiplyAdd(x, w1, y0);
    y1 = multiplyAdd(x, w0, y1);
    x = v128.load(row, 32);
    y0 = multiplyAdd(x, w2, y0);
    y1 = multiplyAdd(x, w1, y1);
    y2 = multiplyAdd(x, w0, y2);
    x = v128.load(row, 48);
    y1 = multiplyAdd(x, w2, y1);
    y2 = multiplyAdd(x, w1, y2);
    y3 = multiplyAdd(x, w0, y3);
    x = v128.load(row, 64);
    y2 = multiplyAdd(x, w2, y2);
    y3 = multiplyAdd(x, w1, y3);
    x = v128.load(row, 80);
    y3 = multiplyAdd(x, w2, y3);
  }
  v128.store(to, y0);
  v128.store(to, y1, 16);
  v128.store(to, y2, 32);
  v128.store(to, y3, 48);
}

@inline
function convolveFourApart(
  a: usize,
  b: usize,
  c: usize,
  filter: usize,
  to: usize,
): void {
  let y0 = f32x4.splat(0), y1 = f32x4.splat(0), y2 = f32x4.splat(0), y3 = f32x4.splat(0);
  for (let i = 0; i < 3; i++) {
    const row = i == 0 ? a : i == 1 ? b : c;
    const w0 = v128.load(filter), w1 = v128.load(filter, 16), w2 = v128.load(filter, 32);
    filter += 48;
    y0 = multiplyAdd(v128.load(row), w0, y0);
    y0 = multiplyAdd(v128.load(row, 16), w1, y0);
    let x = v128.load(row, 32);
    y0 = multiplyAdd(x, w2, y0);
    y1 = multiplyAdd(x, w0, y1);
    y1 = multiplyAdd(v128.load(row, 48), w1, y1);
    x = v128.load(row, 64);
    y1 = multiplyAdd(x, w2, y1);
    y2 = multiplyAdd(x, w0, y2);
    y2 = multiplyAdd(v128.load(row, 80), w1, y2);
    x = v128.load(row, 96);
    y2 = multiplyAdd(x, w2, y2);
    y3 = multiplyAdd(x, w0, y3);
    y3 = multiplyAdd(v128.load(row, 112), w1, y3);
    y3 = multiplyAdd(v128.load(row, 128), w2, y3);
  }
  v128.store(to, y0);
  v128.store(to, y1, 16);
  v128.store(to, y2, 32);
  v128.store(to, y3, 48);
}
