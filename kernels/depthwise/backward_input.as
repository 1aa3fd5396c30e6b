// Depthwise 3x3 convolution, gradient of its input; see backward_input.wgsl for the arithmetic and the
// shapes. At stride 1 it is a convolution of the gradient with the filters turned by 180 degrees.
//
// A task computes `channelsPerTask` channels of one part, which is a number of whole input rows.

import { DepthwiseBackwardInputCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";
import { convolveRow } from "./convolve";
import { finishRow } from "./finish";
import {
  clearRows,
  filtersAt,
  placeAt,
  rowAt,
  stageFilters,
  stageRow,
  stageRowsTo,
  writeRow,
} from "./rows";

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
    const result = placeAt(4, groups, pixels);
    if (apart) {
      const above = rowAt(first, outputHeight, groups, pixels);
      const below = rowAt(last, outputHeight, groups, pixels);
      spreadRow(above, below, (y & 1) == 1, result, width, groups, pixels);
    } else {
      convolveRow(
        rowAt(first, outputHeight, groups, pixels),
        rowAt(y, outputHeight, groups, pixels),
        rowAt(last, outputHeight, groups, pixels),
        1,
        result,
        width,
        groups,
        pixels,
      );
    }
    const offset = (row * width * channels + channel) * 4;
    const input = placeAt(5, groups, pixels);
    stageRow(call.input + offset, 0, 0, width, channels, groups, input, pixels);
    const added = skip == 0 ? 0 : placeAt(6, groups, pixels);
    if (skip != 0) stageRow(skip + offset, 0, 0, width, channels, groups, added, pixels);
    finishRow(
      result,
      input,
      added,
      width,
      groups,
      pixels,
      call.inputScale + channel * 4,
      call.inputShift + channel * 4,
      call.inputMean + channel * 4,
      sums,
      products,
    );
    writeRow(result, call.output + offset, width, channels, groups, pixels);
  }
}

/**
 * A row of the input's gradient at stride 2. An even row stands under the middle of the filter, an odd
 * one between two rows of outputs: the lower one's top row of taps, the upper one's bottom row.
 */
function spreadRow(
  above: usize,
  below: usize,
  odd: bool,
  result: usize,
  width: u32,
  groups: u32,
  pixels: u32,
): void {
  const groupBytes = pixels * 16;
  const seen = odd ? 2 : 1;
  let filter = filtersAt(groups, pixels);
  result += 16;
  for (let group: u32 = 0; group < groups; group++) {
    let a = above, b = below;
    const end = result + width * 16;
    for (let to = result; to < end; to += 64) {
      let y0 = f32x4.splat(0), y1 = f32x4.splat(0), y2 = f32x4.splat(0), y3 = f32x4.splat(0);
      for (let i = 0; i < seen; i++) {
        const row = i == 0 ? a : b;
        const taps = filter + (odd ? (i == 0 ? 96 : 0) : 48);
        const w0 = v128.load(taps), w1 = v128.load(taps, 16), w2 = v128.load(taps, 32);
        const g0 = v128.load(row, 16), g1 = v128.load(row, 32), g2 = v128.load(row, 48);
        y0 = multiplyAdd(g0, w1, y0);
        y1 = multiplyAdd(g1, w0, multiplyAdd(g0, w2, y1));
        y2 = multiplyAdd(g1, w1, y2);
        y3 = multiplyAdd(g2, w0, multiplyAdd(g1, w2, y3));
      }
      v128.store(to, y0);
      v128.store(to, y1, 16);
      v128.store(to, y2, 32);
      v128.store(to, y3, 48);
      a += 32;
      b += 32;
    }
    filter += 144;
    above += groupBytes;
    below += groupBytes;
    result += groupBytes;
  }
}
