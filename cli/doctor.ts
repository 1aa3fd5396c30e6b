/** `facet doctor`: what facet computes on, what is missing, and what to do about it. */
import { findCacheFolder } from "../data/mod.ts";
import { driverAdvice, silenceMesa } from "./setup.ts";
import { printJson, style } from "./output.ts";
import { version } from "./version.ts";

/** The storage buffers that the largest kernel binds. */
const neededStorageBuffers = 16;

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
  readonly cores: number;
  readonly memory: { readonly total: number; readonly available: number };
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
 * @returns The exit status: 1 when something is missing.
 */
export async function doctor(options: { json?: boolean }): Promise<number> {
  const findings = await examine();
  if (options.json) printJson(findings);
  else console.log(describe(findings));
  return findings.problems.length > 0 ? 1 : 0;
}

async function examine(): Promise<Findings> {
  await silenceMesa();
  const found = await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" });
  const { total, available } = Deno.systemMemoryInfo();
  const folder = findCacheFolder();
  const adapter = found ? describeAdapter(found) : null;
  const problems: string[] = [];
  const advice: string[] = [];
  if (adapter === null) {
    problems.push(`no WebGPU adapter was found. ${await driverAdvice()}`);
  } else {
    const buffers = adapter.limits.maxStorageBuffersPerShaderStage!;
    if (buffers < neededStorageBuffers) {
      problems.push(
        `the adapter binds ${buffers} storage buffers at once; training needs ` +
          `${neededStorageBuffers}. Update the graphics driver.`,
      );
    }
    if (adapter.software) {
      advice.push(
        "this adapter is software on the CPU: everything works, but slowly. If the machine has a " +
          "GPU, install its Vulkan driver.",
      );
    }
  }
  const writable = folder !== undefined && await isWritable(folder);
  if (!writable) {
    advice.push("the cache folder cannot be written: images are decoded anew in every run.");
  }
  return {
    facet: version,
    deno: Deno.version.deno,
    system: `${Deno.build.os} ${Deno.osRelease()} ${Deno.build.arch}`,
    cores: navigator.hardwareConcurrency,
    memory: { total, available },
    adapter,
    cache: { folder: folder ?? null, writable },
    problems,
    advice,
  };
}

function describeAdapter({ info, limits, features }: GPUAdapter): Adapter {
  return {
    name: info.description || info.device || "unnamed",
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
  const { adapter, memory, cache } = findings;
  const lines: [string, string][] = [
    ["facet", `${findings.facet} on Deno ${findings.deno}`],
    ["system", `${findings.system}, ${findings.cores} cores`],
    ["memory", `${size(memory.total)}, ${size(memory.available)} free`],
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
