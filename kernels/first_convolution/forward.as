// The network's first convolution, forward; see forward.wgsl for the arithmetic and the shapes. A task
// computes one part, as the product of the outputs' patches and the packed weight.

import { FirstConvolutionForwardCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { addStatistics } from "../cpu/finish";
import { multiplyBlock } from "../pointwise/multiply";
import { patchLength, stagePatches } from "./patches";

/** Outputs whose patches are staged at once. */
const outputsPerBlock: u32 = 48;

export function firstConvolutionForward(call: FirstConvolutionForwardCall, task: u32): void {
  const output = call.output;
  const partials = call.partials;
  const channels = call.channels;
  const first = call.outputsPerPart * task;
  const end = min(first + call.outputsPerPart, call.outputs);
  const stride = <usize>channels * 4;
  const sums = partials + task * 2 * stride;
  if (partials != 0) memory.fill(sums, 0, 2 * stride);
  const staged = scratch + 256;
  const patchStride = <usize>patchLength * 4;
  for (let block = first; block < end; block += outputsPerBlock) {
    const height = min(outputsPerBlock, end - block);
    stagePatches(
      call.input,
      call.height,
      call.width,
      call.outputHeight,
      call.outputWidth,
      block,
      height,
      staged,
      patchStride,
      32,
    );
    const at = output + block * stride;
    multiplyBlock(staged, patchStride, patchLength, at, stride, height, 0, channels);
    if (partials != 0) addStatistics(at, height, channels, channels, sums, sums + stride);
  }
}
