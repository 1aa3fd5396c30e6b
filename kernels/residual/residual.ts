/** Residual connection: adds what a block read to its normed output. */
import source from "./residual.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program.ts";

const rowsPerInvocation = 16;

/** output [rows, channels] = skip (normed when `skipNorm` is given) + normed branch. */
export function residual(call: {
  skip: View; // [rows, channels]
  skipNorm?: { readonly scale: View; readonly shift: View };
  branch: View; // [rows, channels]
  branchNorm: { readonly scale: View; readonly shift: View };
  output: View; // [rows, channels]
  rows: number;
  channels: number;
  lanes: number;
}): Call {
  const { skip, skipNorm, branch, branchNorm, output, rows, channels, lanes } = call;
  return recordCall({
    kernel: kernel("residual", source, { LANES: lanes, LAZY: skipNorm !== undefined }),
    views: {
      skip,
      branch,
      branchScale: branchNorm.scale,
      branchShift: branchNorm.shift,
      output,
      ...(skipNorm && { skipScale: skipNorm.scale, skipShift: skipNorm.shift }),
    },
    parameters: { rows, channels },
    workgroups: spread(Math.ceil(rows / rowsPerInvocation) * (channels / 4), lanes),
    cost: { flops: 5 * rows * channels, bytes: 12 * rows * channels },
  });
}
