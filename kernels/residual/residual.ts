/** Residual connection: adds what a block read to its normed output. */
import source from "./residual.wgsl" with { type: "text" };
import { byRows } from "../cpu/division.ts";
import type { LazyInput } from "../pointwise/pointwise.ts";
import { defineKernel, read, u32, when, write } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";

const rowsPerInvocation = 16;

/** output = skip, normed and activated if it awaits that, + normed branch. */
export const residualKernel = defineKernel({
  name: "residual",
  template: { path: "kernels/residual/residual.wgsl", source },
  views: {
    skip: read("vec4f", "[rows, channels]"),
    branch: read("vec4f", "[rows, channels]"),
    branchScale: read("vec4f", "[channels]"),
    branchShift: read("vec4f", "[channels]"),
    output: write("vec4f", "[rows, channels]"),
    skipScale: when("LAZY", read("vec4f", "[channels]")),
    skipShift: when("LAZY", read("vec4f", "[channels]")),
  },
  parameters: { rows: u32, channels: u32 },
  flags: ["RELU6"],
  cost: ({ parameters: { rows, channels } }) => ({
    flops: 5 * rows * channels,
    bytes: 12 * rows * channels,
  }),
  cpu: { module: "residual/residual", entry: "residual", divide: byRows },
});

/** Records output [rows, channels]. */
export function residual(call: {
  skip: LazyInput; // [rows, channels]
  branch: View; // [rows, channels]
  branchNorm: { readonly scale: View; readonly shift: View };
  output: View; // [rows, channels]
  rows: number;
  channels: number;
  target: Target;
}): Call {
  const { skip, branch, branchNorm, output, rows, channels, target } = call;
  const lanes = lanesOf(target);
  return recordCall(residualKernel, {
    target,
    views: {
      skip: skip.input,
      branch,
      branchScale: branchNorm.scale,
      branchShift: branchNorm.shift,
      output,
      skipScale: skip.norm?.scale,
      skipShift: skip.norm?.shift,
    },
    parameters: { rows, channels },
    flags: { RELU6: skip.relu6 },
    constants: { LANES: lanes },
    workgroups: spread(Math.ceil(rows / rowsPerInvocation) * (channels / 4), lanes),
  });
}
