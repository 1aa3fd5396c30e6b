/**
 * The benchmark the README quotes: facet's training step beside the same step in plain tfjs and in
 * PyTorch, measured in turns in one run, since a machine's speed drifts.
 *
 *     deno task bench [--batches 16] [--rounds 3] [--json]
 */
import { parseArgs } from "node:util";
import { ensureAdapter } from "../cli/setup.ts";
import { printJson } from "../cli/output.ts";
import { renderTable } from "../eval/table.ts";
import { WebGpuEngine } from "../kernels/mod.ts";
import { mobileNetV2 } from "../model/mod.ts";
import { facetStep } from "./facet_step.ts";
import { tfjsStep } from "./tfjs_step.ts";
import { torchStep } from "./torch_step.ts";

/** One contestant's step at one batch size. */
interface Contestant {
  readonly name: string;
  /** Milliseconds of one step. */
  readonly step: () => Promise<number>;
}

interface Row {
  readonly batch: number;
  readonly name: string;
  /** Median, least and most milliseconds of a step. */
  readonly milliseconds: readonly [number, number, number];
  readonly imagesPerSecond: number;
  /** Images per second relative to facet's. */
  readonly ratio: number;
}

/** The milliseconds that work takes. */
function timed(work: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
}

const { values } = parseArgs({
  options: {
    batches: { type: "string", default: "16" },
    rounds: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});
await ensureAdapter();
const architecture = mobileNetV2({
  heads: [["gender", 5], ["articleType", 143], ["baseColour", 47]].map(([name, classes]) => ({
    name: String(name),
    classes: Array.from({ length: Number(classes) }, (_, index) => String(index)),
  })),
});

const rows: Row[] = [];
const notes: string[] = [];
const engine = await WebGpuEngine.open();
for (const batch of values.batches.split(",").map(Number)) {
  const contestants: Contestant[] = [
    { name: "facet", step: timed(await facetStep(engine, architecture, batch)) },
    {
      name: "tfjs 4.22, WebGPU",
      step: timed(await tfjsStep(engine.device, engine.info, architecture, batch)),
    },
  ];
  const torch = await torchStep(batch);
  if (torch === undefined) notes.push("PyTorch is not installed: no row for it");
  else contestants.push({ name: "PyTorch, CPU", step: torch });

  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const { name, step } of contestants) {
      const milliseconds = await step();
      // The first round warms up: pipelines, allocators, caches.
      if (round > 0) times.get(name)!.push(milliseconds);
    }
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
  const facet = median(times.get("facet")!);
  for (const [name, list] of times) {
    rows.push({
      batch,
      name,
      milliseconds: [median(list), Math.min(...list), Math.max(...list)],
      imagesPerSecond: batch / median(list) * 1000,
      ratio: facet / median(list),
    });
  }
}

const machine = {
  adapter: engine.name,
  software: engine.software,
  cores: navigator.hardwareConcurrency,
  deno: Deno.version.deno,
};
engine.destroy();
if (values.json) {
  printJson({ machine, rows, notes });
} else {
  console.log(`${machine.adapter}, ${machine.cores} cores, Deno ${machine.deno}`);
  const columns = [
    { title: "batch", align: "right" as const },
    { title: "training step" },
    { title: "ms", align: "right" as const },
    { title: "least - most", align: "right" as const },
    { title: "images/s", align: "right" as const },
    { title: "x facet", align: "right" as const },
  ];
  console.log(renderTable(
    columns,
    rows.map(({ batch, name, milliseconds: [median, least, most], imagesPerSecond, ratio }) => [
      String(batch),
      name,
      median.toFixed(0),
      `${least.toFixed(0)} - ${most.toFixed(0)}`,
      imagesPerSecond.toFixed(1),
      ratio.toFixed(3),
    ]),
    Infinity,
  ));
  for (const text of notes) console.log(text);
}
