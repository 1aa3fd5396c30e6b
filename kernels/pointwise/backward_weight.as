// Pointwise convolution, gradient of its weight, in parts; see backward_weight.wgsl for the arithmetic
// and the shapes.
//
// A task computes `channelsPerTask` output channels of one split, for all input channels. It goes down the
// split in blocks of rows, whose values it brings into its scratch in panels.

import { PointwiseBackwardWeightCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { tileColumns, tileRows } from "./multiply";
import { multiplyTransposed } from "./multiply_transposed";
import { panelStride, stagePanels } from "./stage";

/** Rows whose values are staged at once. */
const rowsPerBlock: u32 = 64;

export function pointwiseBackwardWeight(call: PointwiseBackwardWeightCall, task: u32): void {
  const gradient = call.gradient;
  const input = call.input;
  const scale = call.inputScale;
  const shift = call.inputShift;
  const clamped = call.RELU6;
  const rows = call.rows;
  const inputChannels = call.inputChannels;
  const outputChannels = call.outputChannels;
  const rowsPerSplit = call.rowsPerSplit;
  const channelsPerTask = call.channelsPerTask;
  const divisions = (outputChannels + channelsPerTask - 1) / channelsPerTask;
  const split = task / divisions;
  const firstChannel = (task % divisions) * channelsPerTask;
  const endChannel = min(firstChannel + channelsPerTask, outputChannels);
  const inputStride = <usize>inputChannels * 4;
  const gradientStride = <usize>outputChannels * 4;
  const output = call.output + <usize>split * outputChannels * inputStride;
  const staged = scratch + 256;
  const first = split * rowsPerSplit;
  const end = min(first + rowsPerSplit, rows);
  if (first >= end) memory.fill(output + firstChannel * inputStride, 0, (endChannel - firstChannel) * inputStride);
  for (let row = first; row < end; row += rowsPerBlock) {
    const height = min(rowsPerBlock, end - row);
    stagePanels(input + row * inputStride, scale, shift, clamped, height, inputChannels, staged);
    for (let channel = firstChannel; channel < endChannel; channel += tileRows) {
      for (let column: u32 = 0; column < inputChannels; column += tileColumns) {
        multiplyTransposed(
          gradient + row * gradientStride + channel * 4,
          gradientStride,
          staged + (column / tileColumns) * panelStride(height),
          height,
          output + channel * inputStride + column * 4,
          inputStride,
          min(tileRows, endChannel - channel),
          min(tileColumns, inputChannels - column),
          row > first,
        );
      }
    }
  }
}
