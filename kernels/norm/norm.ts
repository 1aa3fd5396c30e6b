/**
 * Batch norm. Its application is fused into whoever reads the normed tensor (a "lazy" input), its
 * sums into whoever writes one; what stands here is the little in between: sums to scale and shift,
 * and the gradient. Training normalises by the batch's statistics, inference by the running ones.
 */
import backwardSource from "./backward.wgsl" with { type: "text" };
import finishSource from "./finish.wgsl" with { type: "text" };
import inferenceSource from "./inference.wgsl" with { type: "text" };
import { type Call, kernel, part, recordCall, spread, type View } from "../program/program.ts";

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

function finish(
  views: Record<string, View>,
  parameters: Record<string, number> & { channels: number; parts: number },
  lanes: number,
  backward: boolean,
): Call {
  // Software pays dearly for barriers, hardware for long serial loops.
  const tree = lanes > 8;
  const quads = parameters.channels / 4;
  return recordCall({
    kernel: kernel(backward ? "norm_backward_finish" : "norm_finish", finishSource, {
      LANES: lanes,
      TREE: tree,
      BACKWARD: backward,
    }),
    views,
    parameters: { ...parameters, stride: statisticsStride(parameters.channels) },
    workgroups: [tree ? quads : Math.ceil(quads / lanes), 1, 1],
    cost: {
      flops: 2 * parameters.parts * parameters.channels,
      bytes: 8 * parameters.parts * parameters.channels,
    },
  });
}

/** Partial sums of a convolution's output to the norm's statistics; moves the running averages. */
export function normFinish(call: {
  partials: View; // [parts, 2, channels]
  state: NormState;
  statistics: View; // [4, statisticsStride(channels)]
  rows: number;
  channels: number;
  parts: number;
  epsilon: number;
  momentum: number;
  lanes: number;
}): Call {
  const { partials, state, statistics, lanes, ...parameters } = call;
  return finish({ partials, statistics, ...state }, parameters, lanes, false);
}

/** Partial sums of the gradient at the norm's output to its weights' gradients and coefficients. */
export function normBackwardFinish(call: {
  partials: View; // [parts, 2, channels]
  statistics: View; // [4, statisticsStride(channels)]
  gammaGradient: View; // [channels]
  betaGradient: View; // [channels]
  coefficients: View; // [2, channels]
  rows: number;
  channels: number;
  parts: number;
  lanes: number;
}): Call {
  const { lanes, rows, channels, parts, ...views } = call;
  return finish(views, { rows, channels, parts }, lanes, true);
}

const rowsPerInvocation = 16;

/** Gradient of what the norm read, from the gradient at its output. */
export function normBackward(call: {
  gradient: View; // [rows, channels]
  input: View; // [rows, channels]
  statistics: View; // [4, statisticsStride(channels)]
  coefficients: View; // [2, channels]
  output: View; // [rows, channels]
  rows: number;
  channels: number;
  lanes: number;
}): Call {
  const { lanes, rows, channels, ...views } = call;
  return recordCall({
    kernel: kernel("norm_backward", backwardSource, { LANES: lanes }),
    views,
    parameters: { rows, channels },
    workgroups: spread(Math.ceil(rows / rowsPerInvocation) * (channels / 4), lanes),
    cost: { flops: 4 * rows * channels, bytes: 12 * rows * channels },
  });
}

/** Running averages to the statistics that inference applies. */
export function normInference(call: {
  state: NormState;
  statistics: View; // [4, statisticsStride(channels)]
  channels: number;
  epsilon: number;
  lanes: number;
}): Call {
  const { state, statistics, channels, epsilon, lanes } = call;
  return recordCall({
    kernel: kernel("norm_inference", inferenceSource, { LANES: lanes }),
    views: { ...state, statistics },
    parameters: { channels, stride: statisticsStride(channels), epsilon },
    workgroups: [Math.ceil(channels / 4 / lanes), 1, 1],
    cost: { flops: 5 * channels, bytes: 24 * channels },
  });
}
