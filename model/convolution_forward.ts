/**
 * The three kinds of convolution behind one interface, forwards: which kernel computes a layer's output, and how
 * many partial sums it writes.
 */
import { depthwiseForward, depthwiseInference } from "../kernels/depthwise/depthwise.ts";
import { depthwiseForwardParts } from "../kernels/depthwise/walks.ts";
import { depthwiseForwardReader } from "../kernels/depthwise/norm_readers.ts";
import {
  firstConvolutionForward,
  firstConvolutionInference,
  firstConvolutionParts,
} from "../kernels/first_convolution/first_convolution.ts";
import type { NormReader, UnfinishedNorm } from "../kernels/norm/by_readers.ts";
import { pointwiseForwardReader } from "../kernels/pointwise/norm_readers.ts";
import {
  type LazyInput,
  pointwiseForward,
  pointwiseInference,
  pointwiseParts,
  type ResidualSum,
} from "../kernels/pointwise/pointwise.ts";
import type { Call, View } from "../kernels/program/program.ts";
import {
  awaitingRelu6,
  type ConvolutionAt,
  depthwiseShape,
  depthwiseSplit,
  firstShape,
  firstSplit,
  marked,
  pointwiseShape,
  rowTile,
} from "./convolution_choices.ts";

/** The number of partial sums of its output that {@linkcode forwardCall} writes. */
export function forwardParts(at: ConvolutionAt): number {
  const { layer, batch } = at;
  switch (layer.kind) {
    case "first":
      return firstConvolutionParts(firstShape(layer, batch), firstSplit(at, "forward"));
    case "depthwise":
      return depthwiseForwardParts(depthwiseShape(layer, batch), depthwiseSplit(at, "forward"));
    case "pointwise":
      return pointwiseParts(pointwiseShape(layer, batch).rows, rowTile(at, "forward"));
  }
}

/** The kernel that would finish the norm of its input; undefined where it cannot. */
export function forwardReader(at: ConvolutionAt): NormReader | undefined {
  const { layer, batch, limits } = at;
  switch (layer.kind) {
    case "first":
      return undefined;
    case "depthwise":
      return depthwiseForwardReader(depthwiseShape(layer, batch), depthwiseSplit(at, "forward"));
    case "pointwise":
      return pointwiseForwardReader(pointwiseShape(layer, batch), rowTile(at, "forward"), limits);
  }
}

/**
 * Records the layer's output, with its partial sums where there is a view for them. `unfinished` is the norm that
 * the input awaits, where it is to be finished by this call; `residual` adds the input up with it, which is then
 * the branch of a residual connection.
 */
export function forwardCall(
  at: ConvolutionAt,
  views: {
    input: LazyInput;
    unfinished?: UnfinishedNorm | undefined;
    residual?: ResidualSum | undefined;
    weight: View;
    output: View;
    partials?: View | undefined;
  },
): Call {
  const { layer, batch, target } = at;
  const { input, residual, ...rest } = views;
  switch (layer.kind) {
    case "first": {
      const split = firstSplit(at, "forward");
      const shape = firstShape(layer, batch);
      const { unfinished: _, ...views } = rest;
      const call = firstConvolutionForward({ input: input.input, ...views, shape, split, target });
      return marked(at, "forward", split, call);
    }
    case "depthwise": {
      const split = depthwiseSplit(at, "forward");
      const shape = depthwiseShape(layer, batch);
      const call = depthwiseForward({ ...awaitingRelu6(input), ...rest, shape, split, target });
      return marked(at, "forward", split, call);
    }
    case "pointwise": {
      const tile = rowTile(at, "forward");
      const shape = pointwiseShape(layer, batch);
      const call = pointwiseForward({ lazy: input, residual, ...rest, shape, tile, target });
      return marked(at, "forward", tile, call);
    }
  }
}

/** What {@linkcode inferenceCall} reads and writes. */
export interface InferenceViews {
  readonly input: View;
  readonly weight: View;
  readonly output: View;
  /** Scale and shift of the norm behind the layer. */
  readonly norm: { readonly scale: View; readonly shift: View };
}

/**
 * Records the layer's output in inference on the CPU engine, normed and activated: its norm is known before, and
 * applied once where values are written instead of by each reader.
 */
export function inferenceCall(at: ConvolutionAt, views: InferenceViews): Call {
  const { layer, batch } = at;
  const { norm: { scale, shift }, ...rest } = views;
  const relu6 = layer.activation === "relu6";
  const normed = { ...rest, outputScale: scale, outputShift: shift };
  switch (layer.kind) {
    case "first": {
      const split = firstSplit(at, "forward");
      const call = firstConvolutionInference({ ...normed, shape: firstShape(layer, batch), split });
      return marked(at, "forward", split, call);
    }
    case "depthwise": {
      const split = depthwiseSplit(at, "forward");
      const call = depthwiseInference({ ...normed, shape: depthwiseShape(layer, batch), split });
      return marked(at, "forward", split, call);
    }
    case "pointwise": {
      const tile = rowTile(at, "forward");
      const shape = pointwiseShape(layer, batch);
      const call = pointwiseInference({ ...rest, stored: { scale, shift, relu6 }, shape, tile });
      return marked(at, "forward", tile, call);
    }
  }
}
