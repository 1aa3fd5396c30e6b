/** A plain copy, by which an adapter's memory traffic is measured. */
import source from "./copy.wgsl" with { type: "text" };
import { byLength } from "../cpu/division.ts";
import { defineKernel, read, u32, write } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";

const itemsPerInvocation = 32;

/** output[i] = input[i]. */
export const copyKernel = defineKernel({
  name: "copy",
  template: { path: "kernels/copy/copy.wgsl", source },
  views: { input: read("vec4f", "[length]"), output: write("vec4f", "[length]") },
  parameters: { length: u32 },
  cost: ({ parameters: { length } }) => ({ flops: 0, bytes: 8 * length }),
  cpu: { module: "copy/copy", entry: "copy", divide: byLength },
});

/** Records a copy. `length` is a multiple of 4. */
export function copy(call: {
  input: View; // [length]
  output: View; // [length]
  length: number;
  target: Target;
}): Call {
  const { input, output, length, target } = call;
  const lanes = lanesOf(target);
  return recordCall(copyKernel, {
    target,
    views: { input, output },
    parameters: { length },
    constants: { LANES: lanes, ITEMS: itemsPerInvocation },
    workgroups: spread(Math.ceil(length / 4 / itemsPerInvocation), lanes),
  });
}
