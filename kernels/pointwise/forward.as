// Pointwise convolution, forward; see forward.wgsl for the arithmetic and the shapes.
//
// A task computes `columnsPerTask` output channels of one part. It goes down the part in blocks of rows,
// brings each block's values into its scratch, and multiplies them with the packed weight.

import { PointwiseForwardCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { addStatistics } from "../cpu/finish";
import { multiplyBlock, tileRows } from "./multiply";
import { stageRows } from "./stage";

export function pointwiseForward(call: PointwiseForwardCall, task: u32): void {
  const input = call.input;
  const output = call.output;
  const scale = call.inputScale;
  const shift = call.inputShift;
  const partials = call.partials;
  const clamped = call.RELU6;
  const rows = call.rows;
  const inputChannels = call.inputChannels;
  const outputChannels = call.outputChannels;
  const blocksPerPart = call.tiles;
  const columnsPerTask = call.columnsPerTask;
  const rowsPerBlock = call.rowsPerBlock;
  const divisions = (outputChannels + columnsPerTask - 1) / columnsPerTask;
  const part = task / divisions;
  const firstColumn = (task % divisions) * columnsPerTask;
  const endColumn = min(firstColumn + columnsPerTask, outputChannels);
  const inputStride = <usize>inputChannels * 4;
  const outputStride = <usize>outputChannels * 4;
  const sums = partials + <usize>part * 2 * outputStride;
  if (partials != 0) {
    const bytes = <usize>(endColumn - firstColumn) * 4;
    memory.fill(sums + firstColumn * 4, 0, bytes);
    memory.fill(sums + outputStride + firstColumn * 4, 0, bytes);
  }
  for (let block: u32 = 0; block < blocksPerPart; block++) {
    const row = (part * blocksPerPart + block) * rowsPerBlock;
    if (row >= rows) break;
    const height = min(rowsPerBlock, rows - row);
    let left = input + row * inputStride;
    if (scale != 0 || height % tileRows != 0) {
      stageRows(left, scale, shift, clamped, height, inputChannels, scratch + 256);
      left = scratch + 256;
    }
    const at = output + row * outputStride;
    multiplyBlock(left, inputStride, inputChannels, at, outputStride, height, firstColumn, endColumn);
    if (partials != 0) {
      const first = firstColumn * 4;
      addStatistics(
        at + first,
        height,
        endColumn - firstColumn,
        outputChannels,
        sums + first,
        sums + outputStride + first,
      );
    }
  }
}
