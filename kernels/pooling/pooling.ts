/** Global average pooling: its gradient. The forward pass is part of the heads' kernel. */
import backwardSource from "./backward.wgsl" with { type: "text" };
import { defineKernel, read, u32, write } from "../program/description.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";

function rowsPerPart(rows: number): number {
  return Math.max(8, Math.ceil(rows / 512));
}

/** Partial sums that {@linkcode poolingBackward} writes; rows = batch * positions. */
export function poolingParts(rows: number): number {
  return Math.ceil(rows / rowsPerPart(rows));
}

/** The pooling's gradient at the output of the norm before it. */
export const poolingBackwardKernel = defineKernel({
  name: "pooling_backward",
  template: { path: "kernels/pooling/backward.wgsl", source: backwardSource },
  views: {
    pooledGradient: read("vec4f", "[batch, channels]"),
    input: read("vec4f", "[batch, positions, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    output: write("vec4f", "[batch, positions, channels]"),
    partials: write("vec4f", "[parts, 2, channels]"),
    inputMean: read("vec4f", "[channels]"),
  },
  parameters: { rows: u32, positions: u32, channels: u32, rowsPerPart: u32 },
  cost: ({ parameters: { rows, channels } }) => ({
    flops: 6 * rows * channels,
    bytes: 8 * rows * channels,
  }),
  cpu: {
    module: "pooling/backward",
    entry: "poolingBackward",
    // One task for each part.
    divide: ({ parameters: p }) => ({ tasks: Math.ceil(p.rows / p.rowsPerPart) }),
  },
});

/** Records the gradient, with the norm's partial sums. */
export function poolingBackward(call: {
  pooledGradient: View; // [batch, channels]
  input: View; // [batch, positions, channels], awaiting norm and ReLU6
  inputScale: View; // [channels]
  inputShift: View; // [channels]
  inputMean: View; // [channels]
  output: View; // [batch, positions, channels]
  partials: View; // [poolingParts(batch * positions), 2, channels]
  batch: number;
  positions: number;
  channels: number;
  target: Target;
}): Call {
  const { batch, positions, channels, target, ...views } = call;
  const lanes = lanesOf(target);
  const rows = batch * positions;
  return recordCall(poolingBackwardKernel, {
    target,
    views,
    parameters: { rows, positions, channels, rowsPerPart: rowsPerPart(rows) },
    constants: { LANES: lanes },
    workgroups: [Math.ceil(channels / 4 / lanes), poolingParts(rows), 1],
  });
}
