// Depthwise 3x3 convolution, gradient of its weight, in parts; see backward_weight.wgsl for the
// arithmetic and the shapes.
//
// A task computes `channelsPerTask` channels of one split, which is a number of whole output rows. Its sums lie where
// other kernels have their filters.

import { DepthwiseBackwardWeightCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";
import { clearRows, filtersAt, placeAt, rowAt, stageRow, stageRowsTo } from "./rows";

export function depthwiseBackwardWeight(call: DepthwiseBackwardWeightCall, task: u32): void {
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
  const split = task / divisions;
  const channel = (task % divisions) * channelsPerTask;
  const groups = min(channelsPerTask, channels - channel) >> 2;
  const input = call.input + channel * 4;
  const scale = call.inputScale + channel * 4;
  const shift = call.inputShift + channel * 4;
  const gradient = call.gradient + channel * 4;
  const sums = filtersAt(groups, pixels);
  memory.fill(sums, 0, groups * 144);
  clearRows(groups, pixels);
  const end = min((split + 1) * rowsPerPart, rows);
  let staged: i32 = 0; // the running image's next row to be staged
  for (let row = split * rowsPerPart; row < end; row++) {
    const image = row / outputHeight;
    const y = row % outputHeight;
    const above = <i32>(y * stride) - 1;
    if (y == 0 || row == split * rowsPerPart) staged = max(above, 0);
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
    const from = gradient + <usize>row * outputWidth * channels * 4;
    const own = placeAt(4, groups, pixels);
    stageRow(from, 0, 0, outputWidth, channels, groups, own);
    addTaps(
      rowAt(above, height, groups, pixels),
      rowAt(above + 1, height, groups, pixels),
      rowAt(above + 2, height, groups, pixels),
      own,
      stride,
      outputWidth,
      groups,
      sums,
    );
  }
  store9(call.output + (<usize>split * channels + channel) * 36, sums, groups);
}

/** Adds a row of outputs to the sums of all taps [groups, 9, 4], in registers for the row. */
function addTaps(
  top: usize,
  middle: usize,
  bottom: usize,
  gradient: usize,
  stride: u32,
  width: u32,
  groups: u32,
  sums: usize,
): void {
  const pixelBytes = <usize>groups * 16;
  const step = stride * pixelBytes;
  gradient += pixelBytes;
  for (let at: usize = 0; at < pixelBytes; at += 16) {
    let t00 = v128.load(sums), t01 = v128.load(sums, 16), t02 = v128.load(sums, 32);
    let t10 = v128.load(sums, 48), t11 = v128.load(sums, 64), t12 = v128.load(sums, 80);
    let t20 = v128.load(sums, 96), t21 = v128.load(sums, 112), t22 = v128.load(sums, 128);
    let a = top + at, b = middle + at, c = bottom + at;
    let from = gradient + at;
    const end = from + width * pixelBytes;
    for (; from < end; from += pixelBytes) {
      const g = v128.load(from);
      t00 = multiplyAdd(g, v128.load(a), t00);
      t01 = multiplyAdd(g, v128.load(a + pixelBytes), t01);
      t02 = multiplyAdd(g, v128.load(a + 2 * pixelBytes), t02);
      t10 = multiplyAdd(g, v128.load(b), t10);
      t11 = multiplyAdd(g, v128.load(b + pixelBytes), t11);
      t12 = multiplyAdd(g, v128.load(b + 2 * pixelBytes), t12);
      t20 = multiplyAdd(g, v128.load(c), t20);
      t21 = multiplyAdd(g, v128.load(c + pixelBytes), t21);
      t22 = multiplyAdd(g, v128.load(c + 2 * pixelBytes), t22);
      a += step;
      b += step;
      c += step;
    }
    v128.store(sums, t00);
    v128.store(sums, t01, 16);
    v128.store(sums, t02, 32);
    v128.store(sums, t10, 48);
    v128.store(sums, t11, 64);
    v128.store(sums, t12, 80);
    v128.store(sums, t20, 96);
    v128.store(sums, t21, 112);
    v128.store(sums, t22, 128);
    sums += 144;
  }
}

/** output[channels, 9] = sums[groups, 9, 4]. */
function store9(output: usize, sums: usize, groups: u32): void {
  for (let channel: u32 = 0; channel < groups * 4; channel++) {
    const group = sums + (channel >> 2) * 144 + (channel & 3) * 4;
    for (let tap: u32 = 0; tap < 9; tap++) {
      store<f32>(output + (channel * 9 + tap) * 4, load<f32>(group + tap * 16));
    }
  }
}
