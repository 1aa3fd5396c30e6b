/**
 * Batch norm. Its application is fused into the kernels that read a normed tensor (a "lazy" input), its
 * sums into those that write one; here are the kernels in between: sums to scale and shift,
 * and the gradient. Training normalises by the batch's statistics, inference by the running ones.
 */
import backwardSource from "./backward.wgsl" with { type: "text" };
import finishSource from "./finish.wgsl" with { type: "text" };
import inferenceSource from "./inference.wgsl" with { type: "text" };
import { byChannels, byRows, undivided } from "../cpu/division.ts";
import { defineKernel, f32, read, u32, write } from "../program/description.ts";
import { type Call, part, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";

/** The weights and running averages of one batch norm. */
export interface NormState {
  /** What a normalised channel is multiplied by. [channels] */
  readonly gamma: View;
  /** What is added to it then. [channels] */
  readonly beta: View;
  /** Average of the batches' means. [channels] */
  readonly runningMean: View;
  /** Average of the batches' variances. [channels] */
  readonly runningVariance: View;
}

/** Floats from one of the four statistics to the next: bindings start at multiples of 64. */
export function statisticsStride(channels: number): number {
  return Math.ceil(channels / 64) * 64;
}

/** The scale and shift among a norm's statistics, as its reader binds them. */
export function scaleAndShift(statistics: View, channels: number): { scale: View; shift: View } {
  return {
    scale: part(statistics, 0, channels),
    shift: part(statistics, statisticsStride(channels), channels),
  };
}

/** The batch's mean among a norm's statistics. */
export function meanOf(statistics: View, channels: number): View {
  return part(statistics, 2 * statisticsStride(channels), channels);
}

const finishTemplate = { path: "kernels/norm/finish.wgsl", source: finishSource };

function finishCost({ parameters }: { parameters: { parts: number; channels: number } }) {
  const { parts, channels } = parameters;
  return { flops: 2 * parts * channels, bytes: 8 * parts * channels };
}

/** Partial sums of a convolution's output to the norm's statistics. */
export const normFinishKernel = defineKernel({
  name: "norm_finish",
  template: finishTemplate,
  constants: { BACKWARD: false },
  views: {
    partials: read("vec4f", "[parts, 2, channels]"),
    statistics: write("vec4f", "[4, stride]"),
    gamma: read("vec4f", "[channels]"),
    beta: read("vec4f", "[channels]"),
    runningMean: write("vec4f", "[channels]"),
    runningVariance: write("vec4f", "[channels]"),
  },
  parameters: { rows: u32, channels: u32, parts: u32, stride: u32, epsilon: f32, momentum: f32 },
  cost: finishCost,
  cpu: { module: "norm/finish", entry: "normFinish", divide: byChannels },
});

/** Partial sums of the gradient at the norm's output to what the backward pass needs. */
export const normBackwardFinishKernel = defineKernel({
  name: "norm_backward_finish",
  template: finishTemplate,
  constants: { BACKWARD: true },
  views: {
    partials: read("vec4f", "[parts, 2, channels]"),
    statistics: read("vec4f", "[4, stride]"),
    gammaGradient: write("vec4f", "[channels]"),
    betaGradient: write("vec4f", "[channels]"),
    coefficients: write("vec4f", "[2, channels]"),
  },
  parameters: { rows: u32, channels: u32, parts: u32, stride: u32 },
  cost: finishCost,
  cpu: { module: "norm/finish", entry: "normBackwardFinish", divide: byChannels },
});

/** Gradient of what the norm read. */
export const normBackwardKernel = defineKernel({
  name: "norm_backward",
  template: { path: "kernels/norm/backward.wgsl", source: backwardSource },
  views: {
    gradient: read("vec4f", "[rows, channels]"),
    input: read("vec4f", "[rows, channels]"),
    statistics: read("vec4f", "[4, stride]"),
    coefficients: read("vec4f", "[2, channels]"),
    output: write("vec4f", "[rows, channels]"),
  },
  parameters: { rows: u32, channels: u32 },
  cost: ({ parameters: { rows, channels } }) => ({
    flops: 4 * rows * channels,
    bytes: 12 * rows * channels,
  }),
  cpu: { module: "norm/backward", entry: "normBackward", divide: byRows },
});

/** Running averages to the statistics that inference applies. */
export const normInferenceKernel = defineKernel({
  name: "norm_inference",
  template: { path: "kernels/norm/inference.wgsl", source: inferenceSource },
  views: {
    gamma: read("vec4f", "[channels]"),
    beta: read("vec4f", "[channels]"),
    runningMean: read("vec4f", "[channels]"),
    runningVariance: read("vec4f", "[channels]"),
    statistics: write("vec4f", "[4, stride]"),
  },
  parameters: { channels: u32, stride: u32, epsilon: f32 },
  cost: ({ parameters: { channels } }) => ({ flops: 5 * channels, bytes: 24 * channels }),
  cpu: { module: "norm/inference", entry: "normInference", divide: undivided },
});

/**
 * How a finishing kernel divides its work: software pays dearly for barriers, hardware for long loops and
 * for reading less than the 32 bytes that its memory hands out at once.
 */
function finishWork(channels: number, parts: number, target: Target) {
  const lanes = lanesOf(target);
  const quads = channels / 4;
  if (target !== "hardware") {
    const workgroups = [Math.ceil(quads / lanes), 1, 1] as const;
    return { constants: { LANES: lanes, TREE: false }, workgroups };
  }
  const across = quads % 2 === 0 ? 2 : 1;
  return {
    constants: { LANES: parts > 2 * lanes ? 4 * lanes : lanes, ACROSS: across, TREE: true },
    workgroups: [quads / across, 1, 1] as const,
  };
}

/** Records a norm's statistics; its running averages go on by one batch. */
export function normFinish(call: {
  partials: View; // [parts, 2, channels]
  state: NormState;
  statistics: View; // [4, statisticsStride(channels)]
  rows: number;
  channels: number;
  parts: number;
  epsilon: number;
  momentum: number;
  target: Target;
}): Call {
  const { partials, state, statistics, target, ...parameters } = call;
  const { channels } = parameters;
  return recordCall(normFinishKernel, {
    target,
    views: { partials, statistics, ...state },
    parameters: { ...parameters, stride: statisticsStride(channels) },
    ...finishWork(channels, call.parts, target),
  });
}

/** Records the gradients of a norm's weights, and the coefficients of {@linkcode normBackward}. */
export function normBackwardFinish(call: {
  partials: View; // [parts, 2, channels]
  statistics: View; // [4, statisticsStride(channels)]
  gammaGradient: View; // [channels]
  betaGradient: View; // [channels]
  coefficients: View; // [2, channels]
  rows: number;
  channels: number;
  parts: number;
  target: Target;
}): Call {
  const { target, rows, channels, parts, ...views } = call;
  return recordCall(normBackwardFinishKernel, {
    target,
    views,
    parameters: { rows, channels, parts, stride: statisticsStride(channels) },
    ...finishWork(channels, parts, target),
  });
}

const rowsPerInvocation = 16;

/** Records the gradient of what the norm read, from the gradient at its output. */
export function normBackward(call: {
  gradient: View; // [rows, channels]
  input: View; // [rows, channels]
  statistics: View; // [4, statisticsStride(channels)]
  coefficients: View; // [2, channels]
  output: View; // [rows, channels]
  rows: number;
  channels: number;
  target: Target;
}): Call {
  const { target, rows, channels, ...views } = call;
  const lanes = lanesOf(target);
  return recordCall(normBackwardKernel, {
    target,
    views,
    parameters: { rows, channels },
    constants: { LANES: lanes },
    workgroups: spread(Math.ceil(rows / rowsPerInvocation) * (channels / 4), lanes),
  });
}

/** Records the statistics that inference applies. */
export function normInference(call: {
  state: NormState;
  statistics: View; // [4, statisticsStride(channels)]
  channels: number;
  epsilon: number;
  target: Target;
}): Call {
  const { state, statistics, channels, epsilon, target } = call;
  const lanes = lanesOf(target);
  return recordCall(normInferenceKernel, {
    target,
    views: { ...state, statistics },
    parameters: { channels, stride: statisticsStride(channels), epsilon },
    constants: { LANES: lanes },
    workgroups: [Math.ceil(channels / 4 / lanes), 1, 1],
  });
}
