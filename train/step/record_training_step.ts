/**
 * Records the training step: gather and augment the batch, forward, heads and loss, backward, the
 * optimizer step, and the counter of batches. What changes from batch to batch is read from the views,
 * never recorded: the same program serves every batch of a size.
 */
import { logitCounts, logitSegments } from "../../data/heads.ts";
import { Arena } from "../../kernels/recording.ts";
import { augment, augmentMeans, normalise } from "../../kernels/augment/augment.ts";
import { headLayout, headsTraining, logitsGradientStride } from "../../kernels/heads/heads.ts";
import { meanOf } from "../../kernels/norm/norm.ts";
import { nextBatch } from "../../kernels/next_batch/next_batch.ts";
import { poolingBackward, poolingParts } from "../../kernels/pooling/pooling.ts";
import { type Call, part, type Program, type View } from "../../kernels/program/program.ts";
import { augmentationDraw, batchRecord } from "../../kernels/program/records.ts";
import type { Chooser } from "../../kernels/mod.ts";
import { imageMean, imageStd } from "../../model/architecture.ts";
import {
  type ForwardPass,
  type NormGradient,
  recordBackward,
  recordForward,
} from "../../model/recording.ts";
import { changesColours } from "./augmentation.ts";
import { mixes } from "./mixing.ts";
import { recordOptimizerStep } from "./record_optimizer_step.ts";
import { type StepOptions, type StepViews, trainedThroughout } from "./step_options.ts";

function allocateViews(options: StepOptions, arena: Arena): StepViews {
  const { network, batchSize: batch, capacity, stages = trainedThroughout } = options;
  const { heads, input: { height, width } } = network.architecture;
  const { total } = logitSegments(logitCounts(heads));
  const mix = mixes(options.augmentation ?? {});
  const layout = headLayout(heads);
  const segments = arena.take("head layout", layout.segments.length);
  network.engine.write(segments, layout.segments);
  const classWeights = arena.take("class weights", total);
  const weights = options.classWeights ?? new Float32Array(total).fill(1);
  network.engine.write(part(classWeights, 0, weights.length), weights);
  const stageRecords = stages.map(() => arena.take("batch records", capacity * batchRecord.words));
  return {
    batchIndex: arena.take("batch index", 1),
    // Never given back to the arena, so that it can be read after the step has run.
    input: arena.take("input", batch * height * width * 4),
    samples: arena.take("samples", capacity * batch),
    places: arena.take("places", capacity * batch),
    draws: arena.take("augmentation", capacity * batch * augmentationDraw.words),
    batchRecords: stageRecords.at(-1)!,
    stageRecords,
    // Of mixed images, the weight of their own labels stands behind the heads' scales.
    gradientScales: arena.take("gradient scales", capacity * (heads.length + (mix ? 1 : 0))),
    results: arena.take("step results", capacity * heads.length * 2),
    segments,
    classWeights,
    logits: arena.take("logits", batch * total),
  };
}

/** A training step recorded in memory of its own. */
export interface RecordedStep {
  /** To be run whenever frozen weights have changed. */
  readonly prepare: Program;
  readonly program: Program;
  readonly views: StepViews;
  /** Holds everything the program needs but network, optimizer and images. */
  readonly arena: Arena;
}

/**
 * Records the training step of one batch.
 *
 * @param options How the step is compiled.
 * @param chooser Which variants of the kernels to record.
 */
export function recordTrainingStep(options: StepOptions, chooser: Chooser): RecordedStep {
  const arena = new Arena(options.network.engine);
  const views = allocateViews(options, arena);
  return { ...recordCalls(options, views, arena, chooser), views, arena };
}

/** The calls of the whole step, from images to updated weights. */
function recordCalls(
  options: StepOptions,
  views: StepViews,
  arena: Arena,
  chooser: Chooser,
): { prepare: Call[]; program: Call[] } {
  const { network, optimizer, batchSize: batch, stages = trainedThroughout } = options;
  const { architecture } = network;
  const trainedFrom = stages[0]!.firstBlock;
  const how = { batch, arena, chooser, half: options.precision === "mixed" };
  const forward = recordForward(network, views.input, trainedFrom, how);
  const heads = recordHeads(options, trainedFrom, views, forward, arena);
  const trained = forward.blocks.slice(trainedFrom);
  const program = [
    ...recordInput(options, views, arena),
    ...forward.calls,
    ...heads.calls,
    ...(heads.top ? recordBackward(network, trained, heads.top, optimizer.gradients, how) : []),
    ...recordOptimizerStep(options, views, arena),
    nextBatch({
      losses: heads.losses,
      correct: heads.hits,
      results: views.results,
      batchIndex: views.batchIndex,
      batch,
      heads: architecture.heads.length,
      target: network.engine.target,
    }),
  ];
  return { prepare: forward.prepare, program };
}

