/**
 * All heads of a tagger in one kernel: pooling, dropout, logits, softmax cross-entropy and its
 * gradient; and the gradient of their weights. Heads are segments of one concatenated list of
 * classes. The loss is the mean over the batch of the sum over the heads.
 */
import forwardSource from "./forward.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, type View } from "../program.ts";

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
  readonly logits: View; // [batch, totalClasses]
}

/** What training adds to it. */
export interface HeadsTrainingViews {
  readonly clock: View; // u32 [1]
  readonly settings: View; // [steps, 8]
  readonly samples: View; // u32 [steps, batch]
  readonly labels: View; // i32 [images, heads]
  readonly segments: View; // u32 [heads + 1]
  readonly dropped: View; // [batch, heads, channels]
  readonly logitsGradient: View; // [batch, totalClasses]
  readonly pooledGradient: View; // [batch, channels]
  readonly losses: View; // [batch, heads]
  readonly hits: View; // [batch, heads]
}

function totalClasses({ classes }: HeadsShape): number {
  return classes.reduce((sum, count) => sum + count, 0);
}

function recordHeads(
  shape: HeadsShape,
  views: HeadsViews & Partial<HeadsTrainingViews>,
  parameters: Record<string, number>,
  lanes: number,
  training: boolean,
): Call {
  const { batch, positions, channels, classes } = shape;
  const total = totalClasses(shape);
  return recordCall({
    kernel: kernel(training ? "heads_forward" : "heads_inference", forwardSource, {
      LANES: Math.min(256, lanes * 4),
      CHANNELS: channels,
      QUADS: channels / 4,
      CLASSES: total,
      HEADS: classes.length,
      TRAINING: training,
    }),
    views: { ...views },
    parameters: { batch, positions, ...parameters },
    workgroups: [batch, 1, 1],
    cost: {
      flops: batch * channels * (3 * positions + total * (training ? 4 : 2)),
      bytes: 4 * (batch * channels * positions + total * channels),
    },
  });
}

/** Logits by inference: no dropout. */
export function headsInference(call: HeadsViews & { shape: HeadsShape; lanes: number }): Call {
  const { shape, lanes, ...views } = call;
  return recordHeads(shape, views, {}, lanes, false);
}

/** Logits, losses, hits and the gradients of logits and pooled features. */
export function headsForward(
  call: HeadsViews & HeadsTrainingViews & {
    shape: HeadsShape;
    /** Share of the pooled features that each head leaves out, in [0, 1). */
    dropout: number;
    lanes: number;
  },
): Call {
  const { shape, dropout, lanes, ...views } = call;
  const parameters = {
    dropoutThreshold: Math.floor(dropout * 2 ** 32),
    keptScale: 1 / (1 - dropout),
  };
  return recordHeads(shape, views, parameters, lanes, true);
}

/** Gradients of all heads' weights and biases. */
export function headsBackwardWeight(call: {
  logitsGradient: View; // [batch, totalClasses]
  dropped: View; // [batch, heads, channels]
  segments: View; // u32 [heads + 1]
  output: View; // [totalClasses, channels]
  biasGradient: View; // [totalClasses]
  shape: HeadsShape;
  lanes: number;
}): Call {
  const { shape, lanes, ...views } = call;
  const { batch, channels, classes } = shape;
  const total = totalClasses(shape);
  return recordCall({
    kernel: kernel("heads_backward_weight", backwardWeightSource, { LANES: lanes }),
    views,
    parameters: { batch, heads: classes.length, classes: total, channels },
    workgroups: [Math.ceil(channels / 4 / lanes), total, 1],
    cost: {
      flops: 2 * batch * channels * total,
      bytes: 4 * (batch * (total + classes.length * channels) + total * channels),
    },
  });
}
