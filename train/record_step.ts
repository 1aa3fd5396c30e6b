/**
 * Records the training step: gather and augment the batch, forward, heads and loss, backward, Adam, and
 * the clock that moves on. What changes from step to step is read from the views, never recorded.
 */
import { adam } from "../kernels/adam/adam.ts";
import { advance } from "../kernels/advance/advance.ts";
import { Arena } from "../kernels/arena.ts";
import { augment, augmentMeans, normalise } from "../kernels/augment/augment.ts";
import { headsTraining, logitsGradientStride } from "../kernels/heads/heads.ts";
import { meanOf } from "../kernels/norm/norm.ts";
import { poolingBackward, poolingParts } from "../kernels/pooling/pooling.ts";
import { type Call, type Program, type View, whole } from "../kernels/program.ts";
import type { Choices, Chooser } from "../kernels/variants.ts";
import { imageMean, imageStandardDeviation } from "../model/architecture.ts";
import { type NormGradient, recordBackward } from "../model/backward.ts";
import { type ForwardPass, recordForward } from "../model/forward.ts";
import type { ImageStore } from "../model/images.ts";
import type { Network } from "../model/network.ts";
import { drawLength } from "./augmentation.ts";
import type { Precision } from "./options.ts";
import type { OptimizerState } from "./optimizer.ts";
import { adamConstants } from "./schedule.ts";

/** How a step is compiled. */
export interface StepOptions {
  readonly network: Network;
  readonly optimizer: OptimizerState;
  readonly store: ImageStore;
  readonly batch: number;
  /** Most steps in one chunk. */
  readonly capacity: number;
  readonly augmentation: boolean;
  /** Variants of the kernels; the defaults where it names none. */
  readonly choices?: Choices;
  readonly precision?: Precision;
}

/** Floats per step: step size, second correction, dropout seed, the rest unused. */
export const settingsLength = 8;

/** The buffers written per chunk, and what the step reports. */
export interface StepViews {
  readonly clock: View; // u32 [1]
  readonly samples: View; // u32 [capacity, batch], indices in the set
  readonly places: View; // u32 [capacity, batch], where the store has put them
  readonly draws: View; // [capacity, batch, 16]
  readonly settings: View; // [capacity, 8]
  readonly results: View; // [capacity, heads, 2]
  readonly segments: View; // u32 [heads + 1]
  readonly logits: View; // [batch, totalClasses]
}

function allocateViews({ network, batch, capacity }: StepOptions, arena: Arena): StepViews {
  const { heads } = network.architecture;
  const segments = arena.take("class ranges", heads.length + 1);
  const offsets = new Uint32Array(heads.length + 1);
  heads.forEach((head, index) => offsets[index + 1] = offsets[index]! + head.classes);
  network.engine.write(segments, offsets);
  return {
    clock: arena.take("clock", 1),
    samples: arena.take("samples", capacity * batch),
    places: arena.take("places", capacity * batch),
    draws: arena.take("augmentation", capacity * batch * drawLength),
    settings: arena.take("step settings", capacity * settingsLength),
    results: arena.take("step results", capacity * heads.length * 2),
    segments,
    logits: arena.take("logits", batch * offsets.at(-1)!),
  };
}

/** A step recorded in memory of its own. */
export interface RecordedStep {
  readonly program: Program;
  readonly views: StepViews;
  /** Holds everything the program needs but network, optimizer and images. */
  readonly arena: Arena;
}

/**
 * Records one step on one batch.
 *
 * @param options The step.
 * @param chooser Which variants of the kernels to record.
 */
export function recordStep(options: StepOptions, chooser: Chooser): RecordedStep {
  const arena = new Arena(options.network.engine);
  const views = allocateViews(options, arena);
  return { program: recordCalls(options, views, arena, chooser), views, arena };
}

