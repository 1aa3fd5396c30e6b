/**
 * Records the forward pass of a tagger's convolutions. Each writes its raw output; the batch norm and ReLU6
 * after it are applied when the next kernel reads it, so a layer's output is a "lazy" tensor.
 */
import { type Arena, joiningVariants } from "../kernels/recording.ts";
import {
  inferenceNorms,
  normFinish,
  normInference,
  scaleAndShift,
  statisticsStride,
} from "../kernels/norm/norm.ts";
import type { LazyInput } from "../kernels/pointwise/pointwise.ts";
import { type Call, part, type View, whole } from "../kernels/program/program.ts";
import { residual } from "../kernels/residual/residual.ts";
import { residualJoined } from "../kernels/residual/residual_joined.ts";
import { residualStored } from "../kernels/residual/residual_stored.ts";
import type { Chooser } from "../kernels/mod.ts";
import { batchNormEpsilon, batchNormMomentum, type ConvolutionLayer } from "./architecture.ts";
import { forwardCall, forwardParts, inferenceCall } from "./convolution.ts";
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

/** What makes a norm's statistics of partial sums. */
type FinishCall = Omit<Parameters<typeof normFinish>[0], "target">;

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

  /** Whether a residual connection computes the statistics of its branch's norm. */
  const joinsResidual = ({ rows, channels }: FinishCall): boolean => {
    const key = `residual, ${rows}x${channels}${half ? ", half" : ""}`;
    return chooser.choose(key, joiningVariants(rows, target)).joins;
  };

  /** Records a layer; in training with what is to be made of its partial sums. */
  const record = (
    layer: ConvolutionLayer,
    input: LazyInput,
    training: boolean,
    stored: boolean,
  ): { traced: TracedLayer; finish?: FinishCall } => {
    const channels = layer.outputChannels;
    const rows = batch * layer.outputHeight * layer.outputWidth;
    const raw = arena.take(layer.name, rows * channels, half);
    const statistics = statisticsOf.get(layer)!;
    const at = { layer, batch, target, limits, chooser, half };
    const parts = forwardParts(at);
    const partials = training ? arena.take("partial sums", parts * 2 * channels) : undefined;
    const weight = network.parameter(`${layer.name}.weight`);
    calls.push(
      stored
        ? inferenceCall(at, {
          input: input.input,
          weight,
          output: raw,
          norm: scaleAndShift(statistics, channels),
        })
        : forwardCall(at, { input, weight, output: raw, partials }),
    );
    const traced = { layer, input, raw, statistics, rows };
    if (!partials) return { traced };
    const state = network.norm(layer.norm);
    const [epsilon, momentum] = [batchNormEpsilon, batchNormMomentum];
    const finish = { partials, state, statistics, rows, channels, parts, epsilon, momentum };
    return { traced, finish };
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
    let joinedFinish: FinishCall | undefined;
    for (const layer of block.layers) {
      const endsResidual = block.residual && layer === block.layers.at(-1);
      const stored = !training && storesNormed(layer, endsResidual);
      const { traced, finish } = record(layer, current, training, stored);
      if (!training && current !== start) arena.give(current.input);
      layers.push(traced);
      const norm = scaleAndShift(traced.statistics, layer.outputChannels);
      current = stored
        ? { input: traced.raw, relu6: false }
        : { input: traced.raw, norm, relu6: layer.activation === "relu6" };
      if (!finish) continue;
      if (endsResidual && joinsResidual(finish)) {
        joinedFinish = finish;
      } else {
        calls.push(normFinish({ ...finish, target }));
        arena.give(finish.partials);
      }
    }
    if (block.residual && !training && !half && target === "hardware") {
      // What the last convolution stores is the block's output already.
      calls.push(residualStored(calls.pop()!, start, current.norm!));
      current = { input: current.input, relu6: false };
    } else if (block.residual) {
      const { raw: branch, rows, layer: { name, outputChannels: channels } } = layers.at(-1)!;
      const output = arena.take(`${name} block`, rows * channels, half);
      if (joinedFinish) {
        calls.push(residualJoined({ ...joinedFinish, skip: start, branch, output }));
        arena.give(joinedFinish.partials);
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
  return { prepare, calls, blocks, features: current as Required<LazyInput> };
}
