/** Adds up the gradients of several batches, so that they make one optimizer step as one larger batch. */
import source from "./accumulate.wgsl" with { type: "text" };
import { byLength } from "../cpu/division.ts";
import { defineKernel, read, readFields, u32, update } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { batchRecord } from "../program/records.ts";
import { lanesOf, type Target } from "../program/target.ts";

/** total = gradients, or total + gradients, as the running batch's record says. */
export const accumulateKernel = defineKernel({
  name: "accumulate",
  template: { path: "kernels/accumulate/accumulate.wgsl", source },
  views: {
    batchIndex: read("u32", "[1]"),
    batchRecords: readFields(batchRecord, ["accumulates"], "[batches]"),
    gradients: read("vec4f", "[length]"),
    total: update("vec4f", "[length]"),
  },
  parameters: { length: u32 },
  cost: ({ parameters: { length } }) => ({ flops: length, bytes: 12 * length }),
  cpu: { module: "accumulate/accumulate", entry: "accumulate", divide: byLength },
});

/** Adds gradients to the total, or begins it. `length` is a multiple of 4. */
export function accumulate(call: {
  batchIndex: View; // u32 [1]
  batchRecords: View; // BatchRecord [batches]
  gradients: View; // [length]
  total: View; // [length]
  length: number;
  target: Target;
}): Call {
  const { length, target, ...views } = call;
  const lanes = lanesOf(target);
  return recordCall(accumulateKernel, {
    target,
    views,
    parameters: { length },
    constants: { LANES: lanes },
    workgroups: spread(length / 4, lanes),
  });
}
