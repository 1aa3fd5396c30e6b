/** The kernels of the heads: their interfaces, costs and tasks. `heads.ts` records them. */
import backwardFeaturesSource from "./backward_features.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import dropoutSource from "./dropout.wgsl" with { type: "text" };
import logitsSource from "./logits.wgsl" with { type: "text" };
import lossSource from "./loss.wgsl" with { type: "text" };
import poolSource from "./pool.wgsl" with { type: "text" };
import { defineKernel, f32, read, readFields, u32, when, write } from "../program/description.ts";
import type { View } from "../program/program.ts";
import { batchRecord } from "../program/records.ts";

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

/** Losses of all heads, with their gradients. KINDS: not all heads are of classes. MIX: images are mixed. */
export const headsLossKernel = defineKernel({
  name: "heads_loss",
  template: { path: "kernels/heads/loss.wgsl", source: lossSource },
  views: {
    logits: read("f32", "[batch, classes]"),
    segments: read("u32", "[heads + 1], with KINDS [3 heads + 1]"),
    batchIndex: read("u32", "[1]"),
    samples: read("u32", "[batches, batch]"),
    labels: read("i32", "[images, heads], with KINDS [images, labelWords]"),
    logitsGradient: write("f32", "[batch, stride]"),
    losses: write("f32", "[batch, heads]"),
    correct: write("f32", "[batch, heads]"),
    classWeights: read("f32", "[classes]"),
    gradientScales: read("f32", "[batches, heads], with MIX [batches, heads + 1]"),
  },
  parameters: {
    batch: u32,
    heads: u32,
    classes: u32,
    stride: u32,
    smoothing: f32,
    focal: f32,
    labelWords: when("KINDS", u32),
  },
  flags: ["KINDS", "MIX"],
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
