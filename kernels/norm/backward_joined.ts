/**
 * The gradients of a batch norm in one dispatch instead of two, for hardware, where a dispatch costs more
 * than adding up a few partial sums several times.
 */
import source from "./backward_joined.wgsl" with { type: "text" };
import { defineKernel, read, u32, write } from "../program/description.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { statisticsStride } from "./norm.ts";

/** Gradients of what the norm read and of its weights, from partial sums of the gradient at its output. */
export const normBackwardJoinedKernel = defineKernel({
  name: "norm_backward_joined",
  template: { path: "kernels/norm/backward_joined.wgsl", source },
  views: {
    partials: read("vec4f", "[parts, 2, channels]"),
    gradient: read("vec4f", "[rows, channels]"),
    input: read("vec4f", "[rows, channels]"),
    statistics: read("vec4f", "[4, stride]"),
    gammaGradient: write("vec4f", "[channels]"),
    betaGradient: write("vec4f", "[channels]"),
    output: write("vec4f", "[rows, channels]"),
  },
  parameters: { rows: u32, channels: u32, parts: u32, stride: u32, rowsPerGroup: u32 },
  cost: ({ parameters: { rows, channels, parts } }) => ({
    flops: (4 * rows + 2 * parts) * channels,
    bytes: (12 * rows + 8 * parts) * channels,
  }),
});

const lanes = 256;

/** Groups of four channels of a workgroup. */
const quads = 8;

/** Workgroups that keep a large GPU busy: two for each of its multiprocessors. */
const fewestWorkgroups = 256;

/** Records the gradients of a norm's weights and of what it read. */
export function normBackwardJoined(call: {
  partials: View; // [parts, 2, channels]
  gradient: View; // [rows, channels]
  input: View; // [rows, channels]
  statistics: View; // [4, statisticsStride(channels)]
  gammaGradient: View; // [channels]
  betaGradient: View; // [channels]
  output: View; // [rows, channels]
  rows: number;
  channels: number;
  parts: number;
}): Call {
  const { rows, channels, parts, ...views } = call;
  const groups = Math.ceil(channels / 4 / quads);
  // Four rows a lane at least, and as many as there are partial sums to add up first, unless workgroups become few.
  const fewest = 4 * lanes / quads;
  let rowsPerGroup = Math.max(fewest, parts);
  while (rowsPerGroup > fewest && groups * Math.ceil(rows / rowsPerGroup) < fewestWorkgroups) {
    rowsPerGroup = Math.max(fewest, Math.ceil(rowsPerGroup / 2));
  }
  return recordCall(normBackwardJoinedKernel, {
    target: "hardware",
    views,
    parameters: { rows, channels, parts, stride: statisticsStride(channels), rowsPerGroup },
    constants: { LANES: lanes, QUADS: quads },
    workgroups: [groups, Math.ceil(rows / rowsPerGroup), 1],
  });
}
