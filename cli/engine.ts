/** The device of a command: printed when it is first opened; errors of it say what to do. */
import { UserError } from "../data/errors.ts";
import { driverAdvice, silenceMesa } from "../doctor/mod.ts";
import {
  type ComputeHooks,
  type ComputeOptions,
  NoAdapterError,
  OutOfMemoryError,
} from "../kernels/mod.ts";
import { note } from "./output.ts";

/** What was told of the device: work in several steps computes on the same one. */
let told = "";

/**
 * Runs a command's work, and prints the device that is opened for it.
 *
 * @param options Where to compute.
 * @param work The work; it passes the hooks on to the function that computes.
 * @returns What the work returns.
 * @throws UserError When there is no adapter or no memory; it says what to do.
 */
export async function computing<T>(
  { device = "auto" }: ComputeOptions,
  work: (hooks: Pick<ComputeHooks, "onDevice">) => Promise<T>,
): Promise<T> {
  await silenceMesa();
  try {
    return await work({
      onDevice: (engine, reason) => {
        const text = `computing on ${engine.name}${device === "auto" ? `, since ${reason}` : ""}`;
        if (text !== told) note(text);
        told = text;
      },
    });
  } catch (error) {
    throw await explained(error);
  }
}

/** An error of the device as one that says what to do; any other as it is. */
export async function explained(error: unknown): Promise<unknown> {
  if (error instanceof OutOfMemoryError) return new UserError(error.message, { cause: error });
  if (!(error instanceof NoAdapterError)) return error;
  return new UserError(
    "no GPU was found; --device cpu, or no --device at all, computes on the CPU and needs no " +
      `driver. ${await driverAdvice()}`,
    { cause: error },
  );
}
