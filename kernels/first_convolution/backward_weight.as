// The network's first convolution, gradient of its weight, in parts; see backward_weight.wgsl for the
// arithmetic and the shapes. A task computes one split, as the product of the gradient and the outputs'
// patches, in rows of 32 that are cut to 27 in the end.

import { FirstConvolutionBackwardWeightCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { tileColumns, tileRows } from "../pointwise/multiply";
import { multiplyTransposed } from "../pointwise/multiply_transposed";
import { stagePatches } from "./patches";

/** Outputs whose patches are staged at once. */
const outputsPerBlock: u32 = 64;
const sumsStride: usize = 128;

export function firstConvolutionBackwardWeight(call: FirstConvolutionBackwardWeightCall, task: u32): void {
  const gradient = call.gradient;
  const channels = call.channels;
  const outputWidth = call.outputWidth;
  const first = task * call.rowsPerSplit * outputWidth;
  const end = min(first + call.rowsPerSplit * outputWidth, call.rows * outputWidth);
  const stride = <usize>channels * 4;
  const staged = scratch + 256;
  const sums = staged + outputsPerBlock * sumsStride;
  memory.fill(staged, 0, (outputsPerBlock + channels) * sumsStride);
  for (let block = first; block < end; block += outputsPerBlock) {
    const height = min(outputsPerBlock, end - block);
    const panelStride = <usize>height * 32;
    // A shorter block has its panels elsewhere, and zeros must stand behind the 27th value.
    if (height < outputsPerBlock) memory.fill(staged, 0, outputsPerBlock * sumsStride);
    stagePatches(
      call.input,
      call.height,
      call.width,
      call.outputHeight,
      call.outputWidth,
      block,
      height,
      staged,
      32,
      panelStride,
    );
    for (let channel: u32 = 0; channel < channels; channel += tileRows) {
      for (let panel: u32 = 0; panel < 4; panel++) {
        multiplyTransposed(
          gradient + block * stride + channel * 4,
          stride,
          staged + panel * panelStride,
          height,
          sums + channel * sumsStride + panel * 32,
          sumsStride,
          min(tileRows, channels - channel),
          tileColumns,
          true,
        );
      }
    }
  }
  const output = call.output + <usize>task * channels * 108;
  for (let channel: u32 = 0; channel < channels; channel++) {
    memory.copy(output + channel * 108, sums + channel * sumsStride, 108);
  }
}
