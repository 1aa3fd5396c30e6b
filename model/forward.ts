/**
 * Records the forward pass of a tagger's convolutions. Each writes its raw output; the batch norm and ReLU6
 * after it are applied when the next kernel reads it, so a layer's output is a "lazy" tensor.
 */
import type { Arena } from "../kernels/recording.ts";
import {
  normFinish,
  normInference,
  scaleAndShift,
  statisticsStride,
} from "../kernels/norm/norm.ts";
import type { LazyInput } from "../kernels/pointwise/pointwise.ts";
import type { Call, View } from "../kernels/program/program.ts";
import { residual } from "../kernels/residual/residual.ts";
import type { Chooser } from "../kernels/mod.ts";
import { batchNormEpsilon, batchNormMomentum, type ConvolutionLayer } from "./architecture.ts";
import { forwardCall, forwardParts } from "./convolution.ts";
import type { Network } from "./network.ts";

/** The tensors of one convolution in the forward pass, for the next layer and the backward pass. */
export interface TracedLayer {
  readonly layer: ConvolutionLayer;
  /** Its input. */
  readonly input: LazyInput;
  /** Its raw output [rows, outputChannels]. */
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
  const prepare: Call[] = [];
  const calls: Call[] = [];
  const blocks: TracedBlock[] = [];
  let current: LazyInput = { input: images, relu6: false };

  // Allocated before any memory is freed: inference computes them once and uses them in every run.
  const statisticsOf = new Map(
    network.architecture.blocks.flatMap(({ layers }) => layers).map((layer) => [
      layer,
      arena.take(layer.norm, 4 * statisticsStride(layer.outputChannels)),
    ]),
  );

  const record = (layer: ConvolutionLayer, input: LazyInput, training: boolean): TracedLayer => {
    const channels = layer.outputChannels;
    const rows = batch * layer.outputHeight * layer.outputWidth;
    const raw = arena.take(layer.name, rows * channels, half);
    const statistics = statisticsOf.get(layer)!;
    const at = { layer, batch, target, limits, chooser, half };
    const parts = forwardParts(at);
    const partials = training ? arena.take("partial sums", parts * 2 * channels) : undefined;
    const weight = network.parameter(`${layer.name}.weight`);
    calls.push(forwardCall(at, { input, weight, output: raw, partials }));
    const state = network.norm(layer.norm);
    const epsilon = batchNormEpsilon;
    if (partials) {
      const momentum = batchNormMomentum;
      calls.push(
        normFinish({
          partials,
          state,
          statistics,
          rows,
          channels,
          parts,
          epsilon,
          momentum,
          target,
        }),
      );
      arena.give(partials);
    } else {
      prepare.push(normInference({ state, statistics, channels, epsilon, target }));
    }
    return { layer, input, raw, statistics, rows };
  };

  for (const [index, block] of network.architecture.blocks.entries()) {
    const training = index >= trainedFrom;
    const start = current;
    const layers: TracedLayer[] = [];
    for (const layer of block.layers) {
      const traced = record(layer, current, training);
      if (!training && current !== start) arena.give(current.input);
      layers.push(traced);
      const norm = scaleAndShift(traced.statistics, layer.outputChannels);
      current = { input: traced.raw, norm, relu6: layer.activation === "relu6" };
    }
    if (block.residual) {
      const last = layers.at(-1)!;
      const channels = last.layer.outputChannels;
      const output = arena.take(`${last.layer.name} block`, last.rows * channels, half);
      calls.push(residual({
        skip: start,
        branch: last.raw,
        branchNorm: current.norm!,
        output,
        rows: last.rows,
        channels,
        target,
      }));
      if (!training) arena.give(current.input);
      current = { input: output, relu6: false };
    }
    if (!training && start.input !== images) arena.give(start.input);
    blocks.push({ layers, residual: block.residual });
  }
  return { prepare, calls, blocks, features: current as Required<LazyInput> };
}
