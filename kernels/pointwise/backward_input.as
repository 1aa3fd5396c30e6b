// Pointwise convolution, gradient of its input; see backward_input.wgsl for the arithmetic and the
// shapes. The work is divided as in forward.as, with the weight packed the other way round.

import { count, packed, scratch, view } from "../cpu/call";
import { finishGradient } from "../cpu/finish";
import { multiply, tileColumns, tileRows } from "./multiply";
import { stageRows } from "./stage";

export function pointwiseBackwardInput(call: usize, task: u32): void {
  const gradient = view(call, 0);
  const input = view(call, 2);
  const mean = view(call, 3);
  const output = view(call, 4);
  const partials = view(call, 5);
  const scale = view(call, 6);
  const shift = view(call, 7);
  const skip = view(call, 8);
  const rows = count(call, 0);
  const inputChannels = count(call, 1);
  const outputChannels = count(call, 2);
  const blocksPerPart = count(call, 3);
  const columnsPerTask = count(call, 4);
  const rowsPerBlock = count(call, 5);
  const divisions = (inputChannels + columnsPerTask - 1) / columnsPerTask;
  const part = task / divisions;
  const firstColumn = (task % divisions) * columnsPerTask;
  const endColumn = min(firstColumn + columnsPerTask, inputChannels);
  const stride = <usize>inputChannels * 4;
  const gradientStride = <usize>outputChannels * 4;
  const sums = partials + <usize>part * 2 * stride;
  const bytes = <usize>(endColumn - firstColumn) * 4;
  memory.fill(sums + firstColumn * 4, 0, bytes);
  memory.fill(sums + stride + firstColumn * 4, 0, bytes);
  for (let block: u32 = 0; block < blocksPerPart; block++) {
    const row = (part * blocksPerPart + block) * rowsPerBlock;
    if (row >= rows) break;
    const height = min(rowsPerBlock, rows - row);
    let left = gradient + row * gradientStride;
    if (height % tileRows != 0) {
      stageRows(left, 0, 0, false, height, outputChannels, scratch + 256);
      left = scratch + 256;
    }
    for (let column = firstColumn; column < endColumn; column += tileColumns) {
      const width = min(tileColumns, endColumn - column);
      const offset = row * stride + column * 4;
      const panel = packed + column * gradientStride;
      const at = output + offset;
      multiply(left, gradientStride, panel, outputChannels, at, stride, height, width);
      finishGradient(
        at,
        input + offset,
        skip == 0 ? 0 : skip + offset,
        height,
        width,
        inputChannels,
        scale == 0 ? 0 : scale + column * 4,
        shift + column * 4,
        mean + column * 4,
        sums + column * 4,
        sums + stride + column * 4,
      );
    }
  }
}
