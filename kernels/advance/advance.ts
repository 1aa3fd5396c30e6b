/** The end of a step: its results, and the clock. */
import source from "./advance.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, type View } from "../program/program.ts";

/** Adds up losses and hits over the batch into the running step's results, then moves the clock. */
export function advance(call: {
  losses: View; // [batch, heads]
  hits: View; // [batch, heads]
  results: View; // [steps, heads, 2]
  clock: View; // u32 [1]
  batch: number;
  heads: number;
}): Call {
  const { batch, heads, ...views } = call;
  return recordCall({
    kernel: kernel("advance", source),
    views,
    parameters: { batch, heads },
    workgroups: [1, 1, 1],
    cost: { flops: 2 * batch * heads, bytes: 8 * batch * heads },
  });
}
