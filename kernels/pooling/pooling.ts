/** Global average pooling: its gradient. The forward pass is part of the heads' kernel. */
import backwardSource from "./backward.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, type View } from "../program/program.ts";

function rowsPerPart(rows: number): number {
  return Math.max(8, Math.ceil(rows / 512));
}

/** Partial sums that {@linkcode poolingBackward} writes; rows = batch * positions. */
export function poolingParts(rows: number): number {
  return Math.ceil(rows / rowsPerPart(rows));
}

/** Gradient at the output of the norm before the pooling, with that norm's partial sums. */
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
  lanes: number;
}): Call {
  const { batch, positions, channels, lanes, ...views } = call;
  const rows = batch * positions;
  return recordCall({
    kernel: kernel("pooling_backward", backwardSource, { LANES: lanes }),
    views,
    parameters: { rows, positions, channels, rowsPerPart: rowsPerPart(rows) },
    workgroups: [Math.ceil(channels / 4 / lanes), poolingParts(rows), 1],
    cost: { flops: 6 * rows * channels, bytes: 8 * rows * channels },
  });
}
