/**
 * The network's first convolution, 3x3 with stride 2 and a padding of 1, from the normalised images:
 * forward and gradient of the weight. Images need no gradient.
 */
import forwardSource from "./forward.wgsl" with { type: "text" };
import forwardSharedSource from "./forward_shared.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import backwardWeightSharedSource from "./backward_weight_shared.wgsl" with { type: "text" };
import loadPatchesSource from "./load_patches.wgsl" with { type: "text" };
import { defineKernel, type Division, read, u32, when, write } from "../program/description.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import type { Variant } from "../tuning/variants.ts";

/** The sizes of the first convolution; height and width are the images'. */
export interface FirstConvolutionShape {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** Channels of the output, a multiple of 8. */
  readonly outputChannels: number;
}

/** A variant: how the work is divided, and whether workgroups keep the images' pixels in their memory. */
export interface FirstConvolutionSplit extends Variant {
  /** Most partial sums of the output. */
  readonly mostParts: number;
  /** Most partial results of the weight's gradient. */
  readonly mostSplits: number;
  readonly shared: boolean;
}

/**
 * The variants for a target, the default first.
 *
 * @param target What kind of device they are for.
 */
export function firstConvolutionVariants(target: Target): readonly FirstConvolutionSplit[] {
  if (target !== "hardware") {
    return [{ name: "registers", mostParts: 512, mostSplits: 128, shared: false }];
  }
  return [1024, 512, 256].map((most) => ({
    name: `shared, ${most} parts`,
    mostParts: most,
    mostSplits: most,
    shared: true,
  }));
}

function sizes({ height, width, batch }: FirstConvolutionShape) {
  const outputHeight = Math.ceil(height / 2);
  const outputWidth = Math.ceil(width / 2);
  const tilesPerRow = Math.ceil(outputWidth / 4);
  return { outputHeight, outputWidth, tilesPerRow, rows: batch * outputHeight };
}

/** Groups of four channels that a workgroup with shared pixels computes, and tiles that it has at once. */
function sharedWork({ outputChannels }: FirstConvolutionShape) {
  const quads = [8, 4, 2].find((count) => outputChannels % (4 * count) === 0)!;
  return { QUADS: quads, TILES: 64 / quads };
}

function walk(
  shape: FirstConvolutionShape,
  { mostParts, shared }: FirstConvolutionSplit,
): { parts: number; tiles: number; allTiles: number } {
  const { rows, tilesPerRow } = sizes(shape);
  const allTiles = rows * tilesPerRow;
  const atOnce = shared ? sharedWork(shape).TILES : 1;
  const tiles = Math.ceil(allTiles / atOnce / mostParts) * atOnce;
  return { parts: Math.ceil(allTiles / tiles), tiles, allTiles };
}

/** Partial sums of the output that the forward pass writes. */
export function firstConvolutionParts(
  shape: FirstConvolutionShape,
  split: FirstConvolutionSplit,
): number {
  return walk(shape, split).parts;
}

/** Partial results that {@linkcode firstConvolutionBackwardWeight} writes. */
export function firstConvolutionSplits(
  shape: FirstConvolutionShape,
  split: FirstConvolutionSplit,
): number {
  const { rows, tilesPerRow } = sizes(shape);
  // A workgroup adds up its invocations' sums in the end, which has to pay.
  const least = split.shared ? Math.ceil(4 * sharedWork(shape).TILES / tilesPerRow) : 1;
  return Math.ceil(rows / Math.max(least, Math.ceil(rows / split.mostSplits)));
}

const size = {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
} as const;

/** What either kernel costs whose outputs are so many rows of all images. */
function costOf(rows: number, p: Readonly<Record<keyof typeof size, number>>) {
  const outputs = rows * p.outputWidth * p.channels;
  const inputs = rows / p.outputHeight * p.height * p.width * 4;
  return { flops: 54 * outputs, bytes: 4 * (inputs + outputs) };
}

const loadPatches = {
  path: "kernels/first_convolution/load_patches.wgsl",
  source: loadPatchesSource,
};

const forwardParameters = { ...size, tiles: u32, allTiles: u32 } as const;

interface Walked {
  readonly parameters: Readonly<Record<keyof typeof forwardParameters, number>>;
}

function forwardCost({ parameters: p }: Walked) {
  return costOf(p.allTiles / Math.ceil(p.outputWidth / 4), p);
}

/** One task of the CPU for each part. */
function divideForward({ parameters: p }: Walked): Division<"outputsPerPart" | "outputs"> {
  const parts = Math.ceil(p.allTiles / p.tiles);
  const outputs = p.allTiles / Math.ceil(p.outputWidth / 4) * p.outputWidth;
  return {
    tasks: parts,
    extra: { outputsPerPart: Math.ceil(outputs / parts), outputs },
    scratch: 48 * 27 * 4,
    pack: { by: "rows", outputChannels: p.channels, inputChannels: 27 },
  };
}

