// Depthwise 3x3 convolution, forward; see forward.wgsl for the arithmetic and the shapes.
//
// A task computes `channelsPerTask` channels of one part, which is a number of whole output rows.

import { DepthwiseForwardCall } from "../cpu/built/calls";
import { multiplyAdd, relu6 } from "../cpu/vector";
import { finishOutputs } from "./finish";
import { clearRows, filtersAt, rowAt, stageFilters, stageRowsTo } from "./rows";

export function depthwiseForward(call: DepthwiseForwardCall, task: u32): void {
  const partials = call.partials;
  const channels = call.channels;
  const channelsPerTask = call.channelsPerTask;
  const rowsPerPart = call.rowsPerPart;
  const divisions = (channels + channelsPerTask - 1) / channelsPerTask;
  const part = task / divisions;
  const channel = (task % divisions) * channelsPerTask;
  const groups = min(channelsPerTask, channels - channel) >> 2;
  const sums = partials + (<usize>part * 2 * channels + channel) * 4;
  const squares = sums + channels * 4;
  if (partials != 0) {
    memory.fill(sums, 0, groups * 16);
    memory.fill(squares, 0, groups * 16);
  }
  convolveRows(
    call.input + channel * 4,
    call.inputScale + channel * 4,
    call.inputShift + channel * 4,
    call.weight + channel * 36,
    call.output + channel * 4,
    call.height,
    call.width,
    call.outputHeight,
    call.outputWidth,
    channels,
    groups,
    call.paddedPixels,
    call.STRIDE2 ? 2 : 1,
    part * rowsPerPart,
    min((part + 1) * rowsPerPart, call.rows),
    partials == 0 ? 0 : sums,
    squares,
    0,
    0,
  );
}

/**
 * Rows number `row` to `end` of the outputs, of a task's channels, whose first the addresses are. Without `scale`
 * the input is what it holds. `sums` and `squares` are those of the outputs, where `sums` is not 0; unless
 * `outputScale` is 0, outputs are written as relu6(output * outputScale + outputShift).
 */
export function convolveRows(
  input: usize,
  scale: usize,
  shift: usize,
  weight: usize,
  output: usize,
  height: u32,
  width: u32,
  outputHeight: u32,
  outputWidth: u32,
  channels: u32,
  groups: u32,
  pixels: u32,
  stride: u32,
  row: u32,
  end: u32,
  sums: usize,
  squares: usize,
  outputScale: usize,
  outputShift: usize,
): void {
  const filters = filtersAt(groups, pixels);
  stageFilters(weight, groups, false, filters);
  clearRows(groups, pixels);
  const first = row;
  let staged: i32 = 0; // the running image's next row to be staged
  for (; row < end; row++) {
    const image = row / outputHeight;
    const y = row % outputHeight;
    const above = <i32>(y * stride) - 1;
    if (y == 0 || row == first) staged = max(above, 0);
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
    convolveRow(
      rowAt(above, height, groups, pixels),
      rowAt(above + 1, height, groups, pixels),
      rowAt(above + 2, height, groups, pixels),
      stride,
      filters,
      groups,
      output + <usize>row * outputWidth * channels * 4,
      outputWidth,
      channels,
      sums,
      squares,
      outputScale,
      outputShift,
    );
  }
}

/**
 * output[x] = sum over the taps of filter[i, j] * row i [x * stride + j], for a row of `width` outputs, four at a
 * time.
 */
function convolveRow(
  top: usize,
  middle: usize,
  bottom: usize,
  stride: u32,
  filters: usize,
  groups: u32,
  output: usize,
  width: u32,
  channels: u32,
  sums: usize,
  squares: usize,
  outputScale: usize,
  outputShift: usize,
): void {
  const pixelBytes = groups * 16;
  const outputBytes = <usize>channels * 4;
  for (let x: u32 = 0; x < width; x += 4) {
    let filter = filters;
    for (let at: usize = 0; at < pixelBytes; at += 16) {
      let y0 = f32x4.splat(0), y1 = f32x4.splat(0), y2 = f32x4.splat(0), y3 = f32x4.splat(0);
      for (let i = 0; i < 3; i++) {
        let from = (i == 0 ? top : i == 1 ? middle : bottom) + at;
        const w0 = v128.load(filter), w1 = v128.load(filter, 16), w2 = v128.load(filter, 32);
        filter += 48;
        let value = v128.load(from);
        y0 = multiplyAdd(value, w0, y0);
        from += pixelBytes;
        value = v128.load(from);
        y0 = multiplyAdd(value, w1, y0);
        if (stride == 1) {
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
        } else {
          from += pixelBytes;
          value = v128.load(from);
          y0 = multiplyAdd(value, w2, y0);
          y1 = multiplyAdd(value, w0, y1);
          from += pixelBytes;
          y1 = multiplyAdd(v128.load(from), w1, y1);
          from += pixelBytes;
          value = v128.load(from);
          y1 = multiplyAdd(value, w2, y1);
          y2 = multiplyAdd(value, w0, y2);
          from += pixelBytes;
          y2 = multiplyAdd(v128.load(from), w1, y2);
          from += pixelBytes;
          value = v128.load(from);
          y2 = multiplyAdd(value, w2, y2);
          y3 = multiplyAdd(value, w0, y3);
          from += pixelBytes;
          y3 = multiplyAdd(v128.load(from), w1, y3);
          from += pixelBytes;
          y3 = multiplyAdd(v128.load(from), w2, y3);
        }
      }
      if (outputScale != 0) {
        const factor = v128.load(outputScale + at), offset = v128.load(outputShift + at);
        y0 = relu6(multiplyAdd(y0, factor, offset));
        y1 = relu6(multiplyAdd(y1, factor, offset));
        y2 = relu6(multiplyAdd(y2, factor, offset));
        y3 = relu6(multiplyAdd(y3, factor, offset));
      }
      finishOutputs(
        y0,
        y1,
        y2,
        y3,
        width - x,
        output + at,
        outputBytes,
        sums == 0 ? 0 : sums + at,
        squares + at,
      );
    }
    const step = 4 * stride * pixelBytes;
    top += step;
    middle += step;
    bottom += step;
    output += 4 * outputBytes;
  }
}