/** The whole step, from images to moved weights. */
function recordCalls(
  options: StepOptions,
  views: StepViews,
  arena: Arena,
  chooser: Chooser,
): Call[] {
  const { network, optimizer, batch } = options;
  const { engine, architecture } = network;
  const { lanes } = engine;
  const { height, width } = architecture.input;
  const images = arena.take("input", batch * height * width * 4);
  const how = { batch, arena, chooser, half: options.precision === "mixed" };
  const forward = recordForward(network, images, true, how);
  const heads = recordHeads(options, views, forward, arena);
  return [
    ...recordInput(options, views, images, arena),
    ...forward.calls,
    ...heads.calls,
    ...recordBackward(network, forward.blocks, heads.top, optimizer.gradients, how),
    adam({
      clock: views.clock,
      settings: views.settings,
      gradients: whole(optimizer.gradients),
      weights: whole(network.parameters),
      firstMoment: whole(optimizer.firstMoment),
      secondMoment: whole(optimizer.secondMoment),
      length: network.layout.length,
      ...adamConstants,
      lanes,
    }),
    advance({
      losses: heads.losses,
      hits: heads.hits,
      results: views.results,
      clock: views.clock,
      batch,
      heads: architecture.heads.length,
    }),
  ];
}

/** The batch's images, gathered, augmented where asked for, and normalised. */
function recordInput(
  { network, store, batch, augmentation }: StepOptions,
  { clock, places, draws }: StepViews,
  output: View,
  arena: Arena,
): Call[] {
  const { engine, architecture } = network;
  const source = {
    pixels: store.pixels,
    imagesPerPart: store.imagesPerPart,
    clock,
    samples: places,
    batch,
    height: architecture.input.height,
    width: architecture.input.width,
    lanes: engine.lanes,
  };
  const normalisation = { mean: imageMean, deviation: imageStandardDeviation };
  if (!augmentation) return [normalise({ ...source, ...normalisation, output })];
  const means = arena.take("mean greys", batch);
  return [
    augmentMeans({ ...source, draws, means }),
    augment({ ...source, ...normalisation, draws, means, output }),
  ];
}

/** Pooling, heads and loss, their gradients, and the gradient that the backward pass starts from. */
function recordHeads(
  { network, optimizer, store, batch }: StepOptions,
  { clock, settings, samples, segments, logits }: StepViews,
  { features, blocks }: ForwardPass,
  arena: Arena,
): { calls: Call[]; top: NormGradient; losses: View; hits: View } {
  const { engine, architecture } = network;
  const { lanes } = engine;
  const { lastChannel: channels, dropout } = architecture;
  const classes = architecture.heads.map((head) => head.classes);
  const last = blocks.at(-1)!.layers.at(-1)!;
  const positions = last.rows / batch;
  const shape = { batch, positions, channels, classes };
  const input = {
    input: features.input,
    inputScale: features.norm.scale,
    inputShift: features.norm.shift,
  };
  const pooled = arena.take("pooled features", batch * classes.length * channels);
  const logitsGradient = arena.take("logits gradient", batch * logitsGradientStride(shape));
  const pooledGradient = arena.take("pooled gradient", batch * channels);
  const losses = arena.take("losses", batch * classes.length);
  const hits = arena.take("hits", batch * classes.length);
  const parts = poolingParts(batch * positions);
  const gradient = arena.take("features gradient", batch * positions * channels);
  const partials = arena.take("partial sums", parts * 2 * channels);
  const gradients = network.heads(optimizer.gradients);
  return {
    calls: [
      ...headsTraining({
        ...input,
        ...network.heads(),
        features: pooled,
        logits,
        clock,
        settings,
        samples,
        labels: store.labels,
        segments,
        logitsGradient,
        pooledGradient,
        weightGradient: gradients.weight,
        biasGradient: gradients.bias,
        losses,
        hits,
        shape,
        dropout,
        lanes,
      }),
      poolingBackward({
        pooledGradient,
        ...input,
        inputMean: meanOf(last.statistics, channels),
        output: gradient,
        partials,
        batch,
        positions,
        channels,
        lanes,
      }),
    ],
    top: { gradient, partials, parts },
    losses,
    hits,
  };
}
