/**
 * Weights in half the bytes. Only the large tensors are rounded, those of convolutions and heads:
 * biases and norms are a hundredth of a model and stay float32, and whoever reads the file computes
 * in float32.
 */
import { UserError } from "../data/errors.ts";
import type { FoldedModel, Values } from "./fold_norms.ts";

/**
 * Rounds the values of a tensor.
 *
 * @param values What to round.
 * @param name What errors call the tensor.
 * @returns The nearest 16-bit floats.
 * @throws UserError When one is beyond what they hold, 65504.
 */
export function toFloat16(values: Values, name: string): Float16Array<ArrayBuffer> {
  const rounded = new Float16Array(values);
  if (!rounded.every(Number.isFinite)) {
    throw new UserError(
      `"${name}" has a value beyond float16's range; export without --float16`,
    );
  }
  return rounded;
}

/** A folded model whose convolutions and heads are rounded; see {@linkcode toFloat16}. */
export function foldedToFloat16({ architecture, layers, heads }: FoldedModel): FoldedModel {
  return {
    architecture,
    layers: layers.map((folded) => ({
      ...folded,
      weight: toFloat16(folded.weight, folded.layer.name),
    })),
    heads: heads.map((folded) => ({
      ...folded,
      weight: toFloat16(folded.weight, folded.head.weight),
    })),
  };
}
