/**
 * Moves an average of the running statistics towards them, as the optimizer does with that of the
 * weights (Polyak & Juditsky 1992; as exponential moving average
 * in Tarvainen & Valpola 2017, https://arxiv.org/abs/1703.01780).
 */
import source from "./average.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";

/** average += rest (source - average), by the running step's settings. `length` is a multiple of 4. */
export function average(call: {
  clock: View; // u32 [1]
  settings: View; // [steps, 8]
  source: View; // [length]
  average: View; // [length]
  length: number;
  lanes: number;
}): Call {
  const { length, lanes, ...views } = call;
  return recordCall({
    kernel: kernel("average", source, { LANES: lanes }),
    views,
    parameters: { length },
    workgroups: spread(length / 4, lanes),
    cost: { flops: 3 * length, bytes: 12 * length },
  });
}