/** The convolution, with the partial sums of its output where they are needed. */
export const firstConvolutionForwardKernel = defineKernel({
  name: "first_convolution_forward",
  template: { path: "kernels/first_convolution/forward.wgsl", source: forwardSource },
  variants: {
    shared: {
      path: "kernels/first_convolution/forward_shared.wgsl",
      source: forwardSharedSource,
      includes: { load_patches: loadPatches },
    },
  },
  views: {
    input: read("vec4f", "[batch, height, width, 4]"),
    weight: read("vec4f", "[channels, 3, 3, 3]"),
    output: write("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    partials: when("STATISTICS", write("vec4f", "[parts, 2, channels]")),
  },
  parameters: forwardParameters,
  cost: forwardCost,
  cpu: {
    module: "first_convolution/forward",
    entry: "firstConvolutionForward",
    extra: ["outputsPerPart", "outputs"],
    divide: divideForward,
  },
});

/** The convolution in inference on the CPU: output = relu6(norm(the convolution of the input)). */
export const firstConvolutionInferenceKernel = defineKernel({
  name: "first_convolution_inference",
  views: {
    input: read("vec4f", "[batch, height, width, 4]"),
    weight: read("vec4f", "[channels, 3, 3, 3]"),
    output: write("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    outputScale: read("vec4f", "[channels]"),
    outputShift: read("vec4f", "[channels]"),
  },
  parameters: forwardParameters,
  cost: forwardCost,
  cpu: {
    module: "first_convolution/forward",
    entry: "firstConvolutionInference",
    extra: ["outputsPerPart", "outputs"],
    divide: divideForward,
  },
});

/** The gradient of the weight, in parts. */
export const firstConvolutionBackwardWeightKernel = defineKernel({
  name: "first_convolution_backward_weight",
  template: {
    path: "kernels/first_convolution/backward_weight.wgsl",
    source: backwardWeightSource,
  },
  variants: {
    shared: {
      path: "kernels/first_convolution/backward_weight_shared.wgsl",
      source: backwardWeightSharedSource,
      includes: { load_patches: loadPatches },
    },
  },
  views: {
    input: read("vec4f", "[batch, height, width, 4]"),
    gradient: read("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    output: write("f32", "[splits, channels, 3, 3, 3]"),
  },
  parameters: { ...size, rowsPerSplit: u32, rows: u32 },
  cost: ({ parameters: p }) => costOf(p.rows, p),
  cpu: {
    module: "first_convolution/backward_weight",
    entry: "firstConvolutionBackwardWeight",
    // One task for each split.
    divide: ({ parameters: p }) => ({
      tasks: Math.ceil(p.rows / p.rowsPerSplit),
      scratch: (64 + p.channels) * 128,
    }),
  },
});

/** Records output [batch, outputHeight, outputWidth, outputChannels], with partial sums where they are given. */
export function firstConvolutionForward(call: {
  input: View; // [batch, height, width, 4]
  weight: View; // [outputChannels, 3, 3, 3]
  output: View;
  partials?: View | undefined; // [firstConvolutionParts(shape, split), 2, outputChannels]
  shape: FirstConvolutionShape;
  split: FirstConvolutionSplit;
  target: Target;
}): Call {
  const { shape, split, target, ...views } = call;
  const { height, width, outputChannels: channels } = shape;
  const { outputHeight, outputWidth } = sizes(shape);
  const { parts, tiles, allTiles } = walk(shape, split);
  const lanes = lanesOf(target);
  return recordCall(firstConvolutionForwardKernel, {
    target,
    views,
    parameters: { height, width, channels, outputHeight, outputWidth, tiles, allTiles },
    ...(split.shared ? sharedDispatch(shape, parts) : {
      constants: { LANES: lanes },
      workgroups: [Math.ceil(parts / lanes), channels / 8, 1] as const,
    }),
  });
}

/** Records output [batch, outputHeight, outputWidth, outputChannels], normed and activated, for inference on the CPU. */
export function firstConvolutionInference(call: {
  input: View; // [batch, height, width, 4]
  weight: View; // [outputChannels, 3, 3, 3]
  output: View;
  outputScale: View; // [outputChannels]
  outputShift: View; // [outputChannels]
  shape: FirstConvolutionShape;
  split: FirstConvolutionSplit;
}): Call {
  const { shape, split, ...views } = call;
  const { height, width, outputChannels: channels } = shape;
  const { outputHeight, outputWidth } = sizes(shape);
  const { tiles, allTiles } = walk(shape, split);
  return recordCall(firstConvolutionInferenceKernel, {
    target: "cpu",
    views,
    parameters: { height, width, channels, outputHeight, outputWidth, tiles, allTiles },
    workgroups: [1, 1, 1],
  });
}

/** Records partial weight gradients [firstConvolutionSplits(shape, split), outputChannels, 3, 3, 3]. */
export function firstConvolutionBackwardWeight(call: {
  gradient: View; // [batch, outputHeight, outputWidth, outputChannels]
  input: View; // [batch, height, width, 4]
  output: View;
  shape: FirstConvolutionShape;
  split: FirstConvolutionSplit;
  target: Target;
}): Call {
  const { shape, split, target, ...views } = call;
  const { height, width, outputChannels: channels } = shape;
  const { outputHeight, outputWidth, rows } = sizes(shape);
  const splits = firstConvolutionSplits(shape, split);
  const lanes = lanesOf(target);
  return recordCall(firstConvolutionBackwardWeightKernel, {
    target,
    views,
    parameters: {
      height,
      width,
      channels,
      outputHeight,
      outputWidth,
      rowsPerSplit: Math.ceil(rows / splits),
      rows,
    },
    ...(split.shared ? sharedDispatch(shape, splits) : {
      constants: { LANES: lanes },
      workgroups: [Math.ceil(splits * channels / 4 / lanes), 1, 1] as const,
    }),
  });
}

/** A workgroup for each part and each of the groups of channels that one computes. */
function sharedDispatch(shape: FirstConvolutionShape, parts: number) {
  const constants = sharedWork(shape);
  const groups = shape.outputChannels / 4 / constants.QUADS;
  return { variant: "shared", constants, workgroups: [parts, groups, 1] as const };
}
