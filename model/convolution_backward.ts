/**
 * The three kinds of convolution behind one interface, backwards: which kernels compute the gradients of a layer's
 * input and weight, and how many partial results each writes.
 */
import { depthwiseBackwardInput, depthwiseBackwardWeight } from "../kernels/depthwise/depthwise.ts";
import { depthwiseBackwardInputParts, depthwiseSplits } from "../kernels/depthwise/walks.ts";
import { depthwiseBackwardReaders } from "../kernels/depthwise/norm_readers.ts";
import {
  firstConvolutionBackwardWeight,
  firstConvolutionSplits,
} from "../kernels/first_convolution/first_convolution.ts";
import type { NormBehind, NormReader } from "../kernels/norm/by_readers.ts";
import { pointwiseBackwardReaders } from "../kernels/pointwise/norm_readers.ts";
import {
  type LazyInput,
  pointwiseBackwardInput,
  pointwiseParts,
} from "../kernels/pointwise/pointwise.ts";
import { pointwiseBackwardWeight, pointwiseSplits } from "../kernels/pointwise/backward_weight.ts";
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
  weightTile,
} from "./convolution_choices.ts";

/** The kernels that would take the gradient through the norm behind the layer; undefined where they cannot. */
export function backwardReaders(at: ConvolutionAt): readonly NormReader[] | undefined {
  const { layer, batch, limits } = at;
  switch (layer.kind) {
    case "first":
      return undefined;
    case "depthwise": {
      const splits = {
        input: depthwiseSplit(at, "backward input"),
        weight: depthwiseSplit(at, "backward weight"),
      };
      return depthwiseBackwardReaders(depthwiseShape(layer, batch), splits);
    }
    case "pointwise": {
      const tiles = { input: rowTile(at, "backward input"), weight: weightTile(at) };
      return pointwiseBackwardReaders(pointwiseShape(layer, batch), tiles, limits);
    }
  }
}

/** The number of partial sums of the gradient that {@linkcode backwardInputCall} writes. */
export function backwardInputParts(at: ConvolutionAt): number {
  const { layer, batch } = at;
  return layer.kind === "depthwise"
    ? depthwiseBackwardInputParts(
      depthwiseShape(layer, batch),
      depthwiseSplit(at, "backward input"),
    )
    : pointwiseParts(pointwiseShape(layer, batch).rows, rowTile(at, "backward input"));
}

/**
 * Records the gradient at the output of the norm before the layer.
 *
 * `before` is that norm's input, with its scale and shift where a ReLU6 follows it, `inputMean` its mean
 * over the batch; `skip` is the gradient that a residual connection adds; `norm` is the norm behind the layer,
 * where `gradient` is that at its output.
 */
export function backwardInputCall(
  at: ConvolutionAt,
  views: {
    gradient: View;
    norm?: NormBehind | undefined;
    weight: View;
    before: LazyInput;
    inputMean: View;
    skip?: View | undefined;
    output: View;
    partials: View;
  },
): Call {
  const { layer, batch, target } = at;
  const { before, ...rest } = views;
  const shared = { ...rest, target };
  switch (layer.kind) {
    case "first":
      throw new Error("the network's input needs no gradient");
    case "depthwise": {
      const split = depthwiseSplit(at, "backward input");
      const shape = depthwiseShape(layer, batch);
      const call = depthwiseBackwardInput({ ...awaitingRelu6(before), ...shared, shape, split });
      return marked(at, "backward input", split, call);
    }
    case "pointwise": {
      const tile = rowTile(at, "backward input");
      const shape = pointwiseShape(layer, batch);
      const call = pointwiseBackwardInput({ lazy: before, ...shared, shape, tile });
      return marked(at, "backward input", tile, call);
    }
  }
}

/** The number of partial results of the weight gradient that {@linkcode backwardWeightCall} writes. */
export function weightSplits(at: ConvolutionAt): number {
  const { layer, batch, target } = at;
  switch (layer.kind) {
    case "first":
      return firstConvolutionSplits(firstShape(layer, batch), firstSplit(at, "backward weight"));
    case "depthwise":
      return depthwiseSplits(depthwiseShape(layer, batch), depthwiseSplit(at, "backward weight"));
    case "pointwise":
      return pointwiseSplits(pointwiseShape(layer, batch), weightTile(at), target);
  }
}

/**
 * Records the weight gradient in partial results [weightSplits, weight's length]. `norm` is the norm behind the
 * layer, where `gradient` is that at its output.
 */
export function backwardWeightCall(
  at: ConvolutionAt,
  views: { gradient: View; norm?: NormBehind | undefined; input: LazyInput; output: View },
): Call {
  const { layer, batch, target } = at;
  const { input, ...rest } = views;
  switch (layer.kind) {
    case "first": {
      const split = firstSplit(at, "backward weight");
      const shape = firstShape(layer, batch);
      const { norm: _, ...views } = rest;
      const call = firstConvolutionBackwardWeight({
        input: input.input,
        ...views,
        shape,
        split,
        target,
      });
      return marked(at, "backward weight", split, call);
    }
    case "depthwise": {
      const split = depthwiseSplit(at, "backward weight");
      const shape = depthwiseShape(layer, batch);
      const call = depthwiseBackwardWeight({
        ...awaitingRelu6(input),
        ...rest,
        shape,
        split,
        target,
      });
      return marked(at, "backward weight", split, call);
    }
    case "pointwise": {
      const tile = weightTile(at);
      const shape = pointwiseShape(layer, batch);
      const call = pointwiseBackwardWeight({ lazy: input, ...rest, shape, tile, target });
      return marked(at, "backward weight", tile, call);
    }
  }
}
