/**
 * The three kinds of convolution behind one interface: which kernel computes a layer's output, the
 * gradient of its input and the gradient of its weight, and how many partial results each writes.
 */
import {
  depthwiseBackwardInput,
  depthwiseBackwardInputParts,
  depthwiseBackwardReaders,
  depthwiseBackwardWeight,
  depthwiseForward,
  depthwiseForwardParts,
  depthwiseForwardReader,
  depthwiseInference,
  type DepthwiseShape,
  type DepthwiseSplit,
  depthwiseSplits,
  depthwiseVariants,
} from "../kernels/depthwise/depthwise.ts";
import {
  firstConvolutionBackwardWeight,
  firstConvolutionForward,
  firstConvolutionInference,
  firstConvolutionParts,
  type FirstConvolutionShape,
  type FirstConvolutionSplit,
  firstConvolutionSplits,
  firstConvolutionVariants,
} from "../kernels/first_convolution/first_convolution.ts";
import type { Chooser, KernelVariant as Variant, Target, WorkgroupLimits } from "../kernels/mod.ts";
import type { NormBehind, NormReader, UnfinishedNorm } from "../kernels/norm/by_readers.ts";
import {
  pointwiseBackwardReaders,
  pointwiseForwardReader,
} from "../kernels/pointwise/norm_readers.ts";
import {
  type LazyInput,
  pointwiseBackwardInput,
  pointwiseBackwardWeight,
  pointwiseForward,
  pointwiseInference,
  pointwiseParts,
  type PointwiseShape,
  pointwiseSplits,
  type ResidualSum,
} from "../kernels/pointwise/pointwise.ts";
import type { Call, View } from "../kernels/program/program.ts";
import {
  joiningVariants,
  markChoice,
  type ProductShape,
  type RowTile,
  rowTiles,
  tileLanes,
  type WeightTile,
  weightTiles,
} from "../kernels/recording.ts";
import type { ConvolutionLayer } from "./architecture.ts";

/** A layer with the batch size, the kind of device and the chooser of kernel variants to record it with. */
export interface ConvolutionAt {
  readonly layer: ConvolutionLayer;
  readonly batch: number;
  readonly target: Target;
  /** What a workgroup of the device may use. */
  readonly limits: WorkgroupLimits;
  readonly chooser: Chooser;
  /** Whether activations are in half precision. */
  readonly half: boolean;
}

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

/** Whether the gradients of a layer's input and weight are computed in one dispatch. */
export function joinsGradients(at: ConvolutionAt): boolean {
  const { layer, batch, target } = at;
  const rows = batch * layer.outputHeight * layer.outputWidth;
  return at.chooser.choose(keyOf(at, "backward"), joiningVariants(rows, target)).joins;
}

/** The three kernels of a layer. */
type Pass = "forward" | "backward input" | "backward weight";

/** The key of a kernel with its shape among the tuned choices. */
function keyOf({ layer, batch, half }: ConvolutionAt, pass: Pass | "backward"): string {
  const { kind, inputHeight, inputWidth, inputChannels, outputChannels, stride } = layer;
  const shape = [batch, inputHeight, inputWidth, inputChannels].join("x");
  return `${kind} ${pass}, ${shape} to ${outputChannels}, stride ${stride}${half ? ", half" : ""}`;
}

function marked(at: ConvolutionAt, pass: Pass, variant: Variant, call: Call): Call {
  return markChoice(call, keyOf(at, pass), variant);
}

function rowTile(at: ConvolutionAt, pass: "forward" | "backward input"): RowTile {
  const { rows, inputChannels, outputChannels } = pointwiseShape(at.layer, at.batch);
  const shape = pass === "forward"
    ? { rows, columns: outputChannels, depth: inputChannels }
    : { rows, columns: inputChannels, depth: outputChannels };
  const beside = pass === "backward input" && joinsGradients(at) ? weightProduct(at) : undefined;
  return at.chooser.choose(keyOf(at, pass), rowTiles(shape, at.target, at.limits, beside));
}

/** The product of the weight's gradient. */
function weightProduct(at: ConvolutionAt): ProductShape {
  const { rows, inputChannels, outputChannels } = pointwiseShape(at.layer, at.batch);
  return { rows: outputChannels, columns: inputChannels, depth: rows };
}

function weightTile(at: ConvolutionAt): WeightTile {
  // By workgroups as large as those of the input's gradient, so that both can be one dispatch.
  const lanes = at.target === "hardware" && joinsGradients(at)
    ? tileLanes(rowTile(at, "backward input"))
    : undefined;
  const tiles = weightTiles(weightProduct(at), at.target, at.limits, lanes);
  return at.chooser.choose(keyOf(at, "backward weight"), tiles);
}

function firstSplit(at: ConvolutionAt, pass: Pass): FirstConvolutionSplit {
  return at.chooser.choose(keyOf(at, pass), firstConvolutionVariants(at.target));
}

function depthwiseSplit(at: ConvolutionAt, pass: Pass): DepthwiseSplit {
  return at.chooser.choose(
    keyOf(at, pass),
    depthwiseVariants(at.target),
  );
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

/** The views of a tensor whose norm and ReLU6 are still to be applied, as depthwise kernels bind them. */
function awaitingRelu6(lazy: LazyInput): { input: View; inputScale: View; inputShift: View } {
  if (!lazy.norm || !lazy.relu6) throw new Error("the tensor has no norm with ReLU6 to be applied");
  return { input: lazy.input, inputScale: lazy.norm.scale, inputShift: lazy.norm.shift };
}
