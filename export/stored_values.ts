/**
 * Weights as an exported file stores them. Only the large tensors are rounded, those of convolutions
 * and heads: biases and norms are a hundredth of a model and stay float32. Whoever reads the file
 * computes in float32.
 */
import { toFloat16 } from "./float16.ts";
import { fromInt8, type Int8Values, toInt8 } from "./int8.ts";
import type { WeightPrecision } from "./weight_precisions.ts";

/** A tensor's values, one array or codes with their scales. */
export type StoredValues = Float32Array<ArrayBuffer> | Float16Array<ArrayBuffer> | Int8Values;

/**
 * Rounds a tensor.
 *
 * @param values What to store. [channels, ...]
 * @param precision How.
 * @param channels Output channels.
 * @param name What errors call the tensor.
 * @throws UserError When a value is beyond what the precision holds.
 */
export function storeValues(
  values: Float32Array<ArrayBuffer>,
  precision: WeightPrecision,
  channels: number,
  name: string,
): StoredValues {
  if (precision === "float32") return values;
  return precision === "float16" ? toFloat16(values, name) : toInt8(values, channels);
}

/** The shape in which the scales of a tensor can be multiplied by its codes. [channels, 1, ...] */
export function channelShape(shape: readonly number[]): number[] {
  return shape.map((size, axis) => axis === 0 ? size : 1);
}

/** What is computed with. [channels, ...] */
export function readValues(values: StoredValues): Float32Array<ArrayBuffer> {
  if (values instanceof Float32Array) return values;
  return values instanceof Float16Array ? new Float32Array(values) : fromInt8(values);
}
