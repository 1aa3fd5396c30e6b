/**
 * Depthwise 3x3 convolution, padding 1, stride 1 or 2: forward, gradient of the input, gradient of
 * the weight. Its input always awaits a batch norm and ReLU6, which are applied while loading.
 */
import forwardSource from "./forward.wgsl" with { type: "text" };
import backwardInputSource from "./backward_input.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import { cpuLanes } from "../program/engine.ts";
import { type Call, kernel, recordCall, spread, type View } from "../program/program.ts";
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

/** The variants for workgroups of so many invocations, the default first. */
export function depthwiseVariants(lanes: number): readonly DepthwiseSplit[] {
  const wholeRows = lanes === cpuLanes;
  const most = wholeRows ? [32] : lanes > 8 ? [2048, 512, 8192] : [128];
  return most.map((mostParts) => ({ name: `${mostParts} parts`, mostParts, wholeRows }));
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

function record(
  name: string,
  source: string,
  constants: Record<string, number | boolean>,
  views: Record<string, View>,
  shape: DepthwiseShape,
  { parts, tiles, allTiles }: ReturnType<typeof walk>,
  lanes: number,
): Call {
  const { batch, height, width, channels, stride } = shape;
  const { outputHeight, outputWidth } = outputSize(shape);
  const outputs = batch * outputHeight * outputWidth * channels;
  const inputs = batch * height * width * channels;
  return recordCall({
    kernel: kernel(name, source, { LANES: lanes, STRIDE2: stride === 2, ...constants }),
    views,
    parameters: { height, width, channels, outputHeight, outputWidth, tiles, allTiles },
    workgroups: spread(parts * channels / 4, lanes),
    cost: { flops: 18 * outputs, bytes: 4 * (inputs + outputs) },
  });
}

/** The constants of kernels that walk over outputs: their stride and the columns they see. */
function byOutput(stride: number): { STRIDE: number; COLUMNS: number } {
  return { STRIDE: stride, COLUMNS: 3 + 3 * stride };
}

/** output [batch, outputHeight, outputWidth, channels], with partial sums when asked for. */
export function depthwiseForward(
  call: NormedInput & {
    weight: View; // [channels, 1, 3, 3]
    output: View;
    partials?: View; // [depthwiseForwardParts(shape, split), 2, channels]
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    lanes: number;
  },
): Call {
  const { shape, split, lanes, ...views } = call;
  const constants = { ...byOutput(shape.stride), STATISTICS: call.partials !== undefined };
  const name = "depthwise_forward";
  return record(name, forwardSource, constants, views, shape, walkOutput(shape, split), lanes);
}

/** Gradient at the output of the norm before this convolution, with that norm's partial sums. */
export function depthwiseBackwardInput(
  call: NormedInput & {
    gradient: View; // [batch, outputHeight, outputWidth, channels]
    weight: View; // [channels, 1, 3, 3]
    skip?: View; // [batch, height, width, channels]
    inputMean: View; // [channels]
    output: View; // [batch, height, width, channels]
    partials: View; // [depthwiseBackwardInputParts(shape, split), 2, channels]
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    lanes: number;
  },
): Call {
  const { shape, split, lanes, ...views } = call;
  const constants = { COLUMNS: shape.stride === 2 ? 3 : 6, SKIP: call.skip !== undefined };
  const path = walkInput(shape, split);
  const name = "depthwise_backward_input";
  return record(name, backwardInputSource, constants, views, shape, path, lanes);
}

/** Partial weight gradients [depthwiseSplits(shape, split), channels, 1, 3, 3]. */
export function depthwiseBackwardWeight(
  call: NormedInput & {
    gradient: View; // [batch, outputHeight, outputWidth, channels]
    output: View;
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    lanes: number;
  },
): Call {
  const { shape, split, lanes, ...views } = call;
  const constants = byOutput(shape.stride);
  const name = "depthwise_backward_weight";
  return record(
    name,
    backwardWeightSource,
    constants,
    views,
    shape,
    walkOutput(shape, split),
    lanes,
  );
}
