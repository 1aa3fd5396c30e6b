/** The readers of a run's files: its description, its labels, its log, the list of its pictures. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { readMetrics, readRun, train } from "../../../train/mod.ts";
import { drawCatalogue } from "../../../data/drawing/mod.ts";
import { CpuEngine } from "../../../kernels/mod.ts";
import { WorkerPool } from "../../../threads/mod.ts";
import type { Target } from "../fuzz.ts";

/** A run's JSON files, one of them damaged at a time. */
export async function runTarget(): Promise<Target> {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count: 24 });
  const run = join(folder, "run");
  using pool = new WorkerPool(1);
  using engine = await CpuEngine.open({ pool });
  const options = { autotune: false, widthMultiplier: 0.1, epochs: 1, batchSize: 8 };
  await train({ data: folder, out: run, ...options }, { engine, pool });
  const names = ["config.json", "labels.json", "metrics.jsonl"];
  const files = await Promise.all(names.map((name) => Deno.readFile(join(run, name))));
  const expected = { run: await readRun(run), epochs: await readMetrics(join(run, names[2]!)) };
  const readAll = async () => ({
    run: await readRun(run),
    epochs: await readMetrics(join(run, names[2]!)),
  });
  return {
    name: "run files",
    corpus: files,
    read: async (bytes) => {
      // Which file it was made of shows in how it begins.
      const index = bytes[0] === 0x5b ? 1 : bytes[1] === 0x0a ? 0 : 2;
      const path = join(run, names[index]!);
      await Deno.writeFile(path, bytes);
      try {
        await readAll();
      } finally {
        await Deno.writeFile(path, files[index]!);
      }
    },
    check: async () => assert.deepEqual(await readAll(), expected),
  };
}
