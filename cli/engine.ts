/** What a command computes on: said when it is opened, and what to do where it cannot be. */
import { UserError } from "../data/errors.ts";
import { driverAdvice, silenceMesa } from "../doctor/driver.ts";
import {
  type ComputeHooks,
  type ComputeOptions,
  NoAdapterError,
  OutOfMemoryError,
} from "../kernels/mod.ts";
import { note } from "./output.ts";

/**
 * Does a command's work on the device that its options ask for.
 *
 * @param options Where to compute.
 * @param work What to do, with hooks that say what computes.
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
      onDevice: (engine, reason) =>
        note(`computing on ${engine.name}${device === "auto" ? `, since ${reason}` : ""}`),
    });
  } catch (error) {
    throw await explained(error);
  }
}

/** An error of what computes as one that says what to do; any other as it is. */
export async function explained(error: unknown): Promise<unknown> {
  if (error instanceof OutOfMemoryError) return new UserError(error.message, { cause: error });
  if (!(error instanceof NoAdapterError)) return error;
  return new UserError(
    "no GPU was found; --device cpu, or no --device at all, computes on the CPU and needs no " +
      `driver. ${await driverAdvice()}`,
    { cause: error },
  );
}
