/**
 * Depthwise 3x3 convolution, padding 1, stride 1 or 2: forward, gradient of the input, gradient of
 * the weight. Its input always awaits a batch norm and ReLU6, which are applied while loading.
 */
import forwardSource from "./forward.wgsl" with { type: "text" };
import backwardInputSource from "./backward_input.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import inputColumnSource from "./input_column.wgsl" with { type: "text" };
import { enoughTasks } from "../cpu/division.ts";
import { defineKernel, read, u32, when, write } from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import type { Variant } from "../tuning/variants.ts";

/** The sizes of one depthwise convolution; height and width are the input's. */
export interface DepthwiseShape {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** A multiple of 4. */
  readonly channels: number;
  /** 1 or 2. */
  readonly stride: number;
}

/** A tensor [batch, height, width, channels] that awaits a norm and ReLU6. */
export interface NormedInput {
  readonly input: View;
  readonly inputScale: View; // [channels]
  readonly inputShift: View; // [channels]
}

/** A variant: into how many parts at most the work along rows and images is divided. */
export interface DepthwiseSplit extends Variant {
  readonly mostParts: number;
  /** Whether parts are of whole rows, and of some 64 pixels at least. */
  readonly wholeRows: boolean;
}

const mostParts: Readonly<Record<Target, readonly number[]>> = {
  cpu: [32],
  software: [128],
  hardware: [2048, 512, 8192],
};

/** The variants for a target, the default first. */
export function depthwiseVariants(target: Target): readonly DepthwiseSplit[] {
  return mostParts[target].map((most) => ({
    name: `${most} parts`,
    mostParts: most,
    wholeRows: target === "cpu",
  }));
}

/** How an invocation per part and group of four channels covers rows of so many pixels. */
function walk(
  rows: number,
  width: number,
  { mostParts, wholeRows }: DepthwiseSplit,
): { parts: number; tiles: number; allTiles: number } {
  const tilesPerRow = Math.ceil(width / 4);
  const allTiles = rows * tilesPerRow;
  const tiles = wholeRows
    ? tilesPerRow * Math.max(Math.ceil(rows / mostParts), Math.ceil(64 / width))
    : Math.ceil(allTiles / mostParts);
  return { parts: Math.ceil(allTiles / tiles), tiles, allTiles };
}

function outputSize({ height, width, stride }: DepthwiseShape) {
  return { outputHeight: Math.ceil(height / stride), outputWidth: Math.ceil(width / stride) };
}

function walkOutput(shape: DepthwiseShape, split: DepthwiseSplit) {
  const { outputHeight, outputWidth } = outputSize(shape);
  return walk(shape.batch * outputHeight, outputWidth, split);
}

function walkInput({ batch, height, width }: DepthwiseShape, split: DepthwiseSplit) {
  return walk(batch * height, width, split);
}

/** Partial sums of the output that the forward pass writes. */
export function depthwiseForwardParts(shape: DepthwiseShape, split: DepthwiseSplit): number {
  return walkOutput(shape, split).parts;
}

/** Partial sums of the gradient that {@linkcode depthwiseBackwardInput} writes. */
export function depthwiseBackwardInputParts(shape: DepthwiseShape, split: DepthwiseSplit): number {
  return walkInput(shape, split).parts;
}

/** Partial results that {@linkcode depthwiseBackwardWeight} writes. */
export function depthwiseSplits(shape: DepthwiseShape, split: DepthwiseSplit): number {
  return walkOutput(shape, split).parts;
}

/** `tiles` is how many tiles of four pixels a part has, `allTiles` how many there are. */
const parameters = {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
} as const;

interface Walked {
  readonly parameters: Readonly<Record<keyof typeof parameters, number>>;
}

/** The CPU's own parameters: whole rows, and channels where there are few parts. */
const extra = ["rowsPerPart", "rows", "paddedPixels", "channelsPerTask"] as const;

/** Of which images a kernel's parts are rows: of its input's or its output's. */
type Side = "input" | "output";

/* @__NO_SIDE_EFFECTS__ */ function costOf(side: Side) {
  return ({ parameters: p }: Walked) => {
    const [height, width] = side === "input"
      ? [p.height, p.width]
      : [p.outputHeight, p.outputWidth];
    const batch = p.allTiles / Math.ceil(width / 4) / height;
    const outputs = batch * p.outputHeight * p.outputWidth * p.channels;
    const inputs = batch * p.height * p.width * p.channels;
    return { flops: 18 * outputs, bytes: 4 * (inputs + outputs) };
  };
}

/** A kernel's parts, each divided by channels where there are few of them. */
/* @__NO_SIDE_EFFECTS__ */ function divisionOf(side: Side) {
  return ({ parameters: p, flags }: Walked & { readonly flags: { readonly STRIDE2: boolean } }) => {
    const tilesPerRow = Math.ceil((side === "input" ? p.width : p.outputWidth) / 4);
    const rowsPerPart = p.tiles / tilesPerRow;
    const rows = p.allTiles / tilesPerRow;
    const parts = Math.ceil(rows / rowsPerPart);
    // A zero at the left, four results at a time, and what the last of them see.
    const seen = flags.STRIDE2 ? 8 * Math.ceil(p.outputWidth / 4) + 1 : 0;
    const paddedPixels = Math.max(seen, 4 * Math.ceil(p.width / 4) + 2);
    const divisions = Math.ceil(enoughTasks / 2 / parts);
    const channelsPerTask = Math.max(32, Math.ceil(p.channels / divisions / 16) * 16);
    return {
      tasks: parts * Math.ceil(p.channels / channelsPerTask),
      extra: { rowsPerPart, rows, paddedPixels, channelsPerTask },
      // Nine taps and seven rows: see depthwise/rows.as.
      scratch: (9 + 7 * paddedPixels) * channelsPerTask * 4,
    };
  };
}

