// Pointwise convolution, forward; see forward.wgsl for the arithmetic and the shapes.
//
// A task computes `columns` output channels of one part. It goes down the part in blocks of rows, brings
// each block's values into its scratch, and multiplies them with one packed panel after the other.

import { count, flag, packed, scratch, view } from "../cpu/call";
import { addStatistics } from "../cpu/finish";
import { multiply, tileColumns, tileRows } from "./multiply";
import { stageRows } from "./stage";

export function pointwiseForward(call: usize, task: u32): void {
  const input = view(call, 0);
  const output = view(call, 2);
  const scale = view(call, 3);
  const shift = view(call, 4);
  const partials = view(call, 5);
  const clamped = flag(call, 0);
  const rows = count(call, 0);
  const inputChannels = count(call, 1);
  const outputChannels = count(call, 2);
  const blocksPerPart = count(call, 3);
  const columnsPerTask = count(call, 4);
  const rowsPerBlock = count(call, 5);
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
    for (let column = firstColumn; column < endColumn; column += tileColumns) {
      const width = min(tileColumns, endColumn - column);
      const at = output + row * outputStride + column * 4;
      const panel = packed + column * inputStride;
      multiply(left, inputStride, panel, inputChannels, at, outputStride, height, width);
      if (partials != 0) {
        const sum = sums + column * 4;
        addStatistics(at, height, width, outputChannels, sum, sum + outputStride);
      }
    }
  }
}
