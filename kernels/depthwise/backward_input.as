// Depthwise 3x3 convolution, gradient of its input; see backward_input.wgsl for the arithmetic and the
// shapes. At stride 1 it is a convolution of the gradient with the filters turned by 180 degrees.
//
// A task computes `channelsPerTask` channels of one part, which is a number of whole input rows.

import { DepthwiseBackwardInputCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";
import { finishGradients } from "./finish";
import { clearRows, filtersAt, rowAt, stageFilters, stageRowsTo } from "./rows";

export function depthwiseBackwardInput(call: DepthwiseBackwardInputCall, task: u32): void {
  const skip = call.skip;
  const height = call.height;
  const width = call.width;
  const channels = call.channels;
  const outputHeight = call.outputHeight;
  const outputWidth = call.outputWidth;
  const rowsPerPart = call.rowsPerPart;
  const rows = call.rows;
  const pixels = call.paddedPixels;
  const channelsPerTask = call.channelsPerTask;
  const apart = call.STRIDE2;
  const divisions = (channels + channelsPerTask - 1) / channelsPerTask;
  const part = task / divisions;
  const channel = (task % divisions) * channelsPerTask;
  const groups = min(channelsPerTask, channels - channel) >> 2;
  const gradient = call.gradient + channel * 4;
  const sums = call.partials + (<usize>part * 2 * channels + channel) * 4;
  const products = sums + channels * 4;
  memory.fill(sums, 0, groups * 16);
  memory.fill(products, 0, groups * 16);
  stageFilters(call.weight + channel * 36, groups, !apart, filtersAt(groups, pixels));
  clearRows(groups, pixels);
  const end = min((part + 1) * rowsPerPart, rows);
  let staged: i32 = 0; // the next row of the running image's gradient to be staged
  for (let row = part * rowsPerPart; row < end; row++) {
    const image = row / height;
    const y: i32 = row % height;
    // The rows of the gradient that this row of the input sees, first and last.
    const first = apart ? y >> 1 : y - 1;
    const last = apart ? (y + 1) >> 1 : y + 1;
    if (y == 0 || row == part * rowsPerPart) staged = max(first, 0);
    staged = stageRowsTo(
      last,
      staged,
      gradient + image * outputHeight * outputWidth * channels * 4,
      0,
      0,
      outputHeight,
      outputWidth,
      channels,
      groups,
      pixels,
    );
    const offset = <usize>(row * width * channels + channel) * 4;
    const above = rowAt(first, outputHeight, groups, pixels);
    const below = rowAt(last, outputHeight, groups, pixels);
    const between = rowAt(y, outputHeight, groups, pixels);
    gatherRow(
      above,
      between,
      below,
      apart,
      (y & 1) == 1,
      filtersAt(groups, pixels),
      groups,
      call.input + offset,
      skip == 0 ? 0 : skip + offset,
      call.output + offset,
      width,
      channels,
      call.inputScale + channel * 4,
      call.inputShift + channel * 4,
      call.inputMean + channel * 4,
      sums,
      products,
    );
  }
}

/**
 * A row of the input's gradient, four pixels at a time. At stride 2 an even row stands under the middle of the
 * filter, an odd one between two rows of outputs: the lower one's top row of taps, the upper one's bottom row.
 */
function gatherRow(
  above: usize,
  between: usize,
  below: usize,
  apart: bool,
  odd: bool,
  filters: usize,
  groups: u32,
  input: usize,
  skip: usize,
  output: usize,
  width: u32,
  channels: u32,
  scale: usize,
  shift: usize,
  mean: usize,
  sums: usize,
  products: usize,
): void {
  const pixelBytes = groups * 16;
  const stride = <usize>channels * 4;
  const seen = !apart ? 3 : odd ? 2 : 1;
  const step = (apart ? 2 : 4) * pixelBytes;
  for (let x: u32 = 0; x < width; x += 4) {
    let filter = filters;
    for (let at: usize = 0; at < pixelBytes; at += 16) {
      let y0 = f32x4.splat(0), y1 = f32x4.splat(0), y2 = f32x4.splat(0), y3 = f32x4.splat(0);
      for (let i = 0; i < seen; i++) {
        if (apart) {
          const from = (i == 0 ? above : below) + at + pixelBytes;
          const taps = filter + (odd ? (i == 0 ? 96 : 0) : 48);
          const w0 = v128.load(taps), w1 = v128.load(taps, 16), w2 = v128.load(taps, 32);
          const g0 = v128.load(from);
          const g1 = v128.load(from + pixelBytes);
          const g2 = v128.load(from + 2 * pixelBytes);
          y0 = multiplyAdd(g0, w1, y0);
          y1 = multiplyAdd(g1, w0, multiplyAdd(g0, w2, y1));
          y2 = multiplyAdd(g1, w1, y2);
          y3 = multiplyAdd(g2, w0, multiplyAdd(g1, w2, y3));
        } else {
          let from = (i == 0 ? above : i == 1 ? between : below) + at;
          const taps = filter + i * 48;
          const w0 = v128.load(taps), w1 = v128.load(taps, 16), w2 = v128.load(taps, 32);
          let value = v128.load(from);
          y0 = multiplyAdd(value, w0, y0);
          from += pixelBytes;
          value = v128.load(from);
          y0 = multiplyAdd(value, w1, y0);
          y1 = multiplyAdd(value, w0, y1);
          from += pixelBytes;
          value = v128.load(from);
          y0 = multiplyAdd(value, w2, y0);
          y1 = multiplyAdd(value, w1, y1);
          y2 = multiplyAdd(value, w0, y2);
          from += pixelBytes;
          value = v128.load(from);
          y1 = multiplyAdd(value, w2, y1);
          y2 = multiplyAdd(value, w1, y2);
          y3 = multiplyAdd(value, w0, y3);
          from += pixelBytes;
          value = v128.load(from);
          y2 = multiplyAdd(value, w2, y2);
          y3 = multiplyAdd(value, w1, y3);
          from += pixelBytes;
          y3 = multiplyAdd(v128.load(from), w2, y3);
        }
      }
      filter += 144;
      finishGradients(
        y0,
        y1,
        y2,
        y3,
        width - x,
        input + at,
        skip == 0 ? 0 : skip + at,
        output + at,
        stride,
        scale + at,
        shift + at,
        mean + at,
        sums + at,
        products + at,
      );
    }
    above += step;
    between += step;
    below += step;
    input += 4 * stride;
    if (skip != 0) skip += 4 * stride;
    output += 4 * stride;
  }
}
