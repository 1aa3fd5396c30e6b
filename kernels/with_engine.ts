/** Computing for a caller who may lend an engine and threads: what is not lent is opened, and closed. */
import type { OptionNames } from "../data/option_names.ts";
import { WorkerPool } from "../threads/mod.ts";
import type { ComputeOptions } from "./compute_options.ts";
import type { Engine } from "./program/engine.ts";
import { openEngine } from "./open_engine.ts";

/** What a caller may lend, to use it for more than one thing, and is told of. */
export interface ComputeHooks {
  /** What computes; it stays open. */
  readonly engine?: Engine | undefined;
  /** Threads; they stay. */
  readonly pool?: WorkerPool | undefined;
  /** Called when an engine has been opened, with the reason for this one. */
  readonly onDevice?: ((engine: Engine, reason: string) => void) | undefined;
}

/** The names of {@linkcode ComputeHooks}. */
export const computeHookNames: OptionNames<ComputeHooks> = {
  engine: true,
  pool: true,
  onDevice: true,
};

/** An engine and threads, opened or lent. */
export interface OpenedCompute {
  /** What computes. */
  readonly engine: Engine;
  /** Threads for images and, where it is the CPU's, the engine. */
  readonly pool: WorkerPool;
  /** Closes what was opened, not what was lent. */
  close(): void;
}

/**
 * Opens what is needed to compute and is not lent.
 *
 * @param options Where to compute.
 * @param hooks What is lent.
 * @throws {NoAdapterError} When a GPU is asked for and there is no WebGPU adapter.
 */
export async function openCompute(
  { device, threads }: ComputeOptions,
  { engine: lentEngine, pool: lentPool, onDevice }: ComputeHooks,
): Promise<OpenedCompute> {
  const pool = lentPool ?? new WorkerPool(threads);
  let opened: Engine | undefined;
  const close = () => {
    opened?.destroy();
    if (!lentPool) pool.close();
  };
  try {
    if (lentEngine) return { engine: lentEngine, pool, close };
    const { engine, reason } = await openEngine({ device, pool });
    opened = engine;
    onDevice?.(engine, reason);
    return { engine, pool, close };
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * Computes something, and closes what was opened for it however that ends.
 *
 * @param options Where to compute.
 * @param hooks What is lent.
 * @param work Computes.
 * @returns What the work returns.
 * @throws {NoAdapterError} When a GPU is asked for and there is no WebGPU adapter.
 */
export async function withEngine<Result>(
  options: ComputeOptions,
  hooks: ComputeHooks,
  work: (engine: Engine, pool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  const { engine, pool, close } = await openCompute(options, hooks);
  try {
    return await work(engine, pool);
  } finally {
    close();
  }
}
