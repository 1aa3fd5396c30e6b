/**
 * Depthwise 3x3 convolution, padding 1, stride 1 or 2: forward, gradient of the input, gradient of
 * the weight. Its input always awaits a batch norm and ReLU6, which are applied while loading.
 */
import {
  behind,
  finished,
  type NormBehind,
  type SumWork,
  type UnfinishedNorm,
} from "../norm/by_readers.ts";
import { type Call, spread, type View } from "../program/program.ts";
import type { Constants } from "../program/specialise.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import {
  depthwiseBackwardInputKernel,
  depthwiseBackwardWeightKernel,
  depthwiseForwardKernel,
  depthwiseInferenceKernel,
} from "./kernels.ts";
import {
  depthwiseBackwardInputThroughNormKernel,
  depthwiseBackwardWeightThroughNormKernel,
  depthwiseForwardFinishingKernel,
} from "./norm_kernels.ts";
import {
  depthwiseBackwardInputStripsKernel,
  depthwiseBackwardWeightStripsKernel,
  depthwiseForwardStripsKernel,
} from "./strip_kernels.ts";
import {
  bandsOf,
  type DepthwiseShape,
  type DepthwiseSplit,
  outputSize,
  sharedWork,
  type Walk,
  walkInput,
  walkOutput,
} from "./walks.ts";

/** A tensor [batch, height, width, channels] that awaits a norm and ReLU6. */
export interface NormedInput {
  readonly input: View;
  readonly inputScale: View; // [channels]
  readonly inputShift: View; // [channels]
}

/** What the recorded calls of the three have in common; `constants` are a kernel's own. */
function workOf(
  shape: DepthwiseShape,
  { parts, tiles, allTiles }: Walk,
  split: DepthwiseSplit,
  target: Target,
  constants: Constants,
) {
  const { height, width, channels, stride } = shape;
  const lanes = lanesOf(target);
  const { groups, ...shared } = sharedWork(channels);
  const ofWorkgroups = split.shared || split.strips;
  const workgroups: [number, number, number] = ofWorkgroups
    ? [parts, groups, 1]
    : spread(parts * channels / 4, lanes);
  return {
    target,
    parameters: { height, width, channels, ...outputSize(shape), tiles, allTiles },
    flags: { STRIDE2: stride === 2 },
    constants: { ...constants, LANES: lanes, SHARED: ofWorkgroups, ...(ofWorkgroups && shared) },
    workgroups,
  };
}

/** What walks down strips say besides: how many rows they have; no norm's work is done by them. */
function stripWorkOf(
  shape: DepthwiseShape,
  walked: Walk,
  split: DepthwiseSplit,
  target: Target,
  constants: Constants,
) {
  const { parameters, ...work } = workOf(shape, walked, split, target, constants);
  return { ...work, parameters: { ...parameters, rows: bandsOf(shape).rows } };
}

/** Conditions of the templates where no norm's work is done besides. */
const plainForward: Constants = { FINISHES: false };
const plainBackward: Constants = { THROUGH_NORM: false, STORES: false };

/** How a workgroup does a norm's work for its own channels. */
function sumWork({ channels }: DepthwiseShape, { shared }: DepthwiseSplit): SumWork {
  if (!shared) throw new Error("a norm's work is done by parts that are a workgroup's");
  return { lanes: lanesOf("hardware"), quads: sharedWork(channels).QUADS };
}

/** The constants of kernels that walk over outputs: their stride and the columns they see. */
function outputConstants({ stride }: DepthwiseShape) {
  return { STRIDE: stride, COLUMNS: 3 + 3 * stride };
}

/** Records output [batch, outputHeight, outputWidth, channels], with partial sums where they are given. */
export function depthwiseForward(
  call: NormedInput & {
    weight: View; // [channels, 1, 3, 3]
    output: View;
    partials?: View | undefined; // [depthwiseForwardParts(shape, split), 2, channels]
    /** The norm of the input, where this call is to finish it. */
    unfinished?: UnfinishedNorm | undefined;
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    target: Target;
  },
): Call {
  const { shape, split, target, unfinished, ...views } = call;
  const work = (ofNorm: Constants) =>
    workOf(shape, walkOutput(shape, split), split, target, {
      ...outputConstants(shape),
      ...ofNorm,
    });
  if (split.strips) {
    const constants = outputConstants(shape);
    const work = stripWorkOf(shape, walkOutput(shape, split), split, target, constants);
    return recordCall(depthwiseForwardStripsKernel, { views, ...work });
  }
  if (!unfinished) return recordCall(depthwiseForwardKernel, { views, ...work(plainForward) });
  const { input, weight, output, partials } = views;
  if (!partials) throw new Error("norms are finished in training, which needs partial sums");
  const norm = finished(unfinished, sumWork(shape, split));
  const { parameters, ...rest } = work(norm.constants);
  return recordCall(depthwiseForwardFinishingKernel, {
    views: { input, weight, output, partials, ...norm.views },
    parameters: { ...parameters, ...norm.parameters },
    ...rest,
  });
}

