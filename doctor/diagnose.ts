/** `facet doctor`: what facet computes on and why, and what could be better. */
import { findCacheFolder } from "../data/mod.ts";
import { chooseDevice, openEngine } from "../kernels/mod.ts";
import { hasRelaxedSimd } from "../kernels/cpu/module.ts";
import { adapterName, findAdapter } from "../kernels/webgpu/device.ts";
import { driverAdvice, silenceMesa } from "./driver.ts";
import { printJson, style } from "./output.ts";
import { version } from "./version.ts";

const shownLimits = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
  "maxComputeWorkgroupStorageSize",
  "maxComputeInvocationsPerWorkgroup",
] as const;

const shownFeatures = ["shader-f16", "timestamp-query", "subgroups"] as const;

/** What the doctor found. */
interface Findings {
  readonly facet: string;
  readonly deno: string;
  readonly system: string;
  /** As many threads decode and compute on the CPU, unless told otherwise. */
  readonly cores: number;
  /** Whether the CPU engine multiplies and adds in one instruction. */
  readonly relaxedSimd: boolean;
  readonly memory: { readonly total: number; readonly available: number };
  /** What commands compute on that are not told a device, and why. */
  readonly device: { readonly auto: "gpu" | "cpu"; readonly reason: string };
  /** WebGPU's preferred adapter. */
  readonly adapter: Adapter | null;
  readonly cache: { readonly folder: string | null; readonly writable: boolean };
  /** What is wrong; nothing works before it is mended. */
  readonly problems: readonly string[];
  /** What works but could be better. */
  readonly advice: readonly string[];
}

interface Adapter {
  readonly name: string;
  readonly vendor: string;
  readonly architecture: string;
  readonly software: boolean;
  readonly features: Readonly<Record<string, boolean>>;
  readonly limits: Readonly<Record<string, number>>;
}

/**
 * Prints what facet computes on.
 *
 * @param options `json`: one document instead of text.
 * @returns The exit status: 1 when nothing can compute.
 */
export async function doctor(options: { json?: boolean }): Promise<number> {
  const findings = await examine();
  if (options.json) printJson(findings);
  else console.log(describe(findings));
  return findings.problems.length > 0 ? 1 : 0;
}

async function examine(): Promise<Findings> {
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
    device: { auto: choice.device, reason: choice.reason },
    adapter: adapter ? describeAdapter(adapter) : null,
    cache: { folder: folder ?? null, writable },
    problems,
    advice,
  };
}

function describeAdapter({ info, limits, features }: GPUAdapter): Adapter {
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

function describe(findings: Findings): string {
  const { adapter, memory, device, cores, relaxedSimd, cache } = findings;
  const lines: [string, string][] = [
    ["facet", `${findings.facet} on Deno ${findings.deno}`],
    ["system", findings.system],
    ["cores", `${cores}, with ${relaxedSimd ? "relaxed" : "plain"} SIMD`],
    ["memory", `${size(memory.total)}, ${size(memory.available)} free`],
    ["computes on", `${device.auto.toUpperCase()}, since ${device.reason}`],
    ["adapter", adapter ? `${adapter.name}${adapter.software ? " (software)" : ""}` : "none"],
  ];
  if (adapter) {
    const maker = [adapter.vendor, adapter.architecture].filter(Boolean).join(" ");
    if (maker !== "") lines.push(["vendor", maker]);
    for (const [name, has] of Object.entries(adapter.features)) {
      lines.push([name, has ? "yes" : "no"]);
    }
    for (const [name, value] of Object.entries(adapter.limits)) {
      lines.push([name, /Size$/.test(name) ? size(value) : String(value)]);
    }
  }
  lines.push(["cache", `${cache.folder ?? "none"}${cache.writable ? "" : " (not writable)"}`]);
  const width = Math.max(...lines.map(([name]) => name.length));
  const table = lines.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  const verdict = findings.problems.length > 0
    ? findings.problems.map((text) => `${style("red", "problem:", "stdout")} ${text}`)
    : [style("green", "facet can train here.", "stdout")];
  const advice = findings.advice.map((text) => `${style("yellow", "note:", "stdout")} ${text}`);
  return [...table, "", ...verdict, ...advice].join("\n");
}

function size(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  const power = bytes < 1 ? 0 : Math.min(4, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 2 ** (10 * power);
  return `${Number(value.toFixed(1))} ${units[power]}`;
}
