/**
 * The network's first convolution, 3x3 with stride 2 and a padding of 1, from the normalised images:
 * forward and gradient of the weight. Images need no gradient.
 */
import forwardSource from "./forward.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, type View } from "../program/program.ts";

/** The sizes of the first convolution; height and width are the images'. */
export interface FirstConvolutionShape {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** Channels of the output, a multiple of 8. */
  readonly outputChannels: number;
}

const mostParts = 512;
const mostSplits = 128;

function sizes({ height, width, batch, outputChannels }: FirstConvolutionShape) {
  const outputHeight = Math.ceil(height / 2);
  const outputWidth = Math.ceil(width / 2);
  const outputs = batch * outputHeight * outputWidth * outputChannels;
  return {
    outputHeight,
    outputWidth,
    rows: batch * outputHeight,
    cost: { flops: 54 * outputs, bytes: 4 * (batch * height * width * 4 + outputs) },
  };
}

function walk(shape: FirstConvolutionShape): { parts: number; tiles: number; allTiles: number } {
  const { rows, outputWidth } = sizes(shape);
  const allTiles = rows * Math.ceil(outputWidth / 4);
  const tiles = Math.ceil(allTiles / mostParts);
  return { parts: Math.ceil(allTiles / tiles), tiles, allTiles };
}

/** Partial sums of the output that the forward pass writes. */
export function firstConvolutionParts(shape: FirstConvolutionShape): number {
  return walk(shape).parts;
}

/** Partial results that {@linkcode firstConvolutionBackwardWeight} writes. */
export function firstConvolutionSplits(shape: FirstConvolutionShape): number {
  const { rows } = sizes(shape);
  return Math.ceil(rows / Math.ceil(rows / mostSplits));
}

/** output [batch, outputHeight, outputWidth, outputChannels], with partial sums when asked for. */
export function firstConvolutionForward(call: {
  input: View; // [batch, height, width, 4]
  weight: View; // [outputChannels, 3, 3, 3]
  output: View;
  partials?: View; // [firstConvolutionParts(shape), 2, outputChannels]
  shape: FirstConvolutionShape;
  lanes: number;
}): Call {
  const { shape, lanes, ...views } = call;
  const { height, width, outputChannels: channels } = shape;
  const { outputHeight, outputWidth, cost } = sizes(shape);
  const { parts, tiles, allTiles } = walk(shape);
  return recordCall({
    kernel: kernel("first_convolution_forward", forwardSource, {
      LANES: lanes,
      STATISTICS: call.partials !== undefined,
    }),
    views,
    parameters: { height, width, channels, outputHeight, outputWidth, tiles, allTiles },
    workgroups: [Math.ceil(parts / lanes), channels / 8, 1],
    cost,
  });
}

/** Partial weight gradients [firstConvolutionSplits(shape), outputChannels, 3, 3, 3]. */
export function firstConvolutionBackwardWeight(call: {
  gradient: View; // [batch, outputHeight, outputWidth, outputChannels]
  input: View; // [batch, height, width, 4]
  output: View;
  shape: FirstConvolutionShape;
  lanes: number;
}): Call {
  const { shape, lanes, ...views } = call;
  const { height, width, outputChannels: channels } = shape;
  const { outputHeight, outputWidth, rows, cost } = sizes(shape);
  const splits = firstConvolutionSplits(shape);
  const rowsPerSplit = Math.ceil(rows / splits);
  return recordCall({
    kernel: kernel("first_convolution_backward_weight", backwardWeightSource, { LANES: lanes }),
    views,
    parameters: { height, width, channels, outputHeight, outputWidth, rowsPerSplit, rows },
    workgroups: [Math.ceil(splits * channels / 4 / lanes), 1, 1],
    cost,
  });
}
