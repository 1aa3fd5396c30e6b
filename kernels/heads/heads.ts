/**
 * All heads of a tagger at once: pooling and dropout, logits, softmax cross-entropy, and the gradients
 * of features, weights and biases. Heads are segments of one concatenated list of classes, so
 * each of these is one dispatch whatever the number of heads. Each head's loss is PyTorch's, see
 * loss.wgsl; what a gradient is divided by depends on images that may be in other batches, so it
 * is an input: `gradientScales`.
 */
import backwardFeaturesSource from "./backward_features.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import dropoutSource from "./dropout.wgsl" with { type: "text" };
import logitsSource from "./logits.wgsl" with { type: "text" };
import lossSource from "./loss.wgsl" with { type: "text" };
import poolSource from "./pool.wgsl" with { type: "text" };
import { defineKernel, f32, read, readFields, u32, when, write } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { batchRecord } from "../program/records.ts";
import { lanesOf, type Target } from "../program/target.ts";

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
  readonly batchIndex: View; // u32 [1]
  readonly batchRecords: View; // BatchRecord [batches]
  readonly samples: View; // u32 [batches, batch]
  readonly labels: View; // i32 [images, heads]; negative: that head has no label
  readonly classWeights: View; // [totalClasses]
  /** What each head's gradient is multiplied by, see loss.wgsl. [batches, heads] */
  readonly gradientScales: View;
  readonly segments: View; // u32 [heads + 1]
  readonly logitsGradient: View; // [batch, logitsGradientStride(shape)]
  /** Left out where nothing before the heads is trained. [batch, channels] */
  readonly pooledGradient?: View | undefined;
  readonly weightGradient: View; // [totalClasses, channels]
  readonly biasGradient: View; // [totalClasses]
  readonly losses: View; // [batch, heads]
  readonly correct: View; // [batch, heads]
}

function totalClasses({ classes }: HeadsShape): number {
  return classes.reduce((sum, count) => sum + count, 0);
}

/** Floats from one image's gradients of the logits to the next's. */
export function logitsGradientStride(shape: HeadsShape): number {
  return Math.ceil(totalClasses(shape) / 4) * 4;
}

/** What a product of the heads costs: every operand is read or written once. */
function productCost(batch: number, channels: number, heads: number, classes: number) {
  return {
    flops: 2 * batch * channels * classes,
    bytes: 4 * (batch * (heads * channels + classes) + classes * channels),
  };
}

/** Classes of all heads, by the view that holds their weight, or its gradient. */
function classesIn(weight: View, channels: number): number {
  return weight.byteLength / 4 / channels;
}

const includes = { dropout: { path: "kernels/heads/dropout.wgsl", source: dropoutSource } };

