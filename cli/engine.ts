/** Opens the engine for a command, or says what is missing. */
import { UserError } from "../data/errors.ts";
import { NoAdapterError, WebGpuEngine } from "../kernels/mod.ts";
import { ensureAdapter } from "./setup.ts";

/**
 * Opens the preferred adapter, installing the software one where that is possible.
 *
 * @throws UserError When there is no adapter; it says what to do.
 */
export async function openEngine(): Promise<WebGpuEngine> {
  await ensureAdapter();
  try {
    return await WebGpuEngine.open();
  } catch (error) {
    if (error instanceof NoAdapterError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}
