/**
 * Records the backward pass of a tagger's convolutions, last layer first. Each layer receives the gradient
 * at the output of its batch norm, with per-channel partial sums; from it the gradients of the norm's
 * parameters, of the raw output, of the weight and of the input are computed; the raw output's is stored where it
 * has a dispatch of its own, and else computed where it is read.
 */
import { type Arena, joinCalls, joiningVariants, markChoice } from "../kernels/recording.ts";
import { normBackwardJoined } from "../kernels/norm/backward_joined.ts";
import { type NormBehind, type NormVariant, normVariants } from "../kernels/norm/by_readers.ts";
import { meanOf, normBackward, normBackwardFinish, scaleAndShift } from "../kernels/norm/norm.ts";
import type { LazyInput } from "../kernels/pointwise/pointwise.ts";
import type { Call, Memory, View } from "../kernels/program/program.ts";
import { backwardInputCall, backwardInputParts, backwardReaders } from "./convolution_backward.ts";
import { type ConvolutionAt, joinsGradients } from "./convolution_choices.ts";
import type { RecordOptions, TracedBlock, TracedLayer } from "./forward.ts";
import type { Network } from "./network.ts";
import { WeightGradients } from "./weight_gradients.ts";

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
      at: { layer: traced.layer, batch, target, limits, chooser, half },
      // The gradient of a residual block's output reaches its input on two paths.
      endsResidual: block.residual && index === block.layers.length - 1,
      startsResidual: block.residual && index === 0,
    }))
  );
  const backwards = [...layers.entries()].reverse();
  const weights = new WeightGradients(
    network,
    gradients,
    arena,
    backwards.map(([, { at }]) => at),
  );
  let current = top;
  let skip: View | undefined;

  for (const [index, { traced, at, endsResidual, startsResidual }] of backwards) {
    const norm = normBehind(network, traced, current, gradients);
    // A layer that needs no gradient of its input has nothing that would store those of the norm's weights.
    const who = chooseWho(at, norm, index > 0 && fitsBindings(network, at, norm));
    const given = current.gradient;
    // The gradient that the layer's kernels read: of its raw output, or that at its norm's output.
    const gradient = who.byReaders
      ? given
      : recordNorm(network, at, norm, given, who, arena, calls);
    const through = who.byReaders ? norm : undefined;
    if (endsResidual) skip = given;
    else if (!through) arena.give(given);
    const weight = weights.record(at, traced, gradient, through);
    const joins = index > 0 && joinsGradients(at);
    if (!joins) calls.push(weight, ...weights.sums(at));
    if (index > 0) {
      const before = layers[index - 1]!.traced;
      const joined = startsResidual ? skip : undefined;
      const input = recordInput(network, at, before, gradient, through, joined, arena);
      current = input.gradient;
      if (joins) calls.push(...recordTogether(input.call, weight), ...weights.sums(at));
      else calls.push(input.call);
      if (joined) arena.give(joined);
    }
    if (through) arena.give(through.partials);
    if (!through || !endsResidual) arena.give(gradient);
  }
  return calls;
}

/** The norm behind a layer, with the sums of the gradient at its output and where its own gradients go. */
function normBehind(
  network: Network,
  { layer, raw: input, statistics, rows }: TracedLayer,
  { partials, parts }: NormGradient,
  gradients: Memory,
): NormBehind {
  return {
    partials,
    input,
    statistics,
    gammaGradient: network.parameter(`${layer.norm}.weight`, gradients),
    betaGradient: network.parameter(`${layer.norm}.bias`, gradients),
    rows,
    channels: layer.outputChannels,
    parts,
  };
}

function normKey({ half }: ConvolutionAt, { rows, channels }: NormBehind): string {
  return `norm backward, ${rows}x${channels}${half ? ", half" : ""}`;
}

/**
 * Whether the tensors of a layer are bound in one range each: its gradients with its norm bind almost as many as
 * every device has.
 */
function fitsBindings({ engine }: Network, { layer, batch }: ConvolutionAt, norm: NormBehind) {
  const { inputHeight, inputWidth, inputChannels } = layer;
  const inputs = batch * inputHeight * inputWidth * inputChannels;
  return 4 * Math.max(inputs, norm.rows * norm.channels) <= engine.maximumBinding;
}

/** Who takes the gradient through a norm. */
function chooseWho(at: ConvolutionAt, norm: NormBehind, mayBeReaders: boolean): NormVariant {
  const { target, chooser } = at;
  const readers = mayBeReaders && target === "hardware" ? backwardReaders(at) : undefined;
  const others = joiningVariants(norm.rows, target);
  // A dispatch of its own reads the gradient and what the norm read, and writes the gradient.
  return chooser.choose(normKey(at, norm), normVariants(norm, readers, others, 3));
}

/** The norm's own gradients and, returned, the gradient of the convolution's raw output. */
function recordNorm(
  network: Network,
  at: ConvolutionAt,
  norm: NormBehind,
  gradient: View,
  variant: NormVariant,
  arena: Arena,
  calls: Call[],
): View {
  const { target } = network.engine;
  const { partials, input, statistics, gammaGradient, betaGradient, rows, channels, parts } = norm;
  const key = normKey(at, norm);
  const shared = { statistics, rows, channels };
  // The small block first, so that it does not take a large one that is free.
  const coefficients = variant.joins ? undefined : arena.take("coefficients", 2 * channels);
  const output = arena.take(`${at.layer.name} gradient`, rows * channels);
  const recorded: Call[] = [];
  if (coefficients === undefined) {
    const views = { partials, gradient, input, gammaGradient, betaGradient, output };
    recorded.push(normBackwardJoined({ ...shared, ...views, parts }));
  } else {
    const sums = { partials, gammaGradient, betaGradient, coefficients };
    recorded.push(
      normBackwardFinish({ ...shared, ...sums, parts, target }),
      normBackward({ ...shared, gradient, input, coefficients, output, target }),
    );
    arena.give(coefficients);
  }
  calls.push(...recorded.map((call) => markChoice(call, key, variant)));
  arena.give(partials);
  return output;
}

/** The gradients of a layer's input and weight in one dispatch, where their workgroups are alike. */
function recordTogether(input: Call, weight: Call): Call[] {
  const joined = joinCalls(input, weight);
  return joined ? [joined] : [input, weight];
}

/** The gradient at the output of the norm of the layer before. */
function recordInput(
  network: Network,
  at: ConvolutionAt,
  before: TracedLayer,
  gradient: View,
  norm: NormBehind | undefined,
  skip: View | undefined,
  arena: Arena,
): { call: Call; gradient: NormGradient } {
  const channels = at.layer.inputChannels;
  const parts = backwardInputParts(at);
  const output = arena.take(`${before.layer.norm} gradient`, before.rows * channels);
  const partials = arena.take("partial sums", parts * 2 * channels);
  const call = backwardInputCall(at, {
    gradient,
    norm,
    weight: network.parameter(`${at.layer.name}.weight`),
    before: normInput(before),
    inputMean: meanOf(before.statistics, channels),
    skip,
    output,
    partials,
  });
  return { call, gradient: { gradient: output, partials, parts } };
}

/** The input of a layer's norm, with the norm and the ReLU6 after it, if there is one, to be applied. */
function normInput({ layer, raw, statistics }: TracedLayer): LazyInput {
  const norm = scaleAndShift(statistics, layer.outputChannels);
  return { input: raw, norm, relu6: layer.activation === "relu6" };
}
