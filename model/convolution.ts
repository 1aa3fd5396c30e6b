/**
 * The three kinds of convolution behind one interface: which kernel computes a layer's output, the
 * gradient of its input and the gradient of its weight, and how many partial results each leaves.
 */
import {
  depthwiseBackwardInput,
  depthwiseBackwardInputParts,
  depthwiseBackwardWeight,
  depthwiseForward,
  depthwiseForwardParts,
  type DepthwiseShape,
  depthwiseSplits,
} from "../kernels/depthwise/depthwise.ts";
import {
  firstConvolutionBackwardWeight,
  firstConvolutionForward,
  firstConvolutionParts,
  type FirstConvolutionShape,
  firstConvolutionSplits,
} from "../kernels/first_convolution/first_convolution.ts";
import {
  type LazyInput,
  pointwiseBackwardInput,
  pointwiseBackwardWeight,
  pointwiseForward,
  pointwiseParts,
  type PointwiseShape,
  pointwiseSplits,
} from "../kernels/pointwise/pointwise.ts";
import type { Call, View } from "../kernels/program.ts";
import type { ConvolutionLayer } from "./architecture.ts";

/** A layer at a batch size on an engine with so many lanes. */
export interface ConvolutionAt {
  readonly layer: ConvolutionLayer;
  readonly batch: number;
  readonly lanes: number;
}

/** Partial sums of its output that {@linkcode forwardCall} writes. */
export function forwardParts({ layer, batch }: ConvolutionAt): number {
  switch (layer.kind) {
    case "first":
      return firstConvolutionParts(firstShape(layer, batch));
    case "depthwise":
      return depthwiseForwardParts(depthwiseShape(layer, batch));
    case "pointwise":
      return pointwiseParts(pointwiseShape(layer, batch).rows);
  }
}

/** Records the layer's output, with its partial sums when asked for. */
export function forwardCall(
  at: ConvolutionAt,
  views: { input: LazyInput; weight: View; output: View; partials?: View },
): Call {
  const { layer, batch, lanes } = at;
  const { input, ...rest } = views;
  switch (layer.kind) {
    case "first":
      return firstConvolutionForward({
        input: input.input,
        ...rest,
        shape: firstShape(layer, batch),
        lanes,
      });
    case "depthwise":
      return depthwiseForward({
        ...awaitingRelu6(input),
        ...rest,
        shape: depthwiseShape(layer, batch),
        lanes,
      });
    case "pointwise":
      return pointwiseForward({
        lazy: input,
        ...rest,
        shape: pointwiseShape(layer, batch),
        lanes,
      });
  }
}

/** Partial sums of the gradient that {@linkcode backwardInputCall} writes. */
export function backwardInputParts({ layer, batch }: ConvolutionAt): number {
  return layer.kind === "depthwise"
    ? depthwiseBackwardInputParts(depthwiseShape(layer, batch))
    : pointwiseParts(pointwiseShape(layer, batch).rows);
}

/**
 * Records the gradient at the output of the norm before the layer.
 *
 * `before` is what that norm read, with its scale and shift where a ReLU6 follows it, `inputMean`
 * its mean over the batch; `skip` is what a residual connection adds.
 */
export function backwardInputCall(
  at: ConvolutionAt,
  views: {
    gradient: View;
    weight: View;
    before: LazyInput;
    inputMean: View;
    skip?: View;
    output: View;
    partials: View;
  },
): Call {
  const { layer, batch, lanes } = at;
  const { before, skip, ...rest } = views;
  if (layer.kind === "depthwise") {
    return depthwiseBackwardInput({
      ...awaitingRelu6(before),
      ...(skip && { skip }),
      ...rest,
      shape: depthwiseShape(layer, batch),
      lanes,
    });
  }
  if (layer.kind === "first") throw new Error("the network's input needs no gradient");
  return pointwiseBackwardInput({
    lazy: before,
    ...(skip && { skip }),
    ...rest,
    shape: pointwiseShape(layer, batch),
    lanes,
  });
}

/** Partial results of the weight gradient that {@linkcode backwardWeightCall} writes. */
export function weightSplits({ layer, batch, lanes }: ConvolutionAt): number {
  switch (layer.kind) {
    case "first":
      return firstConvolutionSplits(firstShape(layer, batch));
    case "depthwise":
      return depthwiseSplits(depthwiseShape(layer, batch));
    case "pointwise":
      return pointwiseSplits(pointwiseShape(layer, batch), lanes);
  }
}

/** Records the weight gradient in partial results [weightSplits, weight's length]. */
export function backwardWeightCall(
  at: ConvolutionAt,
  views: { gradient: View; input: LazyInput; output: View },
): Call {
  const { layer, batch, lanes } = at;
  const { input, ...rest } = views;
  switch (layer.kind) {
    case "first":
      return firstConvolutionBackwardWeight({
        input: input.input,
        ...rest,
        shape: firstShape(layer, batch),
        lanes,
      });
    case "depthwise":
      return depthwiseBackwardWeight({
        ...awaitingRelu6(input),
        ...rest,
        shape: depthwiseShape(layer, batch),
        lanes,
      });
    case "pointwise":
      return pointwiseBackwardWeight({
        lazy: input,
        ...rest,
        shape: pointwiseShape(layer, batch),
        lanes,
      });
  }
}

function pointwiseShape(layer: ConvolutionLayer, batch: number): PointwiseShape {
  const { inputChannels, outputChannels } = layer;
  return { rows: batch * layer.outputHeight * layer.outputWidth, inputChannels, outputChannels };
}

function depthwiseShape(layer: ConvolutionLayer, batch: number): DepthwiseShape {
  const { inputHeight: height, inputWidth: width, outputChannels: channels, stride } = layer;
  return { batch, height, width, channels, stride };
}

function firstShape(layer: ConvolutionLayer, batch: number): FirstConvolutionShape {
  const { inputHeight: height, inputWidth: width, outputChannels } = layer;
  return { batch, height, width, outputChannels };
}

/** The views of a tensor that awaits its norm and ReLU6, as depthwise kernels bind them. */
function awaitingRelu6(lazy: LazyInput): { input: View; inputScale: View; inputShift: View } {
  if (!lazy.norm || !lazy.relu6) throw new Error("the tensor awaits no norm with ReLU6");
  return { input: lazy.input, inputScale: lazy.norm.scale, inputShift: lazy.norm.shift };
}
