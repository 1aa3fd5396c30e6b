/**
 * Weights as an exported file stores them. Only the large tensors are rounded, those of convolutions and
 * heads: biases and norms are a hundredth of a model and stay float32. Programs that read the file compute in
 * float32.
 */
import { toFloat16 } from "./float16.ts";
import { fromInt8, type Int8Values, toInt8 } from "../model/int8.ts";
import type { WeightPrecision } from "./weight_precisions.ts";

/** A tensor's values, one array or codes with their scales. */
export type StoredValues = Float32Array<ArrayBuffer> | Float16Array<ArrayBuffer> | Int8Values;

/**
 * Rounds a tensor.
 *
 * @param values The values. [channels, ...]
 * @param precision How to store them.
 * @param channels Output channels.
 * @param name The tensor's name in errors.
 * @throws UserError When a value is beyond the precision's range.
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

/** The stored values as float32. [channels, ...] */
export function readValues(values: StoredValues): Float32Array<ArrayBuffer> {
  if (values instanceof Float32Array) return values;
  return values instanceof Float16Array ? new Float32Array(values) : fromInt8(values);
}
