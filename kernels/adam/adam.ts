/** The optimizer: one call over a range of the flat buffers of all parameters. */
import source from "./adam.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";

const itemsPerInvocation = 8;

/** Parameters that share their factors. */
export const factorBlock = 64;

/** One AdamW step with the running step's settings. `length` is a multiple of 4. */
export function adam(call: {
  clock: View; // u32 [1]
  settings: View; // [steps, 8]
  gradients: View; // [length]
  weights: View; // [length]
  firstMoment: View; // [length]
  secondMoment: View; // [length]
  /** What each block multiplies its rate by, and its weight decay. */
  factors: View; // [blocks, 2]
  /** What the gradients are multiplied by first; nothing when left out. */
  gradientScale?: View; // [1]
  /** The weights' moving average, which follows each move; none when left out. */
  average?: View; // [length]
  length: number;
  /** Which of the blocks that have factors the first of the weights is. */
  firstBlock: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  lanes: number;
}): Call {
  const { length, firstBlock, beta1, beta2, epsilon, lanes, ...views } = call;
  return recordCall({
    kernel: kernel("adam", source, {
      LANES: lanes,
      ITEMS: itemsPerInvocation,
      SCALED: views.gradientScale !== undefined,
      AVERAGED: views.average !== undefined,
    }),
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
    workgroups: spread(Math.ceil(length / 4 / itemsPerInvocation), lanes),
    cost: views.average
      ? { flops: 19 * length, bytes: 36 * length }
      : { flops: 16 * length, bytes: 28 * length },
  });
}
