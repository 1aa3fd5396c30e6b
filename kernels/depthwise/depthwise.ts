/**
 * Depthwise 3x3 convolution, padding 1, stride 1 or 2: forward, gradient of the input, gradient of
 * the weight. Its input always awaits a batch norm and ReLU6, which are applied while loading.
 */
import {
  behind,
  finished,
  type NormBehind,
  type NormReader,
  type SumWork,
  type UnfinishedNorm,
} from "../norm/by_readers.ts";
import { type Call, spread, type View } from "../program/program.ts";
import type { Constants } from "../program/specialise.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";
import type { Variant } from "../tuning/variants.ts";
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
  /** Whether a part is a workgroup's, for each of its groups of channels; `mostParts` counts them all. */
  readonly shared: boolean;
  /**
   * Whether invocations walk down strips of columns, so that every row is loaded once for all pixels that see it:
   * they need many rows to be many. Then parts are workgroups' too, but none does a norm's work.
   */
  readonly strips: boolean;
}

/** The variants for a target, the default first. */
export function depthwiseVariants(target: Target): readonly DepthwiseSplit[] {
  const split = (mostParts: number, wholeRows = false): DepthwiseSplit => ({
    name: `${mostParts} parts`,
    mostParts,
    wholeRows,
    shared: false,
    strips: false,
  });
  const shared = (mostParts: number): DepthwiseSplit => ({
    name: `shared, ${mostParts} workgroups`,
    mostParts,
    wholeRows: false,
    shared: true,
    strips: false,
  });
  const strips = (mostParts: number): DepthwiseSplit => ({
    name: `strips, ${mostParts} workgroups`,
    mostParts,
    wholeRows: false,
    shared: false,
    strips: true,
  });
  if (target === "cpu") return [split(32, true)];
  if (target === "software") return [split(128)];
  // No card has measured strips yet, so the tuner has to find them faster before anyone computes by them.
  const walks = [strips(2048), strips(8192)];
  return [shared(2048), split(2048), split(8192), shared(1024), shared(4096), ...walks];
}

/** Rows of outputs that a strip has at least, if the image has so many: two more are loaded for it. */
const fewestRows = 4;

/** How many strips of each group of channels suffice for a large GPU: so many invocations. */
const fewestStrips = 2 ** 15;

/** Rows of outputs of a strip, and how many strips lie below one another: as few as keep a large GPU busy. */
function bandsOf(shape: DepthwiseShape): { rows: number; bands: number } {
  const { outputHeight, outputWidth } = outputSize(shape);
  const beside = shape.batch * Math.ceil(outputWidth / 4) * shape.channels / 4;
  const wanted = Math.ceil(4 * fewestStrips / beside);
  const most = Math.max(1, Math.floor(outputHeight / fewestRows));
  const rows = Math.ceil(outputHeight / Math.min(wanted, most));
  return { rows, bands: Math.ceil(outputHeight / rows) };
}

/** How a workgroup is divided that computes a part: groups of four channels, and walkers for each. */
function sharedWork(channels: number) {
  const quads = [8, 4, 2, 1].find((count) => channels % (4 * count) === 0)!;
  return { QUADS: quads, WALKERS: lanesOf("hardware") / quads, groups: channels / 4 / quads };
}

/** How parts of each group of four channels cover rows of so many pixels. */
function walk(
  rows: number,
  width: number,
  channels: number,
  { mostParts, wholeRows, shared, strips }: DepthwiseSplit,
): { parts: number; tiles: number; allTiles: number } {
  const tilesPerRow = Math.ceil(width / 4);
  const allTiles = rows * tilesPerRow;
  if (shared || strips) {
    const { WALKERS, groups } = sharedWork(channels);
    const most = Math.ceil(mostParts / groups);
    const tiles = WALKERS * Math.ceil(allTiles / WALKERS / most);
    return { parts: Math.ceil(allTiles / tiles), tiles, allTiles };
  }
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
  const rows = split.strips ? bandsOf(shape).bands : outputHeight;
  return walk(shape.batch * rows, outputWidth, shape.channels, split);
}

function walkInput(shape: DepthwiseShape, split: DepthwiseSplit) {
  const { batch, height, width, channels } = shape;
  const rows = split.strips ? bandsOf(shape).bands : height;
  return walk(batch * rows, width, channels, split);
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

/** What the recorded calls of the three have in common; `constants` are a kernel's own. */
function workOf(
  shape: DepthwiseShape,
  { parts, tiles, allTiles }: ReturnType<typeof walk>,
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
  walked: ReturnType<typeof walk>,
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

/**
 * The reader that would finish the norm of the input.
 *
 * @param shape The convolution.
 * @param split How its work is divided.
 * @returns Undefined where it cannot.
 */
export function depthwiseForwardReader(
  shape: DepthwiseShape,
  split: DepthwiseSplit,
): NormReader | undefined {
  return split.shared ? readerOf(shape, depthwiseForwardParts(shape, split), 0) : undefined;
}

/**
 * The readers that would take the gradient through the norm behind, in one dispatch or in two.
 *
 * @param shape The convolution.
 * @param splits How the work of its gradients is divided.
 * @returns Undefined where they cannot.
 */
export function depthwiseBackwardReaders(
  shape: DepthwiseShape,
  splits: { readonly input: DepthwiseSplit; readonly weight: DepthwiseSplit },
): readonly NormReader[] | undefined {
  if (!splits.input.shared || !splits.weight.shared) return undefined;
  const { outputHeight, outputWidth } = outputSize(shape);
  const bytes = 4 * shape.batch * outputHeight * outputWidth * shape.channels;
  return [
    // For four pixels it loads so many times four of the gradient's: six columns of three rows, or fewer of more.
    readerOf(shape, depthwiseBackwardInputParts(shape, splits.input), 4.5 * bytes),
    readerOf(shape, depthwiseSplits(shape, splits.weight), bytes),
  ];
}

function readerOf({ channels }: DepthwiseShape, parts: number, bytes: number): NormReader {
  const { QUADS: quads, groups } = sharedWork(channels);
  return { lanes: lanesOf("hardware"), quads, workgroups: parts * groups, bytes, columns: 1 };
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
