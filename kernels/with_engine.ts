/** Computing for a caller who may lend an engine and threads: what is not lent is opened, and closed. */
import type { OptionNames, OptionRules } from "../data/known_options.ts";
import { oneOf, requireRule, whole } from "../data/rules.ts";
import { WorkerPool } from "../threads/mod.ts";
import type { Engine } from "./engine.ts";
import { type DeviceOption, openEngine } from "./open_engine.ts";

/** Where to compute. */
export interface ComputeOptions {
  /** What computes; "auto" by default, a GPU if there is one. Not used where an engine is lent. */
  readonly device?: DeviceOption | undefined;
  /**
   * Threads that decode images and, on the CPU, compute; one a core by default. Not used where threads
   * are lent.
   */
  readonly threads?: number | undefined;
}

/** What a caller may lend, to use it for more than one thing, and is told of. */
export interface ComputeHooks {
  /** What computes; it stays open. */
  readonly engine?: Engine | undefined;
  /** Threads; they stay. */
  readonly pool?: WorkerPool | undefined;
  /** Called when an engine has been opened, with the reason for this one. */
  readonly onDevice?: ((engine: Engine, reason: string) => void) | undefined;
}

/** Each thread takes memory and time to start, also where there are few cores. */
const mostThreads = Math.max(256, navigator.hardwareConcurrency);

/** What {@linkcode ComputeOptions} must be. */
export const computeRules: OptionRules<ComputeOptions> = {
  device: { flag: "--device", rule: oneOf(["auto", "gpu", "cpu"]) },
  threads: { flag: "--threads", rule: whole(1, mostThreads) },
};

/** The names of {@linkcode ComputeHooks}. */
export const computeHookNames: OptionNames<ComputeHooks> = {
  engine: true,
  pool: true,
  onDevice: true,
};

/**
 * Checks where to compute.
 *
 * @throws UserError When there is no such device, or no machine has so many threads.
 */
export function requireCompute({ device, threads }: ComputeOptions): void {
  if (device !== undefined) requireRule(computeRules.device.flag, device, computeRules.device.rule);
  if (threads === undefined) return;
  requireRule(computeRules.threads.flag, threads, computeRules.threads.rule);
}

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
