/**
 * Batch norm. Its application is fused into the kernels that read a normed tensor (a "lazy" input), its
 * sums into those that write one; here are the kernels in between: sums to scale and shift,
 * and the gradient. Training normalises by the batch's statistics, inference by the running ones.
 */
import backwardSource from "./backward.wgsl" with { type: "text" };
import finishSource from "./finish.wgsl" with { type: "text" };
import inferenceSource from "./inference.wgsl" with { type: "text" };
import { byChannels, byRows } from "../cpu/division.ts";
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

/** Bytes of a norm in the table of {@linkcode inferenceNorms}. */
const normBytes = 6 * 4;

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

/** Running averages to the statistics that inference applies, of many norms. */
export const normInferenceKernel = defineKernel({
  name: "norm_inference",
  template: { path: "kernels/norm/inference.wgsl", source: inferenceSource },
  views: {
    norms: read("u32", "[count, 6]"),
    weights: read("vec4f", "[parameters]"),
    averages: read("vec4f", "[running statistics]"),
    statistics: write("vec4f", "[statistics of all norms]"),
  },
  parameters: { epsilon: f32 },
  cost: ({ views: { statistics } }) => ({
    // Half of the statistics are written, from four values a channel.
    flops: 5 * statistics.byteLength / 16,
    bytes: 6 * statistics.byteLength / 4,
  }),
  cpu: {
    module: "norm/inference",
    entry: "normInference",
    divide: ({ views: { norms } }) => ({ tasks: norms.byteLength / normBytes }),
  },
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
    constants: { LANES: parts > 2 * lanes ? 4 * lanes : lanes, QUADS: across, TREE: true },
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

/**
 * Rows that an invocation of {@linkcode normBackward} walks down: on hardware few, where all together are few, so that
 * none waits for many loads one after the other.
 */
function rowsPerInvocation(rows: number, channels: number, target: Target): number {
  return target === "hardware" && rows * channels / 4 < 2 ** 20 ? 4 : 16;
}

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
  const rowsEach = rowsPerInvocation(rows, channels, target);
  return recordCall(normBackwardKernel, {
    target,
    views,
    parameters: { rows, channels },
    constants: { LANES: lanes, ROWS: rowsEach, AHEAD: target === "hardware" },
    workgroups: spread(Math.ceil(rows / rowsEach) * (channels / 4), lanes),
  });
}

/** One of the norms that {@linkcode normInference} computes at once. */
export interface InferenceNorm {
  /** Slices of the flat buffers of parameters and of running statistics. */
  readonly state: NormState;
  /** A slice of the statistics of all norms. [4, statisticsStride(channels)] */
  readonly statistics: View;
  readonly channels: number;
}

/** The table of norms that {@linkcode normInference} reads: where in its buffers each has what. [count, 6] */
export function inferenceNorms(norms: readonly InferenceNorm[]): Uint32Array {
  const quadOf = ({ offset }: View) => offset / 16;
  return Uint32Array.from(norms.flatMap(({ state, statistics, channels }) => [
    quadOf(state.gamma),
    quadOf(state.beta),
    quadOf(state.runningMean),
    quadOf(state.runningVariance),
    quadOf(statistics),
    channels / 4,
  ]));
}

/** Records the statistics that inference applies, of all norms of a table. */
export function normInference(call: {
  norms: View; // u32 [count, 6], see inferenceNorms
  weights: View; // the flat buffer of parameters
  averages: View; // the flat buffer of running statistics
  statistics: View; // the statistics of all norms
  epsilon: number;
  target: Target;
}): Call {
  const { epsilon, target, ...views } = call;
  return recordCall(normInferenceKernel, {
    target,
    views,
    parameters: { epsilon },
    constants: { LANES: lanesOf(target) },
    workgroups: [call.norms.byteLength / normBytes, 1, 1],
  });
}
