/** Residual connection: adds what a block read to its normed output. */
import source from "./residual.wgsl" with { type: "text" };
import type { LazyInput } from "../pointwise/pointwise.ts";
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";

const rowsPerInvocation = 16;

/** output [rows, channels] = skip, normed and activated if it awaits that, + normed branch. */
export function residual(call: {
  skip: LazyInput; // [rows, channels]
  branch: View; // [rows, channels]
  branchNorm: { readonly scale: View; readonly shift: View };
  output: View; // [rows, channels]
  rows: number;
  channels: number;
  lanes: number;
}): Call {
  const { skip, branch, branchNorm, output, rows, channels, lanes } = call;
  return recordCall({
    kernel: kernel("residual", source, {
      LANES: lanes,
      LAZY: skip.norm !== undefined,
      RELU6: skip.relu6,
    }),
    views: {
      skip: skip.input,
      branch,
      branchScale: branchNorm.scale,
      branchShift: branchNorm.shift,
      output,
      ...(skip.norm && { skipScale: skip.norm.scale, skipShift: skip.norm.shift }),
    },
    parameters: { rows, channels },
    workgroups: spread(Math.ceil(rows / rowsPerInvocation) * (channels / 4), lanes),
    cost: { flops: 5 * rows * channels, bytes: 12 * rows * channels },
  });
}
