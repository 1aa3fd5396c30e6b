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

/**
 * How the work is divided. Hardware adds up many splits by a tree, with about four for each invocation: few
 * elements would keep few of its lanes busy, one long loop each. Software pays dearly for barriers.
 */
function workOf(length: number, splits: number, target: Target) {
  const down = target === "hardware" && splits > 4
    ? Math.min(32, 2 ** Math.ceil(Math.log2(splits / 4)))
    : 1;
  if (down === 1) {
    const lanes = lanesOf(target);
    return { constants: { LANES: lanes, TREE: false }, workgroups: spread(length / 4, lanes) };
  }
  // At least 128 neighbouring bytes of a split.
  const lanes = Math.max(lanesOf(target), 8 * down);
  const across = lanes / down;
  return {
    constants: { LANES: lanes, ACROSS: across, TREE: true },
    workgroups: spread(length / 4, across),
  };
}

/** Records a sum over splits. `length` is a multiple of 4. */
export function reduceSum(call: {
  input: View; // [splits, length]
  output: View; // [length]
  length: number;
  splits: number;
  target: Target;
}): Call {
  const { input, output, length, splits, target } = call;
  return recordCall(reduceKernel, {
    target,
    views: { input, output },
    parameters: { length, splits },
    ...workOf(length, splits, target),
  });
}
