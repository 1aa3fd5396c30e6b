/** A plain copy, by which an adapter's memory traffic is measured. */
import source from "./copy.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";

const itemsPerInvocation = 32;

/** output[i] = input[i]. `length` is a multiple of 4. */
export function copy(call: {
  input: View; // [length]
  output: View; // [length]
  length: number;
  lanes: number;
}): Call {
  const { input, output, length, lanes } = call;
  return recordCall({
    kernel: kernel("copy", source, { LANES: lanes, ITEMS: itemsPerInvocation }),
    views: { input, output },
    parameters: { length },
    workgroups: spread(Math.ceil(length / 4 / itemsPerInvocation), lanes),
    cost: { flops: 0, bytes: 8 * length },
  });
}
