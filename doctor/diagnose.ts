/** What facet computes on and why, and what could be better. */
import { findCacheFolder } from "../data/mod.ts";
import {
  adapterName,
  chooseDevice,
  CpuEngine,
  findAdapter,
  hasRelaxedSimd,
  openEngine,
} from "../kernels/mod.ts";
import { type LargestBatches, largestBatches } from "../train/mod.ts";
import { driverAdvice, silenceMesa } from "./driver.ts";
import { version } from "./version.ts";

const shownLimits = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
  "maxComputeWorkgroupStorageSize",
  "maxComputeInvocationsPerWorkgroup",
] as const;

/** Sizes of images for which the CPU engine's largest batches are shown. */
const shownInputs = [{ width: 60, height: 80 }, { width: 224, height: 224 }] as const;

const shownFeatures = ["shader-f16", "timestamp-query", "subgroups"] as const;

/** What facet computes on here, and why. */
export interface Diagnosis {
  /** facet's version. */
  readonly facet: string;
  /** Deno's version. */
  readonly deno: string;
  /** The operating system, its version and the processor's architecture. */
  readonly system: string;
  /** Threads that decode, and compute on the CPU, by default. */
  readonly cores: number;
  /** Whether the CPU engine multiplies and adds in one instruction. */
  readonly relaxedSimd: boolean;
  /** The machine's memory, in bytes. */
  readonly memory: { readonly total: number; readonly available: number };
  /** The memory that the CPU engine can have, in bytes, and what fits into it; null where it cannot be opened. */
  readonly cpuEngine:
    | { readonly memory: number; readonly batches: readonly LargestBatches[] }
    | null;
  /** The device by default, and why. */
  readonly device: { readonly auto: "gpu" | "cpu"; readonly reason: string };
  /** WebGPU's preferred adapter. */
  readonly adapter: AdapterDescription | null;
  /** Where decoded images and measured kernels are kept. */
  readonly cache: { readonly folder: string | null; readonly writable: boolean };
  /** What is wrong; nothing works before it is mended. */
  readonly problems: readonly string[];
  /** What works but could be better. */
  readonly advice: readonly string[];
}

/** A WebGPU adapter. */
export interface AdapterDescription {
  /** For people. */
  readonly name: string;
  /** Who made it, as far as the driver says. */
  readonly vendor: string;
  /** Its family, as far as the driver says. */
  readonly architecture: string;
  /** Whether it is software on the CPU. */
  readonly software: boolean;
  /** Whether it has each of some features. */
  readonly features: Readonly<Record<string, boolean>>;
  /** Some of its limits. */
  readonly limits: Readonly<Record<string, number>>;
}

/**
 * Finds out what facet computes on here, why, and what could be better.
 *
 * @returns What was found; where it names problems, nothing works before they are mended.
 *
 * @example
 * ```ts
 * import { diagnose } from "./mod.ts";
 *
 * const { device, problems } = await diagnose();
 * console.log(`computes on the ${device.auto}, since ${device.reason}`);
 * if (problems.length > 0) throw new Error(problems.join());
 * ```
 */
export async function diagnose(): Promise<Diagnosis> {
  await silenceMesa();
  const adapter = await findAdapter();
  const choice = chooseDevice(adapter);
  const { total, available } = Deno.systemMemoryInfo();
  const folder = findCacheFolder();
  const problems: string[] = [];
  const advice: string[] = [];
  try {
    (await openEngine()).engine.destroy();
  } catch (error) {
    const engine = choice.device === "gpu" ? "the GPU" : "the CPU engine";
    problems.push(`${engine} cannot be opened: ${(error as Error).message}`);
  }
  if (choice.device === "cpu") advice.push(`no usable GPU was found. ${await driverAdvice()}`);
  const writable = folder !== undefined && await isWritable(folder);
  if (!writable) {
    advice.push("the cache folder cannot be written: images are decoded anew in every run.");
  }
  return {
    facet: version,
    deno: Deno.version.deno,
    system: `${Deno.build.os} ${Deno.osRelease()} ${Deno.build.arch}`,
    cores: navigator.hardwareConcurrency,
    relaxedSimd: hasRelaxedSimd(),
    memory: { total, available },
    cpuEngine: await describeCpuEngine(total).catch(() => null),
    device: { auto: choice.device, reason: choice.reason },
    adapter: adapter ? describeAdapter(adapter) : null,
    cache: { folder: folder ?? null, writable },
    problems,
    advice,
  };
}

/** What fits into the memory of the CPU engine: what 32 bits address, or less where the machine has less. */
async function describeCpuEngine(total: number): Promise<Diagnosis["cpuEngine"]> {
  using engine = await CpuEngine.open();
  const memory = Math.min(engine.maximumBinding, total);
  const batches: LargestBatches[] = [];
  for (const size of shownInputs) batches.push(await largestBatches(engine, memory, size));
  return { memory, batches };
}

function describeAdapter({ info, limits, features }: GPUAdapter): AdapterDescription {
  return {
    name: adapterName(info),
    vendor: info.vendor,
    architecture: info.architecture,
    software: info.isFallbackAdapter,
    features: Object.fromEntries(shownFeatures.map((name) => [name, features.has(name)])),
    limits: Object.fromEntries(shownLimits.map((name) => [name, limits[name]])),
  };
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await Deno.mkdir(folder, { recursive: true });
    await Deno.remove(await Deno.makeTempFile({ dir: folder }));
    return true;
  } catch {
    return false;
  }
}
