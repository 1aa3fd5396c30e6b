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
    stageRow(from, 0, 0, outputWidth, channels, groups, own, pixels);
    for (let i = 0; i < 3; i++) {
      const place = rowAt(above + i, height, groups, pixels);
      addTaps(place, own, stride, outputWidth, groups, pixels, sums + i * 48);
    }
  }
  store9(call.output + (<usize>split * channels + channel) * 36, sums, groups);
}

/** Adds a row of outputs to the sums of one row of taps [groups, 9, 4]. */
function addTaps(
  input: usize,
  gradient: usize,
  stride: u32,
  width: u32,
  groups: u32,
  pixels: u32,
  sums: usize,
): void {
  const groupBytes = <usize>pixels * 16;
  for (let group: u32 = 0; group < groups; group++) {
    let t0 = v128.load(sums), t1 = v128.load(sums, 16), t2 = v128.load(sums, 32);
    let x = input;
    let g = gradient + 16;
    const end = g + width * 16;
    // Beyond the row both are zero.
    for (; g < end; g += 64) {
      const g0 = v128.load(g), g1 = v128.load(g, 16), g2 = v128.load(g, 32), g3 = v128.load(g, 48);
      if (stride == 1) {
        const x1 = v128.load(x, 16), x2 = v128.load(x, 32), x3 = v128.load(x, 48);
        const x4 = v128.load(x, 64);
        t0 = multiplyAdd(g0, v128.load(x), t0);
        t1 = multiplyAdd(g0, x1, t1);
        t2 = multiplyAdd(g0, x2, t2);
        t0 = multiplyAdd(g1, x1, t0);
        t1 = multiplyAdd(g1, x2, t1);
        t2 = multiplyAdd(g1, x3, t2);
        t0 = multiplyAdd(g2, x2, t0);
        t1 = multiplyAdd(g2, x3, t1);
        t2 = multiplyAdd(g2, x4, t2);
        t0 = multiplyAdd(g3, x3, t0);
        t1 = multiplyAdd(g3, x4, t1);
        t2 = multiplyAdd(g3, v128.load(x, 80), t2);
        x += 64;
      } else {
        const x2 = v128.load(x, 32), x4 = v128.load(x, 64), x6 = v128.load(x, 96);
        t0 = multiplyAdd(g0, v128.load(x), t0);
        t1 = multiplyAdd(g0, v128.load(x, 16), t1);
        t2 = multiplyAdd(g0, x2, t2);
        t0 = multiplyAdd(g1, x2, t0);
        t1 = multiplyAdd(g1, v128.load(x, 48), t1);
        t2 = multiplyAdd(g1, x4, t2);
        t0 = multiplyAdd(g2, x4, t0);
        t1 = multiplyAdd(g2, v128.load(x, 80), t1);
        t2 = multiplyAdd(g2, x6, t2);
        t0 = multiplyAdd(g3, x6, t0);
        t1 = multiplyAdd(g3, v128.load(x, 112), t1);
        t2 = multiplyAdd(g3, v128.load(x, 128), t2);
        x += 128;
      }
    }
    v128.store(sums, t0);
    v128.store(sums, t1, 16);
    v128.store(sums, t2, 32);
    sums += 144;
    input += groupBytes;
    gradient += groupBytes;
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