/** Gathers the batch's images, augments them where the options ask for it, and normalises them. */
function recordInput(
  { network, store, batchSize: batch, augmentation }: StepOptions,
  { batchIndex, places, draws, input: output }: StepViews,
  arena: Arena,
): Call[] {
  const { engine, architecture } = network;
  const source = {
    pixels: store.pixels,
    imagesPerPart: store.imagesPerPart,
    batchIndex,
    samples: places,
    batch,
    height: architecture.input.height,
    width: architecture.input.width,
    target: engine.target,
  };
  const normalisation = { mean: imageMean, std: imageStd };
  if (!augmentation) return [normalise({ ...source, ...normalisation, output })];
  const parts = {
    crop: augmentation.crop !== undefined,
    erase: (augmentation.erase ?? 0) > 0,
    mix: mixes(augmentation),
  };
  if (!changesColours(augmentation)) {
    return [augment({ ...source, ...normalisation, draws, output, ...parts })];
  }
  const means = arena.take("mean greys", batch);
  return [
    augmentMeans({ ...source, draws, means }),
    augment({ ...source, ...normalisation, draws, means, output, ...parts }),
  ];
}

/**
 * Pooling, heads and loss, their gradients, and, where more than the heads is trained, the gradient
 * that the backward pass starts from.
 */
function recordHeads(
  options: StepOptions,
  trainedFrom: number,
  { batchIndex, batchRecords, samples, segments, classWeights, gradientScales, logits }: StepViews,
  { features, blocks }: ForwardPass,
  arena: Arena,
): { calls: Call[]; top?: NormGradient; losses: View; hits: View } {
  const { network, optimizer, store, batchSize: batch } = options;
  const mix = mixes(options.augmentation ?? {});
  const loss = { ...(options.loss ?? { smoothing: 0, focal: 0 }), mix };
  const { engine, architecture } = network;
  const { target } = engine;
  const { lastChannel: channels, dropout } = architecture;
  const layout = headLayout(architecture.heads).shape;
  const { classes } = layout;
  const last = blocks.at(-1)!.layers.at(-1)!;
  const positions = last.rows / batch;
  const shape = { batch, positions, channels, ...layout };
  const input = {
    input: features.input,
    inputScale: features.norm.scale,
    inputShift: features.norm.shift,
  };
  const pooled = arena.take("pooled features", batch * classes.length * channels);
  const logitsGradient = arena.take("logits gradient", batch * logitsGradientStride(shape));
  const pooledGradient = trainedFrom < blocks.length
    ? arena.take("pooled gradient", batch * channels)
    : undefined;
  const losses = arena.take("losses", batch * classes.length);
  const hits = arena.take("hits", batch * classes.length);
  const gradients = network.heads(optimizer.gradients);
  const calls = headsTraining({
    ...input,
    ...network.heads(),
    features: pooled,
    logits,
    batchIndex,
    batchRecords,
    samples,
    labels: store.labels,
    segments,
    classWeights,
    gradientScales,
    logitsGradient,
    pooledGradient,
    weightGradient: gradients.weight,
    biasGradient: gradients.bias,
    losses,
    correct: hits,
    shape,
    dropout,
    loss,
    target,
  });
  if (!pooledGradient) return { calls, losses, hits };
  const parts = poolingParts(batch * positions);
  const gradient = arena.take("features gradient", batch * positions * channels);
  const partials = arena.take("partial sums", parts * 2 * channels);
  calls.push(poolingBackward({
    pooledGradient,
    ...input,
    inputMean: meanOf(last.statistics, channels),
    output: gradient,
    partials,
    batch,
    positions,
    channels,
    target,
  }));
  return { calls, top: { gradient, partials, parts }, losses, hits };
}