const inputColumn = { path: "kernels/depthwise/input_column.wgsl", source: inputColumnSource };

/** The convolution, with the partial sums of its output where they are needed. */
export const depthwiseForwardKernel = defineKernel({
  name: "depthwise_forward",
  template: {
    path: "kernels/depthwise/forward.wgsl",
    source: forwardSource,
    includes: { input_column: inputColumn },
  },
  views: {
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    weight: read("vec4f", "[channels, 1, 3, 3]"),
    output: write("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    partials: when("STATISTICS", write("vec4f", "[parts, 2, channels]")),
  },
  parameters,
  flags: ["STRIDE2"],
  cost: costOf("output"),
  cpu: {
    module: "depthwise/forward",
    entry: "depthwiseForward",
    extra,
    divide: divisionOf("output"),
  },
});

/** The gradient of the input, at the output of the norm before. */
export const depthwiseBackwardInputKernel = defineKernel({
  name: "depthwise_backward_input",
  template: { path: "kernels/depthwise/backward_input.wgsl", source: backwardInputSource },
  views: {
    gradient: read("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    weight: read("vec4f", "[channels, 1, 3, 3]"),
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    output: write("vec4f", "[batch, height, width, channels]"),
    partials: write("vec4f", "[parts, 2, channels]"),
    skip: when("SKIP", read("vec4f", "[batch, height, width, channels]")),
    inputMean: read("vec4f", "[channels]"),
  },
  parameters,
  flags: ["STRIDE2"],
  cost: costOf("input"),
  cpu: {
    module: "depthwise/backward_input",
    entry: "depthwiseBackwardInput",
    extra,
    divide: divisionOf("input"),
  },
});

/** The gradient of the weight, in parts. */
export const depthwiseBackwardWeightKernel = defineKernel({
  name: "depthwise_backward_weight",
  template: {
    path: "kernels/depthwise/backward_weight.wgsl",
    source: backwardWeightSource,
    includes: { input_column: inputColumn },
  },
  views: {
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    gradient: read("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    output: write("vec4f", "[splits, channels, 1, 3, 3]"),
  },
  parameters,
  flags: ["STRIDE2"],
  cost: costOf("output"),
  cpu: {
    module: "depthwise/backward_weight",
    entry: "depthwiseBackwardWeight",
    extra,
    divide: divisionOf("output"),
  },
});

/** What the recorded calls of the three have in common. */
function workOf(
  shape: DepthwiseShape,
  { parts, tiles, allTiles }: ReturnType<typeof walk>,
  target: Target,
) {
  const { height, width, channels, stride } = shape;
  return {
    target,
    parameters: { height, width, channels, ...outputSize(shape), tiles, allTiles },
    flags: { STRIDE2: stride === 2 },
    workgroups: spread(parts * channels / 4, lanesOf(target)),
  };
}

/** The constants of kernels that walk over outputs: their stride and the columns they see. */
function outputConstants({ stride }: DepthwiseShape, target: Target) {
  return { LANES: lanesOf(target), STRIDE: stride, COLUMNS: 3 + 3 * stride };
}

/** Records output [batch, outputHeight, outputWidth, channels], with partial sums where they are given. */
export function depthwiseForward(
  call: NormedInput & {
    weight: View; // [channels, 1, 3, 3]
    output: View;
    partials?: View | undefined; // [depthwiseForwardParts(shape, split), 2, channels]
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    target: Target;
  },
): Call {
  const { shape, split, target, ...views } = call;
  return recordCall(depthwiseForwardKernel, {
    views,
    constants: outputConstants(shape, target),
    ...workOf(shape, walkOutput(shape, split), target),
  });
}

/** Records the gradient at the output of the norm before, with that norm's partial sums. */
export function depthwiseBackwardInput(
  call: NormedInput & {
    gradient: View; // [batch, outputHeight, outputWidth, channels]
    weight: View; // [channels, 1, 3, 3]
    skip?: View | undefined; // [batch, height, width, channels]
    inputMean: View; // [channels]
    output: View; // [batch, height, width, channels]
    partials: View; // [depthwiseBackwardInputParts(shape, split), 2, channels]
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    target: Target;
  },
): Call {
  const { shape, split, target, ...views } = call;
  return recordCall(depthwiseBackwardInputKernel, {
    views,
    constants: { LANES: lanesOf(target), COLUMNS: shape.stride === 2 ? 3 : 6 },
    ...workOf(shape, walkInput(shape, split), target),
  });
}

/** Records partial weight gradients [depthwiseSplits(shape, split), channels, 1, 3, 3]. */
export function depthwiseBackwardWeight(
  call: NormedInput & {
    gradient: View; // [batch, outputHeight, outputWidth, channels]
    output: View;
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    target: Target;
  },
): Call {
  const { shape, split, target, ...views } = call;
  return recordCall(depthwiseBackwardWeightKernel, {
    views,
    constants: outputConstants(shape, target),
    ...workOf(shape, walkOutput(shape, split), target),
  });
}
