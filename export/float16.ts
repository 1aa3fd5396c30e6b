/** Weights in half the bytes. */
import { UserError } from "../data/errors.ts";

/**
 * Rounds the values of a tensor.
 *
 * @param values What to round.
 * @param name What errors call the tensor.
 * @returns The nearest 16-bit floats.
 * @throws UserError When one is beyond what they hold, 65504.
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
