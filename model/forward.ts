/**
 * Records the forward pass of a tagger's convolutions. Each writes its raw output; the batch norm and ReLU6
 * after it are applied when the next kernel reads it, so a layer's output is a "lazy" tensor.
 */
import { type Arena, joiningVariants } from "../kernels/recording.ts";
import { type NormVariant, normVariants, type UnfinishedNorm } from "../kernels/norm/by_readers.ts";
import {
  inferenceNorms,
  normFinish,
  normInference,
  scaleAndShift,
  statisticsStride,
} from "../kernels/norm/norm.ts";
import type { LazyInput, ResidualSum } from "../kernels/pointwise/pointwise.ts";
import { type Call, part, type View, whole } from "../kernels/program/program.ts";
import { residual } from "../kernels/residual/residual.ts";
import { residualJoined } from "../kernels/residual/residual_joined.ts";
import { residualStored } from "../kernels/residual/residual_stored.ts";
import type { Chooser } from "../kernels/mod.ts";
import { batchNormEpsilon, batchNormMomentum, type ConvolutionLayer } from "./architecture.ts";
import type { ConvolutionAt } from "./convolution_choices.ts";
import { forwardCall, forwardParts, forwardReader, inferenceCall } from "./convolution_forward.ts";
import type { Network } from "./network.ts";

/** The tensors of one convolution in the forward pass, for the next layer and the backward pass. */
export interface TracedLayer {
  readonly layer: ConvolutionLayer;
  /** Its input. */
  readonly input: LazyInput;
  /** Its raw output [rows, outputChannels]; in inference on the CPU engine it may be normed and activated. */
  readonly raw: View;
  /** Scale, shift, mean and inverse standard deviation of its batch norm: see kernels/norm. */
  readonly statistics: View;
  /** batch * outputHeight * outputWidth */
  readonly rows: number;
}

/** One block of the network with the tensors of its layers. */
export interface TracedBlock {
  readonly layers: readonly TracedLayer[];
  readonly residual: boolean;
}

/** Records the statistics of norms in inference, and where each norm's are. */
function recordInferenceNorms(
  network: Network,
  layers: readonly ConvolutionLayer[],
  statisticsOf: Map<ConvolutionLayer, View>,
  arena: Arena,
): Call[] {
  if (layers.length === 0) return [];
  const { engine, parameters, buffers } = network;
  const lengths = layers.map(({ outputChannels }) => 4 * statisticsStride(outputChannels));
  const statistics = arena.take("statistics of norms", lengths.reduce((a, b) => a + b));
  let offset = 0;
  const table = inferenceNorms(layers.map((layer, index) => {
    const own = part(statistics, offset, lengths[index]!);
    offset += lengths[index]!;
    statisticsOf.set(layer, own);
    return { state: network.norm(layer.norm), statistics: own, channels: layer.outputChannels };
  }));
  const norms = arena.keep("norms", table.length);
  engine.write(norms, table);
  const views = { norms, weights: whole(parameters), averages: whole(buffers), statistics };
  return [normInference({ ...views, epsilon: batchNormEpsilon, target: engine.target })];
}

/** A recorded forward pass. */
export interface ForwardPass {
  /** Calls to run once whenever weights that this pass does not train have changed. */
  readonly prepare: Call[];
  readonly calls: Call[];
  readonly blocks: readonly TracedBlock[];
  /** The last convolution's output, whose norm and ReLU6 are still to be applied. */
  readonly features: Required<LazyInput>;
}

/** How to record. */
export interface RecordOptions {
  /** Images in the batch. */
  readonly batch: number;
  /** Where the intermediate tensors are allocated. */
  readonly arena: Arena;
  /** Which variants of the kernels to record. */
  readonly chooser: Chooser;
  /** Whether activations are stored in half precision; arithmetic is float32. */
  readonly half?: boolean | undefined;
}

/**
 * Records the forward pass.
 *
 * @param network The network.
 * @param images [batch, inputHeight, inputWidth, 4], normalised, fourth channel 0.
 * @param trainedFrom The first block that is trained: from there on batch norm uses the batch's
 * statistics and all tensors stay for the backward pass. Before it, batch norm uses the running statistics
 * and memory is reused; with the number of blocks, all of it is inference.
 * @param options How to record.
 * @returns The recorded calls and their tensors.
 */
