/**
 * The processor time that facet's CPU engine and PyTorch take on one thread each, in turns: on a machine that is busy
 * with other work it says which of them does less, where a clock on the wall says who was let in. The least and the
 * median of the rounds.
 *
 *     deno run -A bench/processor_time.ts [--batches 16,64] [--size 80x60] [--kinds step,inference] [--rounds 8]
 */
import process from "node:process";
import { renderTable } from "../eval/table.ts";
import { CpuEngine } from "../kernels/mod.ts";
import { initialWeights } from "../model/mod.ts";
import { Network } from "../model/network.ts";
import { InferenceProgram } from "../model/recording.ts";
import { WorkerPool } from "../threads/mod.ts";
import { benchArchitecture } from "./architecture.ts";
import { compileStep } from "./facet_step.ts";
import { readOptions } from "./options.ts";
import { PythonProcess } from "./python_process.ts";
import { findTorch } from "./torch.ts";

const { batches, size, kinds, rounds } = readOptions(Deno.args, "cpu");

/** Least time for a measurement. */
const shortestMilliseconds = 500;

/** A unit of work on one thread. */
async function prepare(
  kind: string,
  batch: number,
): Promise<{ run(): Promise<unknown>; close(): void }> {
  const pool = new WorkerPool(1);
  const engine = await CpuEngine.open({ pool });
  const architecture = benchArchitecture(size);
  const close = () => {
    engine.destroy();
    pool.close();
  };
  if (kind === "step") {
    const { step, input } = await compileStep(engine, {
      architecture,
      batch,
      data: "",
      images: undefined,
    });
    return { run: () => step.run([input()]), close };
  }
  const network = new Network(engine, architecture);
  network.load(initialWeights(architecture, 1));
  const program = await InferenceProgram.compile(network, batch, {});
  const run = () => {
    program.run();
    return engine.finish();
  };
  return { run, close };
}

/** Milliseconds of the processor for one unit. */
async function measure(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let units = 1;; units++) {
    await run();
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    if (milliseconds >= shortestMilliseconds) return milliseconds / units;
  }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const torch = await findTorch();
const body: string[][] = [];
for (const kind of kinds.filter((kind) => kind !== "epoch")) {
  for (const batch of batches) {
    const { run, close } = await prepare(kind, batch);
    const args = ["--batches", String(batch), "--threads", "1"];
    if (kind === "inference") args.push("--inference");
    const python = torch && new PythonProcess<{ processor_ms_per_step: number }>(
      torch.python,
      "torch_step.py",
      [...args, "--size", `${size.height}x${size.width}`],
    );
    const times = { facet: [] as number[], torch: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const facet = await measure(run);
      const other = (await python?.measure())?.processor_ms_per_step;
      // The first round warms up.
      if (round === 0) continue;
      times.facet.push(facet);
      if (other !== undefined) times.torch.push(other);
    }
    close();
    await python?.close();
    const columns = [Math.min(...times.facet), median(times.facet)];
    const others = [Math.min(...times.torch), median(times.torch)];
    body.push([
      kind,
      String(batch),
      ...columns.map((ms) => ms.toFixed(1)),
      ...(torch ? others.map((ms) => ms.toFixed(1)) : ["-", "-"]),
      ...(torch ? others.map((ms, index) => (ms / columns[index]!).toFixed(2)) : ["-", "-"]),
    ]);
  }
}
const titles = ["kind", "batch", "facet, ms", "median", "PyTorch, ms", "median", "ratio", "median"];
console.log(renderTable(titles.map((title) => ({ title })), body, Infinity));
