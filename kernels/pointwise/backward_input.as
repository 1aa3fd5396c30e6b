// Pointwise convolution, gradient of its input; see backward_input.wgsl for the arithmetic and the
// shapes. The work is divided as in forward.as, with the weight packed the other way round.

import { PointwiseBackwardInputCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { finishGradient } from "../cpu/finish";
import { multiplyBlock, tileRows } from "./multiply";
import { stageRows } from "./stage";

export function pointwiseBackwardInput(call: PointwiseBackwardInputCall, task: u32): void {
  const gradient = call.gradient;
  const input = call.input;
  const mean = call.inputMean;
  const output = call.output;
  const partials = call.partials;
  const scale = call.inputScale;
  const shift = call.inputShift;
  const skip = call.skip;
  const rows = call.rows;
  const inputChannels = call.inputChannels;
  const outputChannels = call.outputChannels;
  const blocksPerPart = call.tiles;
  const columnsPerTask = call.columnsPerTask;
  const rowsPerBlock = call.rowsPerBlock;
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
    const at = output + row * stride;
    multiplyBlock(left, gradientStride, outputChannels, at, stride, height, firstColumn, endColumn);
    const first = firstColumn * 4;
    const offset = row * stride + first;
    finishGradient(
      at + first,
      input + offset,
      skip == 0 ? 0 : skip + offset,
      height,
      endColumn - firstColumn,
      inputChannels,
      scale == 0 ? 0 : scale + first,
      shift + first,
      mean + first,
      sums + first,
      sums + stride + first,
    );
  }
}
