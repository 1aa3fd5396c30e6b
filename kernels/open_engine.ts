/** Opens an engine: on a GPU where there is one that can do what training needs, else on the CPU. */
import { type OptionNames, requireNamedOptions } from "../data/option_names.ts";
import type { WorkerPool } from "../threads/mod.ts";
import { CpuEngine } from "./cpu/engine.ts";
import type { Engine } from "./program/engine.ts";
import { adapterName, findAdapter, neededStorageBuffers } from "./webgpu/device.ts";
import { WebGpuEngine } from "./webgpu/engine.ts";

/** What computes: `gpu` is WebGPU's preferred adapter whatever it is, `auto` is whichever is faster. */
export type DeviceOption = "auto" | "gpu" | "cpu";

/** Where to compute. */
export interface EngineOptions {
  /** `auto` by default. */
  readonly device?: DeviceOption | undefined;
  /** Whose threads the CPU engine computes on; without one it has its own, one for each core. */
  readonly pool?: WorkerPool | undefined;
}

const optionNames: OptionNames<EngineOptions> = { device: true, pool: true };

/** An engine and why it is this one. */
export interface OpenedEngine {
  /** To be destroyed by the caller. */
  readonly engine: Engine;
  /** For people, such as "no GPU was found". */
  readonly reason: string;
}

/**
 * Opens an engine.
 *
 * @param options Where to compute.
 * @returns The engine, and why it is this one.
 * @throws {NoAdapterError} When a GPU is asked for and there is no WebGPU adapter.
 *
 * @example
 * ```ts
 * import { openEngine } from "./mod.ts";
 *
 * const { engine, reason } = await openEngine();
 * using _ = engine; // frees the device at the end
 * console.log(`computing on ${engine.name}, since ${reason}`);
 * ```
 */
export async function openEngine(options: EngineOptions = {}): Promise<OpenedEngine> {
  requireNamedOptions("openEngine", options, optionNames);
  const { device = "auto", pool } = options;
  const openCpu = () => CpuEngine.open({ pool });
  if (device === "cpu") return { engine: await openCpu(), reason: "the CPU was asked for" };
  if (device === "gpu") return { engine: await WebGpuEngine.open(), reason: "a GPU was asked for" };
  const adapter = await findAdapter();
  const { device: chosen, reason } = chooseDevice(adapter);
  if (chosen === "cpu") return { engine: await openCpu(), reason };
  return { engine: await WebGpuEngine.open(adapter), reason };
}

/**
 * Which device `auto` stands for.
 *
 * @param adapter WebGPU's preferred adapter, if there is one.
 * @returns The device, and why it is this one.
 */
export function chooseDevice(
  adapter: GPUAdapter | undefined,
): { device: "gpu" | "cpu"; reason: string } {
  if (adapter === undefined) return { device: "cpu", reason: "no GPU was found" };
  const name = adapterName(adapter.info);
  if (adapter.info.isFallbackAdapter) {
    const reason = `the only adapter, ${name}, is software: the CPU engine is faster`;
    return { device: "cpu", reason };
  }
  const buffers = adapter.limits.maxStorageBuffersPerShaderStage;
  if (buffers < neededStorageBuffers) {
    const reason = `${name} binds ${buffers} storage buffers at once: training needs ` +
      `${neededStorageBuffers}`;
    return { device: "cpu", reason };
  }
  return { device: "gpu", reason: "a GPU was found" };
}
