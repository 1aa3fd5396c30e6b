/** The check of a trained model's values, wherever a model is loaded. */
import { UserError } from "../data/errors.ts";

/** The end of the names of running variances. */
const variance = ".running_var";

/**
 * Checks that a model can compute with the values of a tensor: a NaN would make every result wrong, often
 * silently.
 *
 * @param name The tensor's name.
 * @param values Its values as 32-bit floats, so that a wider one beyond their range is infinite.
 * @param source The file's name in errors, such as its path.
 * @throws UserError When a value is not finite, or a running variance is negative; it names the tensor.
 *
 * @example
 * ```ts
 * import { requireUsable } from "./usable_values.ts";
 *
 * requireUsable("features.0.1.running_var", Float32Array.of(0, 1.5), "best.safetensors");
 * let message = "";
 * try {
 *   requireUsable("heads.gender.1.bias", Float32Array.of(0, NaN), "best.safetensors");
 * } catch (error) {
 *   message = (error as Error).message;
 * }
 * if (!message.startsWith('best.safetensors: tensor "heads.gender.1.bias" holds NaN')) {
 *   throw new Error(message);
 * }
 * ```
 */
export function requireUsable(name: string, values: Float32Array, source: string): void {
  const refuse = (value: number, reason: string): never => {
    throw new UserError(
      `${source}: tensor ${
        JSON.stringify(name)
      } holds ${value}, ${reason}; the file is damaged, or its ` +
        "training diverged: use another one",
    );
  };
  for (const value of values) {
    if (!Number.isFinite(value)) refuse(value, "which is no finite 32-bit number");
    if (value < 0 && name.endsWith(variance)) refuse(value, "and a variance is never below 0");
  }
}
