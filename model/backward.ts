/**
 * Records the backward pass of a tagger's convolutions, last layer first. Each layer receives the gradient
 * at the output of its batch norm, with per-channel partial sums; from it the gradients of the norm's
 * parameters, of the raw output, of the weight and of the input are computed.
 */
import type { Arena } from "../kernels/recording.ts";
import { meanOf, normBackward, normBackwardFinish, scaleAndShift } from "../kernels/norm/norm.ts";
import type { LazyInput } from "../kernels/pointwise/pointwise.ts";
import type { Call, Memory, View } from "../kernels/program/program.ts";
import { reduceSum } from "../kernels/reduce/reduce.ts";
import { sliceOf } from "./parameters.ts";
import {
  backwardInputCall,
  backwardInputParts,
  backwardWeightCall,
  type ConvolutionAt,
  weightSplits,
} from "./convolution.ts";
import type { RecordOptions, TracedBlock, TracedLayer } from "./forward.ts";
import type { Network } from "./network.ts";

/** The gradient at the output of a batch norm. */
export interface NormGradient {
  readonly gradient: View; // [rows, channels]
  /** [parts, 2, channels]: sums of the gradient, and of the gradient times the norm's centred input. */
  readonly partials: View;
  readonly parts: number;
}

/**
 * Records the backward pass.
 *
 * @param network The network.
 * @param blocks The traced blocks of the forward pass, in its order.
 * @param top The gradient at the last norm's output, in memory of the arena.
 * @param gradients Flat buffer of the parameter layout to write the gradients to.
 * @param options As the forward pass was recorded; gradients are float32 whatever the activations.
 * @returns The recorded calls.
 */
export function recordBackward(
  network: Network,
  blocks: readonly TracedBlock[],
  top: NormGradient,
  gradients: Memory,
  { batch, arena, chooser, half = false }: RecordOptions,
): Call[] {
  const { target, workgroupLimits: limits } = network.engine;
  const calls: Call[] = [];
  const layers = blocks.flatMap((block) =>
    block.layers.map((traced, index) => ({
      traced,
      // The gradient of a residual block's output reaches its input on two paths.
      endsResidual: block.residual && index === block.layers.length - 1,
      startsResidual: block.residual && index === 0,
    }))
  );
  let current = top;
  let skip: View | undefined;

  for (const [index, { traced, endsResidual, startsResidual }] of [...layers.entries()].reverse()) {
    const at = { layer: traced.layer, batch, target, limits, chooser, half };
    const gradient = recordNorm(network, traced, current, gradients, arena, calls);
    if (endsResidual) skip = current.gradient;
    else arena.give(current.gradient);
    recordWeight(network, at, traced, gradient, gradients, arena, calls);
    if (index > 0) {
      const before = layers[index - 1]!.traced;
      const joined = startsResidual ? skip : undefined;
      current = recordInput(network, at, before, gradient, joined, arena, calls);
      if (joined) arena.give(joined);
    }
    arena.give(gradient);
  }
  return calls;
}

/** The norm's own gradients and, returned, the gradient of the convolution's raw output. */
function recordNorm(
  network: Network,
  { layer, raw, statistics, rows }: TracedLayer,
  { gradient, partials, parts }: NormGradient,
  gradients: Memory,
  arena: Arena,
  calls: Call[],
): View {
  const { target } = network.engine;
  const channels = layer.outputChannels;
  const coefficients = arena.take("coefficients", 2 * channels);
  const output = arena.take(`${layer.name} gradient`, rows * channels);
  calls.push(
    normBackwardFinish({
      partials,
      statistics,
      gammaGradient: network.parameter(`${layer.norm}.weight`, gradients),
      betaGradient: network.parameter(`${layer.norm}.bias`, gradients),
      coefficients,
      rows,
      channels,
      parts,
      target,
    }),
    normBackward({
      gradient,
      input: raw,
      statistics,
      coefficients,
      output,
      rows,
      channels,
      target,
    }),
  );
  arena.give(partials);
  arena.give(coefficients);
  return output;
}

/** The weight's gradient, written directly or as the sum of partial results. */
function recordWeight(
  network: Network,
  at: ConvolutionAt,
  { layer, input }: TracedLayer,
  gradient: View,
  gradients: Memory,
  arena: Arena,
  calls: Call[],
): void {
  const name = `${layer.name}.weight`;
  const output = network.parameter(name, gradients);
  const splits = weightSplits(at);
  if (splits === 1) {
    calls.push(backwardWeightCall(at, { gradient, input, output }));
    return;
  }
  const { length } = sliceOf(network.layout, name);
  const partial = arena.take("partial weight gradients", splits * length);
  const call = backwardWeightCall(at, { gradient, input, output: partial });
  const sum = reduceSum({ input: partial, output, length, splits, target: at.target });
  // The more partial results a variant has, the longer this takes.
  calls.push(call, call.choice ? { ...sum, choice: call.choice } : sum);
  arena.give(partial);
}

/** The gradient at the output of the norm of the layer before. */
function recordInput(
  network: Network,
  at: ConvolutionAt,
  before: TracedLayer,
  gradient: View,
  skip: View | undefined,
  arena: Arena,
  calls: Call[],
): NormGradient {
  const channels = at.layer.inputChannels;
  const parts = backwardInputParts(at);
  const output = arena.take(`${before.layer.norm} gradient`, before.rows * channels);
  const partials = arena.take("partial sums", parts * 2 * channels);
  calls.push(
    backwardInputCall(at, {
      gradient,
      weight: network.parameter(`${at.layer.name}.weight`),
      before: normInput(before),
      inputMean: meanOf(before.statistics, channels),
      skip,
      output,
      partials,
    }),
  );
  return { gradient: output, partials, parts };
}

/** The input of a layer's norm, with the norm and the ReLU6 after it, if there is one, to be applied. */
function normInput({ layer, raw, statistics }: TracedLayer): LazyInput {
  const norm = scaleAndShift(statistics, layer.outputChannels);
  return { input: raw, norm, relu6: layer.activation === "relu6" };
}
