/** A convolution layer as it is recorded: its shapes as the three kinds of kernels take them, and the variant of each. */
import {
  type DepthwiseShape,
  type DepthwiseSplit,
  depthwiseVariants,
} from "../kernels/depthwise/walks.ts";
import {
  type FirstConvolutionShape,
  type FirstConvolutionSplit,
  firstConvolutionVariants,
} from "../kernels/first_convolution/first_convolution.ts";
import type { Chooser, KernelVariant as Variant, Target, WorkgroupLimits } from "../kernels/mod.ts";
import type { LazyInput, PointwiseShape } from "../kernels/pointwise/pointwise.ts";
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

export function marked(at: ConvolutionAt, pass: Pass, variant: Variant, call: Call): Call {
  return markChoice(call, keyOf(at, pass), variant);
}

export function rowTile(at: ConvolutionAt, pass: "forward" | "backward input"): RowTile {
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

export function weightTile(at: ConvolutionAt): WeightTile {
  // By workgroups as large as those of the input's gradient, so that both can be one dispatch.
  const lanes = at.target === "hardware" && joinsGradients(at)
    ? tileLanes(rowTile(at, "backward input"))
    : undefined;
  const tiles = weightTiles(weightProduct(at), at.target, at.limits, lanes);
  return at.chooser.choose(keyOf(at, "backward weight"), tiles);
}

export function firstSplit(at: ConvolutionAt, pass: Pass): FirstConvolutionSplit {
  return at.chooser.choose(keyOf(at, pass), firstConvolutionVariants(at.target));
}

export function depthwiseSplit(at: ConvolutionAt, pass: Pass): DepthwiseSplit {
  return at.chooser.choose(
    keyOf(at, pass),
    depthwiseVariants(at.target),
  );
}

export function pointwiseShape(layer: ConvolutionLayer, batch: number): PointwiseShape {
  const { inputChannels, outputChannels } = layer;
  return { rows: batch * layer.outputHeight * layer.outputWidth, inputChannels, outputChannels };
}

export function depthwiseShape(layer: ConvolutionLayer, batch: number): DepthwiseShape {
  const { inputHeight: height, inputWidth: width, outputChannels: channels, stride } = layer;
  return { batch, height, width, channels, stride };
}

export function firstShape(layer: ConvolutionLayer, batch: number): FirstConvolutionShape {
  const { inputHeight: height, inputWidth: width, outputChannels } = layer;
  return { batch, height, width, outputChannels };
}

/** The views of a tensor whose norm and ReLU6 are still to be applied, as depthwise kernels bind them. */
export function awaitingRelu6(
  lazy: LazyInput,
): { input: View; inputScale: View; inputShift: View } {
  if (!lazy.norm || !lazy.relu6) throw new Error("the tensor has no norm with ReLU6 to be applied");
  return { input: lazy.input, inputScale: lazy.norm.scale, inputShift: lazy.norm.shift };
}
