/**
 * A residual connection together with the statistics of its branch's batch norm: in training, one dispatch
 * instead of two, for hardware, where a dispatch costs more than adding up a few partial sums several times.
 */
import source from "./residual_joined.wgsl" with { type: "text" };
import { type NormState, statisticsStride } from "../norm/norm.ts";
import type { LazyInput } from "../pointwise/pointwise.ts";
import { defineKernel, f32, read, u32, when, write } from "../program/description.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";

/** The branch's statistics and running averages, and output = skip, as its reader has it, + normed branch. */
export const residualJoinedKernel = defineKernel({
  name: "residual_joined",
  template: { path: "kernels/residual/residual_joined.wgsl", source },
  views: {
    partials: read("vec4f", "[parts, 2, channels]"),
    statistics: write("vec4f", "[4, stride]"),
    gamma: read("vec4f", "[channels]"),
    beta: read("vec4f", "[channels]"),
    runningMean: write("vec4f", "[channels]"),
    runningVariance: write("vec4f", "[channels]"),
    skip: read("vec4f", "[rows, channels]"),
    branch: read("vec4f", "[rows, channels]"),
    output: write("vec4f", "[rows, channels]"),
    skipScale: when("LAZY", read("vec4f", "[channels]")),
    skipShift: when("LAZY", read("vec4f", "[channels]")),
  },
  parameters: {
    rows: u32,
    channels: u32,
    parts: u32,
    stride: u32,
    rowsPerGroup: u32,
    epsilon: f32,
    momentum: f32,
  },
  flags: ["RELU6"],
  cost: ({ parameters: { rows, channels, parts } }) => ({
    flops: (5 * rows + 2 * parts) * channels,
    bytes: (12 * rows + 8 * parts) * channels,
  }),
});

const lanes = 256;

/** Groups of four channels of a workgroup. */
const quads = 8;

/** Records the statistics of a branch and output [rows, channels]; its running averages go on by one batch. */
export function residualJoined(call: {
  partials: View; // [parts, 2, channels]
  state: NormState;
  statistics: View; // [4, statisticsStride(channels)]
  skip: LazyInput; // [rows, channels]
  branch: View; // [rows, channels]
  output: View; // [rows, channels]
  rows: number;
  channels: number;
  parts: number;
  epsilon: number;
  momentum: number;
}): Call {
  const { partials, state, statistics, skip, branch, output, ...parameters } = call;
  const { rows, channels, parts } = parameters;
  // Four rows a lane at least, and as many as there are partial sums to add up first.
  const rowsPerGroup = Math.max(4 * lanes / quads, parts);
  return recordCall(residualJoinedKernel, {
    target: "hardware",
    views: {
      partials,
      statistics,
      ...state,
      skip: skip.input,
      branch,
      output,
      skipScale: skip.norm?.scale,
      skipShift: skip.norm?.shift,
    },
    parameters: { ...parameters, stride: statisticsStride(channels), rowsPerGroup },
    flags: { RELU6: skip.relu6 },
    constants: { LANES: lanes, QUADS: quads },
    workgroups: [Math.ceil(channels / 4 / quads), Math.ceil(rows / rowsPerGroup), 1],
  });
}
