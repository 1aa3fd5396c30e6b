// Pointwise convolution in inference, where the norm of its output is known before: it writes what its readers
// need, and reads what others wrote so. Tasks are those of forward.as.

import { PointwiseInferenceCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { multiplyNormedBlock, tileRows } from "./multiply";
import { stageRows } from "./stage";

export function pointwiseInference(call: PointwiseInferenceCall, task: u32): void {
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
  for (let block: u32 = 0; block < blocksPerPart; block++) {
    const row = (part * blocksPerPart + block) * rowsPerBlock;
    if (row >= rows) break;
    const height = min(rowsPerBlock, rows - row);
    let left = call.input + row * inputStride;
    if (height % tileRows != 0) {
      stageRows(left, 0, 0, false, height, inputChannels, scratch + 256);
      left = scratch + 256;
    }
    multiplyNormedBlock(
      left,
      inputStride,
      inputChannels,
      call.output + row * outputStride,
      outputStride,
      height,
      firstColumn,
      endColumn,
      call.outputScale + firstColumn * 4,
      call.outputShift + firstColumn * 4,
      call.RELU6,
    );
  }
}