/** Records output [batch, outputHeight, outputWidth, channels], normed and activated, for inference on the CPU. */
export function depthwiseInference(call: {
  input: View; // [batch, height, width, channels]
  weight: View; // [channels, 1, 3, 3]
  output: View;
  outputScale: View; // [channels]
  outputShift: View; // [channels]
  shape: DepthwiseShape;
  split: DepthwiseSplit;
}): Call {
  const { shape, split, ...views } = call;
  const { parameters, flags } = workOf(shape, walkOutput(shape, split), split, "cpu", {});
  return recordCall(depthwiseInferenceKernel, {
    target: "cpu",
    views,
    parameters,
    flags,
    workgroups: [1, 1, 1],
  });
}

/** Records the gradient at the output of the norm before, with that norm's partial sums. */
export function depthwiseBackwardInput(
  call: NormedInput & {
    gradient: View; // [batch, outputHeight, outputWidth, channels]
    weight: View; // [channels, 1, 3, 3]
    skip?: View | undefined; // [batch, height, width, channels]
    inputMean: View; // [channels]
    /** The norm behind this convolution, where `gradient` is that at its output. */
    norm?: NormBehind | undefined;
    output: View; // [batch, height, width, channels]
    partials: View; // [depthwiseBackwardInputParts(shape, split), 2, channels]
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    target: Target;
  },
): Call {
  const { shape, split, target, norm, ...views } = call;
  const work = (ofNorm: Constants) =>
    workOf(shape, walkInput(shape, split), split, target, {
      COLUMNS: shape.stride === 2 ? 3 : 6,
      ...ofNorm,
    });
  if (split.strips) {
    const constants = { COLUMNS: shape.stride === 2 ? 3 : 6 };
    const work = stripWorkOf(shape, walkInput(shape, split), split, target, constants);
    return recordCall(depthwiseBackwardInputStripsKernel, { views, ...work });
  }
  if (!norm) return recordCall(depthwiseBackwardInputKernel, { views, ...work(plainBackward) });
  const { storing, ...ofNorm } = behind(norm, sumWork(shape, split));
  const { parameters, ...rest } = work(ofNorm.constants);
  return recordCall(depthwiseBackwardInputThroughNormKernel, {
    views: { ...views, ...storing },
    parameters: { ...parameters, ...ofNorm.parameters },
    ...rest,
  });
}

/** Records partial weight gradients [depthwiseSplits(shape, split), channels, 1, 3, 3]. */
export function depthwiseBackwardWeight(
  call: NormedInput & {
    gradient: View; // [batch, outputHeight, outputWidth, channels]
    /** The norm behind this convolution, where `gradient` is that at its output. */
    norm?: NormBehind | undefined;
    output: View;
    shape: DepthwiseShape;
    split: DepthwiseSplit;
    target: Target;
  },
): Call {
  const { shape, split, target, norm, ...views } = call;
  const work = (ofNorm: Constants) =>
    workOf(shape, walkOutput(shape, split), split, target, {
      ...outputConstants(shape),
      ...ofNorm,
    });
  if (split.strips) {
    const constants = outputConstants(shape);
    const work = stripWorkOf(shape, walkOutput(shape, split), split, target, constants);
    return recordCall(depthwiseBackwardWeightStripsKernel, { views, ...work });
  }
  if (!norm) return recordCall(depthwiseBackwardWeightKernel, { views, ...work(plainBackward) });
  const ofNorm = behind(norm, sumWork(shape, split));
  const { parameters, ...rest } = work(ofNorm.constants);
  return recordCall(depthwiseBackwardWeightThroughNormKernel, {
    views: { ...views, ...ofNorm.views },
    parameters: { ...parameters, ...ofNorm.parameters },
    ...rest,
  });
}
