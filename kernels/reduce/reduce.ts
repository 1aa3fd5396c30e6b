/** Adds up partial results, such as a weight gradient's splits, in a fixed order. */
import source from "./reduce.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";

/** output[i] = sum of input[s, i] over the splits. `length` is a multiple of 4. */
export function reduceSum(call: {
  input: View; // [splits, length]
  output: View; // [length]
  length: number;
  splits: number;
  lanes: number;
}): Call {
  const { input, output, length, splits, lanes } = call;
  return recordCall({
    kernel: kernel("reduce", source, { LANES: lanes }),
    views: { input, output },
    parameters: { length, splits },
    workgroups: spread(length / 4, lanes),
    cost: { flops: length * splits, bytes: 4 * length * (splits + 1) },
  });
}
