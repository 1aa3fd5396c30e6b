/** Adds up partial results, such as a weight gradient's splits, in a fixed order. */
import source from "./reduce.wgsl" with { type: "text" };
import { byLength } from "../cpu/division.ts";
import { defineKernel, read, u32, write } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";

/** output[i] = sum of input[s, i] over the splits s. */
export const reduceKernel = defineKernel({
  name: "reduce",
  template: { path: "kernels/reduce/reduce.wgsl", source },
  views: { input: read("vec4f", "[splits, length]"), output: write("vec4f", "[length]") },
  parameters: { length: u32, splits: u32 },
  cost: ({ parameters: { length, splits } }) => ({
    flops: length * splits,
    bytes: 4 * length * (splits + 1),
  }),
  cpu: { module: "reduce/reduce", entry: "reduce", divide: byLength },
});

/** Records a sum over splits. `length` is a multiple of 4. */
export function reduceSum(call: {
  input: View; // [splits, length]
  output: View; // [length]
  length: number;
  splits: number;
  target: Target;
}): Call {
  const { input, output, length, splits, target } = call;
  const lanes = lanesOf(target);
  return recordCall(reduceKernel, {
    target,
    views: { input, output },
    parameters: { length, splits },
    constants: { LANES: lanes },
    workgroups: spread(length / 4, lanes),
  });
}