export function recordForward(
  network: Network,
  images: View,
  trainedFrom: number,
  { batch, arena, chooser, half = false }: RecordOptions,
): ForwardPass {
  const { target, workgroupLimits: limits } = network.engine;
  const calls: Call[] = [];
  const blocks: TracedBlock[] = [];
  let current: LazyInput = { input: images, relu6: false };
  /** The norm that the current tensor awaits, while there are only partial sums of it. */
  let unfinished: UnfinishedNorm | undefined;
  /** The branch whose sum with a skip the current tensor is, while it is not added up. */
  let open: { branch: LazyInput; residual: ResidualSum } | undefined;

  // Allocated before any memory is freed: inference computes them once and uses them in every run.
  const statisticsOf = new Map<ConvolutionLayer, View>();
  const layersOf = (blocks: Network["architecture"]["blocks"]) =>
    blocks.flatMap(({ layers }) => layers);
  const inferred = layersOf(network.architecture.blocks.slice(0, trainedFrom));
  const prepare = recordInferenceNorms(network, inferred, statisticsOf, arena);
  for (const layer of layersOf(network.architecture.blocks.slice(trainedFrom))) {
    const length = 4 * statisticsStride(layer.outputChannels);
    statisticsOf.set(layer, arena.take(layer.norm, length));
  }

  const keyOf = (what: string, { rows, channels }: UnfinishedNorm) =>
    `${what}, ${rows}x${channels}${half ? ", half" : ""}`;

  const atOf = (layer: ConvolutionLayer): ConvolutionAt => (
    { layer, batch, target, limits, chooser, half }
  );

  /** Who computes the statistics of a branch's norm and adds it to the skip. */
  const chooseResidual = (
    norm: UnfinishedNorm,
    { relu6 }: LazyInput,
    next: ConvolutionLayer | undefined,
  ): NormVariant => {
    // In half precision the sum is rounded before anyone reads it.
    const reads = target === "hardware" && next?.kind === "pointwise" && !relu6 && !half;
    const reader = reads ? forwardReader(atOf(next)) : undefined;
    // Tiles beside each other read the skip again.
    const bytes = reader && 4 * reader.columns * norm.rows * norm.channels;
    const readers = reader && [{ ...reader, bytes: bytes! }];
    // A dispatch of its own reads skip and branch and writes their sum.
    const variants = normVariants(norm, readers, joiningVariants(norm.rows, target), 3);
    return chooser.choose(keyOf("residual", norm), variants);
  };

  /** Whether a layer finishes the norm of its input. */
  const finishes = (at: ConvolutionAt, norm: UnfinishedNorm): boolean => {
    if (open) return true;
    const reader = target === "hardware" ? forwardReader(at) : undefined;
    const own = joiningVariants(norm.rows, target).filter(({ joins }) => !joins);
    const variants = normVariants(norm, reader && [reader], own, 0);
    return chooser.choose(keyOf("norm forward", norm), variants).byReaders;
  };

  /** Records the statistics of the norm that is not finished yet. */
  const finish = () => {
    if (!unfinished) return;
    calls.push(normFinish({ ...unfinished, target }));
    arena.give(unfinished.partials);
    unfinished = undefined;
  };

  /**
   * Records a layer, which in training leaves its norm unfinished.
   *
   * @param stored Whether its output is stored normed and activated; see `storesNormed`.
   */
  const record = (
    layer: ConvolutionLayer,
    input: LazyInput,
    { training, stored }: { training: boolean; stored: boolean },
  ): TracedLayer => {
    const channels = layer.outputChannels;
    const rows = batch * layer.outputHeight * layer.outputWidth;
    const at = atOf(layer);
    if (unfinished && !finishes(at, unfinished)) finish();
    const raw = arena.take(layer.name, rows * channels, half);
    const statistics = statisticsOf.get(layer)!;
    const parts = forwardParts(at);
    const partials = training ? arena.take("partial sums", parts * 2 * channels) : undefined;
    const weight = network.parameter(`${layer.name}.weight`);
    if (stored) {
      const norm = scaleAndShift(statistics, channels);
      calls.push(inferenceCall(at, { input: input.input, weight, output: raw, norm }));
    } else {
      const tensors = { unfinished, weight, output: raw, partials };
      calls.push(
        forwardCall(at, { ...tensors, input: open?.branch ?? input, residual: open?.residual }),
      );
    }
    if (unfinished) arena.give(unfinished.partials);
    open = undefined;
    const state = network.norm(layer.norm);
    const [epsilon, momentum] = [batchNormEpsilon, batchNormMomentum];
    unfinished = partials &&
      { partials, state, statistics, rows, channels, parts, epsilon, momentum };
    return { layer, input, raw, statistics, rows };
  };

  /**
   * Whether a layer writes its output normed and activated: on the CPU engine in inference, where whoever reads it is
   * inference too. A residual connection norms its branch itself, and what stands behind the last layer of all norms
   * that.
   */
  const storesNormed = (layer: ConvolutionLayer, last: boolean): boolean =>
    target === "cpu" && !half && layer !== inferred.at(-1) && !last;

  for (const [index, block] of network.architecture.blocks.entries()) {
    const training = index >= trainedFrom;
    const start = current;
    const layers: TracedLayer[] = [];
    for (const layer of block.layers) {
      const endsResidual = block.residual && layer === block.layers.at(-1);
      const stored = !training && storesNormed(layer, endsResidual);
      const traced = record(layer, current, { training, stored });
      if (!training && current !== start) arena.give(current.input);
      layers.push(traced);
      const norm = scaleAndShift(traced.statistics, layer.outputChannels);
      current = stored
        ? { input: traced.raw, relu6: false }
        : { input: traced.raw, norm, relu6: layer.activation === "relu6" };
    }
    if (block.residual && !training && !half && target === "hardware") {
      // What the last convolution stores is the block's output already.
      calls.push(residualStored(calls.pop()!, start, current.norm!));
      current = { input: current.input, relu6: false };
    } else if (block.residual) {
      const { raw: branch, rows, layer: { name, outputChannels: channels } } = layers.at(-1)!;
      const next = network.architecture.blocks[index + 1]?.layers[0];
      const who = unfinished && chooseResidual(unfinished, start, next);
      if (who && !who.joins) finish();
      const output = arena.take(`${name} block`, rows * channels, half);
      if (who?.byReaders) {
        open = { branch: current, residual: { skip: start, block: output } };
      } else if (unfinished) {
        calls.push(residualJoined({ ...unfinished, skip: start, branch, output }));
        arena.give(unfinished.partials);
        unfinished = undefined;
      } else {
        const branchNorm = current.norm!;
        calls.push(residual({ skip: start, branch, branchNorm, output, rows, channels, target }));
      }
      if (!training) arena.give(current.input);
      current = { input: output, relu6: false };
    }
    if (!training && start.input !== images) arena.give(start.input);
    blocks.push({ layers, residual: block.residual });
  }
  finish();
  return { prepare, calls, blocks, features: current as Required<LazyInput> };
}
