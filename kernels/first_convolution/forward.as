// The network's first convolution, forward; see forward.wgsl for the arithmetic and the shapes. A task
// computes one part, as the product of the outputs' patches and the packed weight.

import { FirstConvolutionForwardCall, FirstConvolutionInferenceCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { addStatistics } from "../cpu/finish";
import { multiplyBlock, multiplyNormedBlock } from "../pointwise/multiply";
import { patchLength, stagePatches } from "./patches";

/** Outputs whose patches are staged at once. */
const outputsPerBlock: u32 = 48;

export function firstConvolutionForward(call: FirstConvolutionForwardCall, task: u32): void {
  const partials = call.partials;
  const channels = call.channels;
  const stride = <usize>channels * 4;
  const sums = partials + task * 2 * stride;
  if (partials != 0) memory.fill(sums, 0, 2 * stride);
  const end = min(call.outputsPerPart * (task + 1), call.outputs);
  for (let first = call.outputsPerPart * task; first < end; first += outputsPerBlock) {
    const height = min(outputsPerBlock, end - first);
    const at = call.output + first * stride;
    multiplyPatches(
      call.input,
      call.height,
      call.width,
      call.outputHeight,
      call.outputWidth,
      first,
      height,
      at,
      channels,
      0,
      0,
    );
    if (partials != 0) addStatistics(at, height, channels, channels, sums, sums + stride);
  }
}

export function firstConvolutionInference(call: FirstConvolutionInferenceCall, task: u32): void {
  const channels = call.channels;
  const stride = <usize>channels * 4;
  const end = min(call.outputsPerPart * (task + 1), call.outputs);
  for (let first = call.outputsPerPart * task; first < end; first += outputsPerBlock) {
    multiplyPatches(
      call.input,
      call.height,
      call.width,
      call.outputHeight,
      call.outputWidth,
      first,
      min(outputsPerBlock, end - first),
      call.output + first * stride,
      channels,
      call.outputScale,
      call.outputShift,
    );
  }
}

/** The outputs of a block, written to `at`; normed, and their ReLU6, unless `scale` is 0. */
function multiplyPatches(
  input: usize,
  height: u32,
  width: u32,
  outputHeight: u32,
  outputWidth: u32,
  first: u32,
  outputs: u32,
  at: usize,
  channels: u32,
  scale: usize,
  shift: usize,
): void {
  const staged = scratch + 256;
  const patchBytes = <usize>patchLength * 4;
  stagePatches(
    input,
    height,
    width,
    outputHeight,
    outputWidth,
    first,
    outputs,
    staged,
    patchBytes,
    32,
  );
  const stride = <usize>channels * 4;
  if (scale == 0) {
    multiplyBlock(staged, patchBytes, patchLength, at, stride, outputs, 0, channels);
  } else {
    multiplyNormedBlock(
      staged,
      patchBytes,
      patchLength,
      at,
      stride,
      outputs,
      0,
      channels,
      scale,
      shift,
      true,
    );
  }
}
