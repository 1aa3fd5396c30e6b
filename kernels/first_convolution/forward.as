// The network's first convolution, forward; see forward.wgsl for the arithmetic and the shapes. A task
// computes one part, as the product of the outputs' patches and the packed weight.

import { count, packed, scratch, view } from "../cpu/call";
import { addStatistics } from "../cpu/finish";
import { multiply, tileColumns } from "../pointwise/multiply";
import { patchLength, stagePatches } from "./patches";

/** Outputs whose patches are staged at once. */
const outputsPerBlock: u32 = 48;

export function firstConvolutionForward(call: usize, task: u32): void {
  const output = view(call, 2);
  const partials = view(call, 3);
  const channels = count(call, 2);
  const first = count(call, 5) * task;
  const end = min(first + count(call, 5), count(call, 6));
  const stride = <usize>channels * 4;
  const sums = partials + task * 2 * stride;
  if (partials != 0) memory.fill(sums, 0, 2 * stride);
  const staged = scratch + 256;
  const patchStride = <usize>patchLength * 4;
  memory.fill(staged, 0, outputsPerBlock * patchStride);
  for (let block = first; block < end; block += outputsPerBlock) {
    const height = min(outputsPerBlock, end - block);
    stagePatches(call, view(call, 0), block, height, staged, patchStride, 32);
    for (let column: u32 = 0; column < channels; column += tileColumns) {
      const width = min(tileColumns, channels - column);
      const at = output + block * stride + column * 4;
      const panel = packed + column * patchStride;
      multiply(staged, patchStride, panel, patchLength, at, stride, height, width);
      if (partials != 0) {
        const sum = sums + column * 4;
        addStatistics(at, height, width, channels, sum, sum + stride);
      }
    }
  }
}
