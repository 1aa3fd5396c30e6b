/**
 * What depthwise convolutions would do of the norms beside them, for the choice who does it: see
 * norm/by_readers.ts.
 */
import type { NormReader } from "../norm/by_readers.ts";
import { lanesOf } from "../program/target.ts";
import {
  depthwiseBackwardInputParts,
  depthwiseForwardParts,
  type DepthwiseShape,
  type DepthwiseSplit,
  depthwiseSplits,
  outputSize,
  sharedWork,
} from "./walks.ts";

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
