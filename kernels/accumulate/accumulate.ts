/** Adds up the gradients of several batches, so that they move the weights as one larger batch. */
import source from "./accumulate.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";

/** Adds gradients to the total, or begins it, by the running step's settings. `length` is a multiple of 4. */
export function accumulate(call: {
  clock: View; // u32 [1]
  settings: View; // [steps, 8]
  gradients: View; // [length]
  total: View; // [length]
  length: number;
  lanes: number;
}): Call {
  const { length, lanes, ...views } = call;
  return recordCall({
    kernel: kernel("accumulate", source, { LANES: lanes }),
    views,
    parameters: { length },
    workgroups: spread(length / 4, lanes),
    cost: { flops: length, bytes: 12 * length },
  });
}
