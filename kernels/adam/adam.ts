/** The optimizer: one call over a range of the flat buffers of all parameters. */
import source from "./adam.wgsl" with { type: "text" };
import { byLength } from "../cpu/division.ts";
import { defineKernel, f32, read, readFields, u32, update, when } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { batchRecord } from "../program/records.ts";
import { lanesOf, type Target } from "../program/target.ts";

const itemsPerInvocation = 8;

/** Parameters that share their factors. */
export const factorBlock = 64;

/** One AdamW step, as the running batch's record says. */
export const adamKernel = defineKernel({
  name: "adam",
  template: { path: "kernels/adam/adam.wgsl", source },
  views: {
    batchIndex: read("u32", "[1]"),
    batchRecords: readFields(
      batchRecord,
      ["stepSize", "secondCorrection", "learningRate", "updates", "emaWeight"],
      "[batches]",
    ),
    gradients: read("vec4f", "[length]"),
    weights: update("vec4f", "[length]"),
    firstMoment: update("vec4f", "[length]"),
    secondMoment: update("vec4f", "[length]"),
    factors: read("vec2f", "[blocks]"),
    gradientScale: when("SCALED", read("f32", "[1]")),
    ema: when("EMA", update("vec4f", "[length]")),
  },
  parameters: {
    length: u32,
    firstBlock: u32,
    beta1: f32,
    beta2: f32,
    beta1Rest: f32,
    beta2Rest: f32,
    epsilon: f32,
  },
  cost: ({ views, parameters: { length } }) =>
    views.ema
      ? { flops: 19 * length, bytes: 36 * length }
      : { flops: 16 * length, bytes: 28 * length },
  cpu: { module: "adam/adam", entry: "adam", divide: byLength },
});

/** Records one AdamW step. `length` is a multiple of 4. */
export function adam(call: {
  batchIndex: View; // u32 [1]
  batchRecords: View; // BatchRecord [batches]
  gradients: View; // [length]
  weights: View; // [length]
  firstMoment: View; // [length]
  secondMoment: View; // [length]
  /** What each block multiplies its rate by, and its weight decay. */
  factors: View; // [blocks, 2]
  /** What the gradients are multiplied by first; nothing when left out. */
  gradientScale?: View | undefined; // [1]
  /** The weights' exponential moving average, updated after them; none when left out. */
  ema?: View | undefined; // [length]
  length: number;
  /** Which of the blocks that have factors the first of the weights is. */
  firstBlock: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  target: Target;
}): Call {
  const { length, firstBlock, beta1, beta2, epsilon, target, ...views } = call;
  const lanes = lanesOf(target);
  return recordCall(adamKernel, {
    target,
    views,
    parameters: {
      length,
      firstBlock,
      beta1,
      beta2,
      beta1Rest: 1 - beta1,
      beta2Rest: 1 - beta2,
      epsilon,
    },
    constants: { LANES: lanes, ITEMS: itemsPerInvocation },
    workgroups: spread(Math.ceil(length / 4 / itemsPerInvocation), lanes),
  });
}