/** Global average pooling and, in training, each head's dropout. */
export const headsPoolKernel = defineKernel({
  name: "heads_pool",
  template: { path: "kernels/heads/pool.wgsl", source: poolSource, includes },
  views: {
    input: read("vec4f", "[batch, positions, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    features: write("vec4f", "[batch, heads or 1, channels]"),
    batchIndex: when("TRAINING", read("u32", "[1]")),
    batchRecords: when("TRAINING", readFields(batchRecord, ["dropoutSeed"], "[batches]")),
  },
  parameters: {
    batch: u32,
    positions: u32,
    channels: u32,
    heads: when("TRAINING", u32),
    dropoutThreshold: when("TRAINING", u32),
    dropoutScale: when("TRAINING", f32),
  },
  cost: ({ parameters: { batch, positions, channels, heads = 1 } }) => ({
    flops: 5 * batch * positions * channels,
    bytes: 4 * batch * channels * (positions + heads),
  }),
  cpu: {
    module: "heads/pool",
    entry: "headsPool",
    divide: ({ parameters: { batch } }) => ({ tasks: batch }),
  },
});

/** Logits of all heads. */
export const headsLogitsKernel = defineKernel({
  name: "heads_logits",
  template: { path: "kernels/heads/logits.wgsl", source: logitsSource },
  views: {
    features: read("vec4f", "[batch, heads or 1, channels]"),
    weight: read("vec4f", "[classes, channels]"),
    bias: read("f32", "[classes]"),
    logits: write("f32", "[batch, classes]"),
    segments: when("TRAINING", read("u32", "[heads + 1]")),
  },
  parameters: { batch: u32, channels: u32, classes: u32, heads: when("TRAINING", u32) },
  cost: ({ parameters: { batch, channels, classes, heads = 1 } }) =>
    productCost(batch, channels, heads, classes),
  cpu: {
    module: "heads/logits",
    entry: "headsLogits",
    divide: ({ parameters: { classes } }) => ({ tasks: classes }),
  },
});

/** Losses of all heads, with their gradients. */
export const headsLossKernel = defineKernel({
  name: "heads_loss",
  template: { path: "kernels/heads/loss.wgsl", source: lossSource },
  views: {
    logits: read("f32", "[batch, classes]"),
    segments: read("u32", "[heads + 1]"),
    batchIndex: read("u32", "[1]"),
    samples: read("u32", "[batches, batch]"),
    labels: read("i32", "[images, heads]"),
    logitsGradient: write("f32", "[batch, stride]"),
    losses: write("f32", "[batch, heads]"),
    correct: write("f32", "[batch, heads]"),
    classWeights: read("f32", "[classes]"),
    gradientScales: read("f32", "[batches, heads]"),
  },
  parameters: { batch: u32, heads: u32, classes: u32, stride: u32, smoothing: f32, focal: f32 },
  cost: ({ parameters: { batch, classes } }) => ({
    flops: 8 * batch * classes,
    bytes: 16 * batch * classes,
  }),
  cpu: {
    module: "heads/loss",
    entry: "headsLoss",
    divide: ({ parameters: { batch, heads } }) => ({ tasks: batch * heads }),
  },
});

/** Gradient of the pooled features, through every head's dropout. */
export const headsBackwardFeaturesKernel = defineKernel({
  name: "heads_backward_features",
  template: {
    path: "kernels/heads/backward_features.wgsl",
    source: backwardFeaturesSource,
    includes,
  },
  views: {
    logitsGradient: read("vec4f", "[batch, stride]"),
    weight: read("vec4f", "[classes, channels]"),
    segments: read("u32", "[heads + 1]"),
    batchIndex: read("u32", "[1]"),
    batchRecords: readFields(batchRecord, ["dropoutSeed"], "[batches]"),
    pooledGradient: write("vec4f", "[batch, channels]"),
  },
  parameters: {
    batch: u32,
    channels: u32,
    stride: u32,
    heads: u32,
    dropoutThreshold: u32,
    dropoutScale: f32,
  },
  cost: ({ views, parameters: { batch, channels, heads } }) =>
    productCost(batch, channels, heads, classesIn(views.weight, channels)),
  cpu: {
    module: "heads/backward_features",
    entry: "headsBackwardFeatures",
    divide: ({ parameters: { batch } }) => ({ tasks: batch }),
  },
});

/** Gradients of all heads' weights and biases. */
export const headsBackwardWeightKernel = defineKernel({
  name: "heads_backward_weight",
  template: { path: "kernels/heads/backward_weight.wgsl", source: backwardWeightSource },
  views: {
    logitsGradient: read("vec4f", "[batch, stride]"),
    features: read("vec4f", "[batch, heads, channels]"),
    segments: read("u32", "[heads + 1]"),
    output: write("vec4f", "[classes, channels]"),
    biasGradient: write("f32", "[classes]"),
  },
  parameters: { batch: u32, heads: u32, stride: u32, channels: u32 },
  cost: ({ views, parameters: { batch, channels, heads } }) =>
    productCost(batch, channels, heads, classesIn(views.output, channels)),
  cpu: {
    module: "heads/backward_weight",
    entry: "headsBackwardWeight",
    // One task for each class.
    divide: ({ views, parameters: { channels } }) => ({
      tasks: classesIn(views.output, channels),
    }),
  },
});

/** Records logits by inference: no dropout. */
export function headsInference(call: HeadsViews & { shape: HeadsShape; target: Target }): Call[] {
  const { shape, target } = call;
  return [
    pool(call, shape, target),
    logits(call, shape, target),
  ];
}

/** What can be chosen of the loss; see loss.wgsl. */
export interface LossOptions {
  /** Share of a label that is spread over all classes, in [0, 1). */
  readonly smoothing: number;
  /** The focal loss's exponent, at least 0. */
  readonly focal: number;
}

/** Records logits, losses, correct predictions, and the gradients of features, weights and biases. */
export function headsTraining(
  call: HeadsViews & HeadsTrainingViews & {
    shape: HeadsShape;
    /** Share of the pooled features that each head leaves out, in [0, 1). */
    dropout: number;
    loss: LossOptions;
    target: Target;
  },
): Call[] {
  const { shape, target } = call;
  const mask = {
    dropoutThreshold: Math.floor(call.dropout * 2 ** 32),
    dropoutScale: 1 / (1 - call.dropout),
  };
  return [
    pool(call, shape, target, { views: call, mask }),
    logits(call, shape, target, call),
    loss(call, shape, target, call.loss),
    ...(call.pooledGradient
      ? [backwardFeatures(call, call.pooledGradient, shape, target, mask)]
      : []),
    backwardWeight(call, shape, target),
  ];
}

/** The parameters of the heads' dropout. */
interface Mask {
  readonly dropoutThreshold: number;
  readonly dropoutScale: number;
}

function pool(
  { input, inputScale, inputShift, features }: HeadsViews,
  { batch, positions, channels, classes }: HeadsShape,
  target: Target,
  training?: { views: HeadsTrainingViews; mask: Mask },
): Call {
  const lanes = lanesOf(target);
  return recordCall(headsPoolKernel, {
    target,
    views: {
      input,
      inputScale,
      inputShift,
      features,
      batchIndex: training?.views.batchIndex,
      batchRecords: training?.views.batchRecords,
    },
    parameters: {
      batch,
      positions,
      channels,
      heads: training && classes.length,
      ...training?.mask,
    },
    constants: { LANES: lanes },
    workgroups: [Math.ceil(channels / 4 / lanes), batch, 1],
  });
}

function logits(
  { features, weight, bias, logits }: HeadsViews,
  shape: HeadsShape,
  target: Target,
  training?: HeadsTrainingViews,
): Call {
  const { batch, channels, classes } = shape;
  const total = totalClasses(shape);
  const lanes = lanesOf(target);
  // Software pays dearly for barriers, hardware for long serial loops.
  const tree = target === "hardware";
  return recordCall(headsLogitsKernel, {
    target,
    views: { features, weight, bias, logits, segments: training?.segments },
    parameters: { batch, channels, classes: total, heads: training && classes.length },
    constants: { LANES: lanes, TREE: tree },
    workgroups: [tree ? total : Math.ceil(total / lanes), Math.ceil(batch / 4), 1],
  });
}

function loss(
  views: HeadsViews & HeadsTrainingViews,
  shape: HeadsShape,
  target: Target,
  { smoothing, focal }: LossOptions,
): Call {
  const { logits, segments, batchIndex, samples, labels, classWeights, gradientScales } = views;
  const { logitsGradient, losses, correct } = views;
  const { batch, classes } = shape;
  const lanes = lanesOf(target);
  return recordCall(headsLossKernel, {
    target,
    views: {
      logits,
      segments,
      batchIndex,
      samples,
      labels,
      classWeights,
      gradientScales,
      logitsGradient,
      losses,
      correct,
    },
    parameters: {
      batch,
      heads: classes.length,
      classes: totalClasses(shape),
      stride: logitsGradientStride(shape),
      smoothing,
      focal,
    },
    constants: { LANES: lanes },
    workgroups: spread(batch * classes.length, lanes),
  });
}

function backwardFeatures(
  views: HeadsViews & HeadsTrainingViews,
  pooledGradient: View,
  shape: HeadsShape,
  target: Target,
  mask: Mask,
): Call {
  const { logitsGradient, weight, segments, batchIndex, batchRecords } = views;
  const { batch, channels, classes } = shape;
  const lanes = lanesOf(target);
  return recordCall(headsBackwardFeaturesKernel, {
    target,
    views: { logitsGradient, weight, segments, batchIndex, batchRecords, pooledGradient },
    parameters: {
      batch,
      channels,
      stride: logitsGradientStride(shape),
      heads: classes.length,
      ...mask,
    },
    constants: { LANES: lanes },
    workgroups: [Math.ceil(channels / 4 / lanes), Math.ceil(batch / 4), 1],
  });
}

function backwardWeight(
  views: HeadsViews & HeadsTrainingViews,
  shape: HeadsShape,
  target: Target,
): Call {
  const { logitsGradient, features, segments, weightGradient, biasGradient } = views;
  const { batch, channels, classes } = shape;
  const lanes = lanesOf(target);
  return recordCall(headsBackwardWeightKernel, {
    target,
    views: { logitsGradient, features, segments, output: weightGradient, biasGradient },
    parameters: {
      batch,
      heads: classes.length,
      stride: logitsGradientStride(shape),
      channels,
    },
    constants: { LANES: lanes },
    workgroups: [Math.ceil(channels / 4 / lanes), totalClasses(shape), 1],
  });
}
