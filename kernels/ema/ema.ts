/**
 * The exponential moving average (EMA) of the running statistics, as the optimizer has that of the
 * weights (Polyak & Juditsky 1992; Tarvainen & Valpola 2017, https://arxiv.org/abs/1703.01780).
 */
import source from "./ema.wgsl" with { type: "text" };
import { byLength } from "../cpu/division.ts";
import { defineKernel, read, readFields, u32, update } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { batchRecord } from "../program/records.ts";
import { lanesOf, type Target } from "../program/target.ts";

/** ema += emaWeight (source - ema), as the running batch's record says. */
export const emaKernel = defineKernel({
  name: "ema",
  template: { path: "kernels/ema/ema.wgsl", source },
  views: {
    batchIndex: read("u32", "[1]"),
    batchRecords: readFields(batchRecord, ["emaWeight"], "[batches]"),
    source: read("vec4f", "[length]"),
    ema: update("vec4f", "[length]"),
  },
  parameters: { length: u32 },
  cost: ({ parameters: { length } }) => ({ flops: 3 * length, bytes: 12 * length }),
  cpu: { module: "ema/ema", entry: "updateEma", divide: byLength },
});

/** Records an update of the average. `length` is a multiple of 4. */
export function updateEma(call: {
  batchIndex: View; // u32 [1]
  batchRecords: View; // BatchRecord [batches]
  source: View; // [length]
  ema: View; // [length]
  length: number;
  target: Target;
}): Call {
  const { length, target, ...views } = call;
  const lanes = lanesOf(target);
  return recordCall(emaKernel, {
    target,
    views,
    parameters: { length },
    constants: { LANES: lanes },
    workgroups: spread(length / 4, lanes),
  });
}
