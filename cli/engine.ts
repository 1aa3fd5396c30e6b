/** What a command computes with: an engine and threads, opened before its work and ended after it. */
import { UserError } from "../data/errors.ts";
import {
  type Engine,
  NoAdapterError,
  type OpenedEngine,
  openEngine,
  OutOfMemoryError,
} from "../kernels/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import { driverAdvice, silenceMesa } from "./driver.ts";
import { type EngineChoice, engineOptions, type Options } from "./options.ts";
import { note } from "./output.ts";

/**
 * Does a command's work on the device and the threads that its options ask for, and ends both
 * however the work ends.
 *
 * @param options The command's options.
 * @param work What to do; the threads are for images and, where it is the CPU's, the engine's too.
 * @returns What the work returns.
 * @throws UserError When the options cannot be used, or there is no adapter; it says what to do.
 */
export async function withEngine<T>(
  options: Options,
  work: (engine: Engine, pool: WorkerPool) => Promise<T>,
): Promise<T> {
  const choice = engineOptions(options);
  const pool = new WorkerPool(choice.threads);
  try {
    const { engine, reason } = await open(choice, pool);
    try {
      const why = choice.device === "auto" ? `, since ${reason}` : "";
      note(`computing on ${engine.name}${why}`);
      return await work(engine, pool);
    } catch (error) {
      if (!(error instanceof OutOfMemoryError)) throw error;
      throw new UserError(error.message, { cause: error });
    } finally {
      engine.destroy();
    }
  } finally {
    pool.close();
  }
}

async function open({ device }: EngineChoice, pool: WorkerPool): Promise<OpenedEngine> {
  await silenceMesa();
  try {
    return await openEngine({ device, pool });
  } catch (error) {
    if (!(error instanceof NoAdapterError)) throw error;
    throw new UserError(
      "no GPU was found; --device cpu, or no --device at all, computes on the CPU and needs no " +
        `driver. ${await driverAdvice()}`,
      { cause: error },
    );
  }
}
