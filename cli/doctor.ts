/** `facet doctor`: what facet computes on and why, and what could be better. */
import process from "node:process";
import { diagnose, type Diagnosis } from "../doctor/mod.ts";
import { nameTable, print, printJson, style } from "./output.ts";

/**
 * Prints what facet computes on.
 *
 * @param options `json`: one document instead of text.
 * @returns The exit status: 1 when nothing can compute.
 */
export async function doctor(options: { json?: boolean }): Promise<number> {
  const diagnosis = await diagnose();
  if (options.json) printJson(diagnosis);
  else print(describe(diagnosis));
  return diagnosis.problems.length > 0 ? 1 : 0;
}

function describe(diagnosis: Diagnosis): string {
  const { adapter, memory, device, cores, relaxedSimd, cache, cpuEngine } = diagnosis;
  const lines: [string, string][] = [
    ["facet", `${diagnosis.facet} on Deno ${diagnosis.deno}`],
    ["system", diagnosis.system],
    ["cores", `${cores}, with ${relaxedSimd ? "relaxed" : "plain"} SIMD`],
    ["memory", `${size(memory.total)}, ${size(memory.available)} free`],
    ["CPU engine", cpuEngine ? `${size(cpuEngine.memory)} at most` : "cannot be opened"],
    ...(cpuEngine?.batches ?? []).map(({ width, height, training, inference }) =>
      [
        `  at ${width}x${height}`,
        `trains ${training} images at once, predicts ${inference}`,
      ] satisfies [string, string]
    ),
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
  const table = nameTable(lines, process.stdout);
  const verdict = diagnosis.problems.length > 0
    ? diagnosis.problems.map((text) => `${style("red", "problem:", "stdout")} ${text}`)
    : [style("green", "facet can train here.", "stdout")];
  const advice = diagnosis.advice.map((text) => `${style("yellow", "note:", "stdout")} ${text}`);
  return [table, "", ...verdict, ...advice].join("\n");
}

function size(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
  const power = bytes < 1 ? 0 : Math.min(4, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 2 ** (10 * power);
  return `${Number(value.toFixed(1))} ${units[power]}`;
}
