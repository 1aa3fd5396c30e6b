/**
 * Depthwise 3x3 convolution, padding 1, stride 1 or 2: forward, gradient of the input, gradient of
 * the weight. Its input always awaits a batch norm and ReLU6, which are applied while loading.
 */
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import type { Variant } from "../tuning/variants.ts";
import {
  depthwiseBackwardInputKernel,
  depthwiseBackwardWeightKernel,
  depthwiseForwardKernel,
} from "./kernels.ts";

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
