/** Weights as 16-bit floats. */
import { UserError } from "../data/errors.ts";

/**
 * Rounds the values of a tensor.
 *
 * @param values The values.
 * @param name The tensor's name in errors.
 * @returns The nearest 16-bit floats.
 * @throws UserError When one is beyond their range, 65504.
 */
export function toFloat16(values: Float32Array, name: string): Float16Array<ArrayBuffer> {
  const rounded = new Float16Array(values);
  if (!rounded.every(Number.isFinite)) {
    throw new UserError(
      `"${name}" has a value beyond float16's range; choose another --precision`,
    );
  }
  return rounded;
}
