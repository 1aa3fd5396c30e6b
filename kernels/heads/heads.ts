/**
 * All heads of a tagger at once: pooling and dropout, logits, softmax cross-entropy, and the gradients
 * of features, weights and biases. Heads are segments of one concatenated list of classes, so
 * each of these is one dispatch whatever the number of heads. Each head's loss is PyTorch's, see
 * loss.wgsl; what a gradient is divided by depends on images that may be in other batches, so whoever
 * records a step says it.
 */
import backwardFeaturesSource from "./backward_features.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import dropoutSource from "./dropout.wgsl" with { type: "text" };
import logitsSource from "./logits.wgsl" with { type: "text" };
import lossSource from "./loss.wgsl" with { type: "text" };
import poolSource from "./pool.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";

/** The sizes of a tagger's heads. */
export interface HeadsShape {
  readonly batch: number;
  /** Height * width of the features that are pooled. */
  readonly positions: number;
  /** A multiple of 4. */
  readonly channels: number;
  /** Number of classes of each head. */
  readonly classes: readonly number[];
}

/** What the heads read, and the logits they write. */
export interface HeadsViews {
  readonly input: View; // [batch, positions, channels], awaiting norm and ReLU6
  readonly inputScale: View; // [channels]
  readonly inputShift: View; // [channels]
  readonly weight: View; // [totalClasses, channels]
  readonly bias: View; // [totalClasses]
  /** Pooled features, in training after each head's dropout. [batch, heads or 1, channels] */
  readonly features: View;
  readonly logits: View; // [batch, totalClasses]
}

/** What training adds to it. */
export interface HeadsTrainingViews {
  readonly clock: View; // u32 [1]
  readonly settings: View; // [steps, 8]
  readonly samples: View; // u32 [steps, batch]
  readonly labels: View; // i32 [images, heads]; negative: that head has no label
  readonly classWeights: View; // [totalClasses]
  /** What each head's gradient is multiplied by, see loss.wgsl. [steps, heads] */
  readonly gradientScales: View;
  readonly segments: View; // u32 [heads + 1]
  readonly logitsGradient: View; // [batch, logitsGradientStride(shape)]
  /** Left out where nothing before the heads is trained. [batch, channels] */
  readonly pooledGradient?: View;
  readonly weightGradient: View; // [totalClasses, channels]
  readonly biasGradient: View; // [totalClasses]
  readonly losses: View; // [batch, heads]
  readonly hits: View; // [batch, heads]
}

function totalClasses({ classes }: HeadsShape): number {
  return classes.reduce((sum, count) => sum + count, 0);
}

/** Floats from one image's gradients of the logits to the next's. */
export function logitsGradientStride(shape: HeadsShape): number {
  return Math.ceil(totalClasses(shape) / 4) * 4;
}

/** Logits by inference: no dropout. */
export function headsInference(call: HeadsViews & { shape: HeadsShape; lanes: number }): Call[] {
  const { shape, lanes } = call;
  return [
    pool(call, shape, lanes),
    logits(call, shape, lanes),
  ];
}

/** What training can be told of the loss; see loss.wgsl. */
export interface LossOptions {
  /** Share of a label that is spread over all classes, in [0, 1). */
  readonly smoothing: number;
  /** The focal loss's exponent, at least 0. */
  readonly focal: number;
}

/** Logits, losses, hits, and the gradients of features, weights and biases. */
export function headsTraining(
  call: HeadsViews & HeadsTrainingViews & {
    shape: HeadsShape;
    /** Share of the pooled features that each head leaves out, in [0, 1). */
    dropout: number;
    loss: LossOptions;
    lanes: number;
  },
): Call[] {
  const { shape, lanes } = call;
  const mask = {
    dropoutThreshold: Math.floor(call.dropout * 2 ** 32),
    keptScale: 1 / (1 - call.dropout),
  };
  return [
    pool(call, shape, lanes, { views: call, mask }),
    logits(call, shape, lanes, call),
    loss(call, shape, lanes, call.loss),
    ...(call.pooledGradient
      ? [backwardFeatures(call, call.pooledGradient, shape, lanes, mask)]
      : []),
    backwardWeight(call, shape, lanes),
  ];
}

interface Mask extends Record<string, number> {
  readonly dropoutThreshold: number;
  readonly keptScale: number;
}

