/**
 * The sizes of depthwise convolutions, and how their work is divided: each variant covers all pixels of all
 * images by parts, of which each writes partial results of its own.
 */
import { lanesOf, type Target } from "../program/target.ts";
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
  return [shared(2048), split(8192), shared(1024), strips(2048)];
}

/** Rows of outputs that a strip has at least, if the image has so many: two more are loaded for it. */
const fewestRows = 4;

/** How many strips of each group of channels suffice for a large GPU: so many invocations. */
const fewestStrips = 2 ** 15;

/** Rows of outputs of a strip, and how many strips lie below one another: as few as keep a large GPU busy. */
export function bandsOf(shape: DepthwiseShape): { rows: number; bands: number } {
  const { outputHeight, outputWidth } = outputSize(shape);
  const beside = shape.batch * Math.ceil(outputWidth / 4) * shape.channels / 4;
  const wanted = Math.ceil(4 * fewestStrips / beside);
  const most = Math.max(1, Math.floor(outputHeight / fewestRows));
  const rows = Math.ceil(outputHeight / Math.min(wanted, most));
  return { rows, bands: Math.ceil(outputHeight / rows) };
}

/** How a workgroup is divided that computes a part: groups of four channels, and walkers for each. */
export function sharedWork(channels: number) {
  const quads = [8, 4, 2, 1].find((count) => channels % (4 * count) === 0)!;
  return { QUADS: quads, WALKERS: lanesOf("hardware") / quads, groups: channels / 4 / quads };
}

/** How parts walk over tiles of four pixels. */
export interface Walk {
  readonly parts: number;
  /** Tiles of a part. */
  readonly tiles: number;
  readonly allTiles: number;
}

/** How parts of each group of four channels cover rows of so many pixels. */
function walk(
  rows: number,
  width: number,
  channels: number,
  { mostParts, wholeRows, shared, strips }: DepthwiseSplit,
): Walk {
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

/** The size of the output. */
export function outputSize({ height, width, stride }: DepthwiseShape) {
  return { outputHeight: Math.ceil(height / stride), outputWidth: Math.ceil(width / stride) };
}

/** How the work is divided of kernels that go over the output. */
export function walkOutput(shape: DepthwiseShape, split: DepthwiseSplit) {
  const { outputHeight, outputWidth } = outputSize(shape);
  const rows = split.strips ? bandsOf(shape).bands : outputHeight;
  return walk(shape.batch * rows, outputWidth, shape.channels, split);
}

/** How the work is divided of the gradient of the input, which goes over the input. */
export function walkInput(shape: DepthwiseShape, split: DepthwiseSplit) {
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
