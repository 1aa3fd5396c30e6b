/**
 * One measurement of facet's in a process of its own, for what is a process's: its memory.
 *
 *     deno run -A bench/facet_process.ts step|inference BATCH HEIGHT WIDTH
 *
 * Prints one JSON document with the most memory that the process took (on Linux) and its time.
 */
import { benchArchitecture } from "./architecture.ts";
import { facetInference } from "./facet_inference.ts";
import { facetStep } from "./facet_step.ts";

const [kind, batch, height, width] = Deno.args;
const prepare = kind === "inference" ? facetInference : facetStep;
const architecture = benchArchitecture({ height: Number(height), width: Number(width) });
const setting = { architecture, batch: Number(batch), data: "", images: undefined };
const runner = await prepare(setting, "cpu");
const { milliseconds } = await runner.measure();
await runner.close();
const peak = /^VmHWM:\s+(\d+) kB/m.exec(await Deno.readTextFile("/proc/self/status"))!;
console.log(JSON.stringify({ milliseconds, process_mib: Number(peak[1]) / 1024 }));