function pool(
  { input, inputScale, inputShift, features }: HeadsViews,
  { batch, positions, channels, classes }: HeadsShape,
  lanes: number,
  training?: { views: HeadsTrainingViews; mask: Mask },
): Call {
  const constants = { LANES: lanes, TRAINING: training !== undefined };
  const views = { input, inputScale, inputShift, features };
  return recordCall({
    kernel: training
      ? kernel("heads_pool", dropoutSource + poolSource, constants)
      : kernel("heads_pool", poolSource, constants),
    views: training
      ? { ...views, clock: training.views.clock, settings: training.views.settings }
      : views,
    parameters: {
      batch,
      positions,
      channels,
      ...(training && { heads: classes.length, ...training.mask }),
    },
    workgroups: [Math.ceil(channels / 4 / lanes), batch, 1],
    cost: {
      flops: 5 * batch * positions * channels,
      bytes: 4 * batch * channels * (positions + (training ? classes.length : 1)),
    },
  });
}

function logits(
  { features, weight, bias, logits }: HeadsViews,
  shape: HeadsShape,
  lanes: number,
  training?: HeadsTrainingViews,
): Call {
  const { batch, channels, classes } = shape;
  const total = totalClasses(shape);
  // Software pays dearly for barriers, hardware for long serial loops.
  const tree = lanes > 8;
  return recordCall({
    kernel: kernel("heads_logits", logitsSource, {
      LANES: lanes,
      TREE: tree,
      TRAINING: training !== undefined,
    }),
    views: { features, weight, bias, logits, ...(training && { segments: training.segments }) },
    parameters: {
      batch,
      channels,
      classes: total,
      ...(training && { heads: classes.length }),
    },
    workgroups: [tree ? total : Math.ceil(total / lanes), Math.ceil(batch / 4), 1],
    cost: productCost(shape),
  });
}

function loss(
  views: HeadsViews & HeadsTrainingViews,
  shape: HeadsShape,
  lanes: number,
  { smoothing, focal }: LossOptions,
): Call {
  const { logits, segments, clock, samples, labels, classWeights, gradientScales } = views;
  const { logitsGradient, losses, hits } = views;
  const { batch, classes } = shape;
  const total = totalClasses(shape);
  return recordCall({
    kernel: kernel("heads_loss", lossSource, { LANES: lanes }),
    views: {
      logits,
      segments,
      clock,
      samples,
      labels,
      classWeights,
      gradientScales,
      logitsGradient,
      losses,
      hits,
    },
    parameters: {
      batch,
      heads: classes.length,
      classes: total,
      stride: logitsGradientStride(shape),
      smoothing,
      focal,
    },
    workgroups: spread(batch * classes.length, lanes),
    cost: { flops: 8 * batch * total, bytes: 16 * batch * total },
  });
}

function backwardFeatures(
  views: HeadsViews & HeadsTrainingViews,
  pooledGradient: View,
  shape: HeadsShape,
  lanes: number,
  mask: Mask,
): Call {
  const { logitsGradient, weight, segments, clock, settings } = views;
  const { batch, channels, classes } = shape;
  return recordCall({
    kernel: kernel("heads_backward_features", dropoutSource + backwardFeaturesSource, {
      LANES: lanes,
    }),
    views: { logitsGradient, weight, segments, clock, settings, pooledGradient },
    parameters: {
      batch,
      channels,
      stride: logitsGradientStride(shape),
      heads: classes.length,
      ...mask,
    },
    workgroups: [Math.ceil(channels / 4 / lanes), Math.ceil(batch / 4), 1],
    cost: productCost(shape),
  });
}

function backwardWeight(
  views: HeadsViews & HeadsTrainingViews,
  shape: HeadsShape,
  lanes: number,
): Call {
  const { logitsGradient, features, segments, weightGradient, biasGradient } = views;
  const { batch, channels, classes } = shape;
  return recordCall({
    kernel: kernel("heads_backward_weight", backwardWeightSource, { LANES: lanes }),
    views: { logitsGradient, features, segments, output: weightGradient, biasGradient },
    parameters: {
      batch,
      heads: classes.length,
      stride: logitsGradientStride(shape),
      channels,
    },
    workgroups: [Math.ceil(channels / 4 / lanes), totalClasses(shape), 1],
    cost: productCost(shape),
  });
}

/** Any of the three matrix products of the heads: every operand is read or written once. */
function productCost(shape: HeadsShape): { flops: number; bytes: number } {
  const { batch, channels, classes } = shape;
  const total = totalClasses(shape);
  return {
    flops: 2 * batch * channels * total,
    bytes: 4 * (batch * (classes.length * channels + total) + total * channels),
  };
}
