/**
 * All heads of a tagger at once: pooling and dropout, logits, losses, and the gradients of features, weights
 * and biases. Heads are segments of one concatenated list of logits, so each of these is one dispatch
 * whatever the number of heads and their kinds. Each head's loss is PyTorch's, see loss.wgsl; what a gradient is divided by depends on images that may be in other batches, so it
 * is an input: `gradientScales`.
 */
import {
  type Head,
  type HeadKind,
  isClassHead,
  kindOf,
  logitCounts,
  logitSegments,
} from "../../data/heads.ts";
import { labelSegments } from "../../data/label_words.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { joinCalls } from "../program/join.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import {
  headsBackwardFeaturesKernel,
  headsBackwardWeightKernel,
  headsLogitsKernel,
  headsLossKernel,
  headsPoolKernel,
} from "./kernels.ts";

/** The sizes of a tagger's heads. */
export interface HeadsShape {
  readonly batch: number;
  /** Height * width of the features that are pooled. */
  readonly positions: number;
  /** A multiple of 4. */
  readonly channels: number;
  /** Number of logits of each head: of its classes or tags, or 1. */
  readonly classes: readonly number[];
  /**
   * Label words of an image, see data/label_words.ts, where a head predicts tags or a number; left out where all
   * choose a class.
   */
  readonly labelWords?: number | undefined;
}

/** What kernels need to know of heads. */
export interface HeadLayout {
  /** What the views `segments` hold. */
  readonly segments: Uint32Array<ArrayBuffer>;
  /** The same of every shape of these heads. */
  readonly shape: Pick<HeadsShape, "classes" | "labelWords">;
}

const kindNumbers: Readonly<Record<HeadKind, number>> = { class: 0, tags: 1, number: 2 };

/**
 * Lays out heads for the kernels.
 *
 * @param heads The heads, in order.
 */
export function headLayout(heads: readonly Head[]): HeadLayout {
  const classes = logitCounts(heads);
  const { offsets, total } = logitSegments(classes);
  const firstLogits = [...offsets, total];
  if (heads.every(isClassHead)) {
    return { segments: Uint32Array.from(firstLogits), shape: { classes } };
  }
  const words = labelSegments(heads);
  const kinds = heads.map((head) => kindNumbers[kindOf(head)]);
  return {
    segments: Uint32Array.of(...firstLogits, ...kinds, ...words.offsets),
    shape: { classes, labelWords: words.total },
  };
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
  readonly labels: View; // i32 [images, labelSegments(heads).total], of classes alone [images, heads]
  readonly classWeights: View; // [totalClasses]
  /** What each head's gradient is multiplied by, see loss.wgsl. [batches, heads], of mixed images [batches, heads + 1] */
  readonly gradientScales: View;
  readonly segments: View; // u32, see headLayout
  readonly logitsGradient: View; // [batch, logitsGradientStride(shape)]
  /** Left out where nothing before the heads is trained. [batch, channels] */
  readonly pooledGradient?: View | undefined;
  readonly weightGradient: View; // [totalClasses, channels]
  readonly biasGradient: View; // [totalClasses]
  readonly losses: View; // [batch, heads]
  readonly correct: View; // [batch, heads]; what it says of each kind: see loss.wgsl
}

function totalClasses({ classes }: HeadsShape): number {
  return classes.reduce((sum, count) => sum + count, 0);
}

/** Floats from one image's gradients of the logits to the next's. */
export function logitsGradientStride(shape: HeadsShape): number {
  return Math.ceil(totalClasses(shape) / 4) * 4;
}

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
  /** Share of a label that is spread over all classes, or between a tag and its absence, in [0, 1). */
  readonly smoothing: number;
  /** The focal loss's exponent, at least 0. */
  readonly focal: number;
  /** Whether each image is mixed with the one before it in the batch; not by default. */
  readonly mix?: boolean | undefined;
}

/** Records logits, losses, how right the predictions are, and the gradients of features, weights and biases. */
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
    ...gradients(call, shape, target, mask),
  ];
}

/** The gradients of features and weights, which do not depend on each other: on hardware one dispatch. */
function gradients(
  call: HeadsViews & HeadsTrainingViews,
  shape: HeadsShape,
  target: Target,
  mask: Mask,
): Call[] {
  const ofWeight = backwardWeight(call, shape, target);
  if (!call.pooledGradient) return [ofWeight];
  const ofFeatures = backwardFeatures(call, call.pooledGradient, shape, target, mask);
  const joined = target === "hardware" ? joinCalls(ofFeatures, ofWeight) : undefined;
  return joined ? [joined] : [ofFeatures, ofWeight];
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
  { smoothing, focal, mix = false }: LossOptions,
): Call {
  const { logits, segments, batchIndex, samples, labels, classWeights, gradientScales } = views;
  const { logitsGradient, losses, correct } = views;
  const { batch, classes, labelWords } = shape;
  const lanes = lanesOf(target);
  const kinds = labelWords !== undefined;
  // On hardware one invocation would take long for many classes or tags, in software the others cost as much.
  const shared = target === "hardware";
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
      labelWords,
    },
    flags: { KINDS: kinds, MIX: mix },
    constants: { LANES: lanes, SHARED: shared, LABELS: mix ? 2 : 1 },
    workgroups: shared ? [classes.length, batch, 1] : spread(batch * classes.length, lanes),
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
  // Where images are few, more invocations share the classes.
  const { constants, quads } = sharedWork(target, batch < 256 ? 16 : 64);
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
    constants,
    workgroups: [Math.ceil(channels / 4 / quads), Math.ceil(batch / 4), 1],
  });
}

/**
 * How the workgroups of a gradient of the heads are divided. On hardware several invocations share what is added up
 * for a group of four channels: one alone would wait for one load after the other.
 *
 * @param quads Groups of four channels of a workgroup on hardware.
 * @returns The constants of its template, and its groups of four channels.
 */
function sharedWork(target: Target, quads: number) {
  const lanes = lanesOf(target);
  return target === "hardware"
    ? { constants: { LANES: 4 * lanes, WALKERS_SHARE: true, QUADS: quads }, quads }
    : { constants: { LANES: lanes, WALKERS_SHARE: false }, quads: lanes };
}

function backwardWeight(
  views: HeadsViews & HeadsTrainingViews,
  shape: HeadsShape,
  target: Target,
): Call {
  const { logitsGradient, features, segments, weightGradient, biasGradient } = views;
  const { batch, channels, classes } = shape;
  const { constants, quads } = sharedWork(target, 16);
  const categories = constants.WALKERS_SHARE ? 4 : 1;
  return recordCall(headsBackwardWeightKernel, {
    target,
    views: { logitsGradient, features, segments, output: weightGradient, biasGradient },
    parameters: {
      batch,
      heads: classes.length,
      stride: logitsGradientStride(shape),
      channels,
    },
    constants,
    workgroups: [
      Math.ceil(channels / 4 / quads),
      Math.ceil(totalClasses(shape) / categories),
      1,
    ],
  });
}
