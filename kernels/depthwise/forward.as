// Depthwise 3x3 convolution, forward; see forward.wgsl for the arithmetic and the shapes.
//
// A task computes `channelsPerTask` channels of one part, which is a number of whole output rows.

import { DepthwiseForwardCall } from "../cpu/built/calls";
import { convolveRow } from "./convolve";
import { addRowStatistics } from "./finish";
import {
  clearRows,
  filtersAt,
  placeAt,
  rowAt,
  stageFilters,
  stageRowsTo,
  writeRow,
} from "./rows";

export function depthwiseForward(call: DepthwiseForwardCall, task: u32): void {
  const partials = call.partials;
  const height = call.height;
  const width = call.width;
  const channels = call.channels;
  const outputHeight = call.outputHeight;
  const outputWidth = call.outputWidth;
  const rowsPerPart = call.rowsPerPart;
  const rows = call.rows;
  const pixels = call.paddedPixels;
  const channelsPerTask = call.channelsPerTask;
  const stride: u32 = call.STRIDE2 ? 2 : 1;
  const divisions = (channels + channelsPerTask - 1) / channelsPerTask;
  const part = task / divisions;
  const channel = (task % divisions) * channelsPerTask;
  const groups = min(channelsPerTask, channels - channel) >> 2;
  const input = call.input + channel * 4;
  const scale = call.inputScale + channel * 4;
  const shift = call.inputShift + channel * 4;
  const output = call.output + channel * 4;
  const sums = partials + (<usize>part * 2 * channels + channel) * 4;
  const squares = sums + channels * 4;
  if (partials != 0) {
    memory.fill(sums, 0, groups * 16);
    memory.fill(squares, 0, groups * 16);
  }
  stageFilters(call.weight + channel * 36, groups, false, filtersAt(groups, pixels));
  clearRows(groups, pixels);
  const end = min((part + 1) * rowsPerPart, rows);
  let staged: i32 = 0; // the running image's next row to be staged
  for (let row = part * rowsPerPart; row < end; row++) {
    const image = row / outputHeight;
    const y = row % outputHeight;
    const above = <i32>(y * stride) - 1;
    if (y == 0 || row == part * rowsPerPart) staged = max(above, 0);
    staged = stageRowsTo(
      above + 2,
      staged,
      input + image * height * width * channels * 4,
      scale,
      shift,
      height,
      width,
      channels,
      groups,
      pixels,
    );
    const result = placeAt(4, groups, pixels);
    convolveRow(
      rowAt(above, height, groups, pixels),
      rowAt(above + 1, height, groups, pixels),
      rowAt(above + 2, height, groups, pixels),
      stride,
      result,
      outputWidth,
      groups,
      pixels,
    );
    if (partials != 0) addRowStatistics(result, outputWidth, groups, pixels, sums, squares);
    const to = output + row * outputWidth * channels * 4;
    writeRow(result, to, outputWidth, channels, groups, pixels);
  }
}
