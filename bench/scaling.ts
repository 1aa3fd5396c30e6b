/**
 * How the CPU engine's training step scales: measured with 1, 2, ... threads up to the machine's cores, and
 * modelled beyond. The model: the tasks of a call take equally long, the call takes as long as the thread
 * with most of them, and a barrier of the threads costs what it costs on all of the machine's cores. Shared
 * memory bandwidth is left out.
 *
 *     deno run -A bench/scaling.ts [--batches 16,64] [--size 80x60]
 */
import { copy } from "../kernels/copy/copy.ts";
import { tasksOf } from "../kernels/cpu/mod.ts";
import { CpuEngine } from "../kernels/mod.ts";
import { whole } from "../kernels/program/program.ts";
import { renderTable } from "../eval/table.ts";
import { WorkerPool } from "../threads/mod.ts";
import { benchArchitecture } from "./architecture.ts";
import { compileStep } from "./facet_step.ts";
import { readOptions } from "./options.ts";

const modelledThreads = [2, 4, 8, 16, 32, 64];
const repetitions = 15;

/** The calls of a step: the shortest time of each, and its tasks. */
type Calls = readonly { readonly seconds: number; readonly tasks: number }[];

async function onThreads<T>(threads: number, work: (engine: CpuEngine) => Promise<T>): Promise<T> {
  const pool = new WorkerPool(threads);
  try {
    return await work(await CpuEngine.open({ pool }));
  } finally {
    pool.close();
  }
}

function measureCalls(threads: number, batch: number): Promise<Calls> {
  return onThreads(threads, async (engine) => {
    const architecture = benchArchitecture(size);
    const setting = { architecture, batch, data: "", images: undefined };
    const { step, input } = await compileStep(engine, setting);
    const best = step.program.map(() => Infinity);
    for (let run = 0; run < repetitions; run++) {
      const times = await step.time(input());
      for (const [call, { own }] of times!.entries()) best[call] = Math.min(best[call]!, own);
    }
    return step.program.map((call, index) => ({
      seconds: best[index]!,
      tasks: tasksOf(call),
    }));
  });
}

/** Seconds of a barrier: what a call costs beside its tasks. */
function measureBarrier(threads: number): Promise<number> {
  return onThreads(threads, async (engine) => {
    const [input, output] = ["a", "b"].map((label) => whole(engine.allocate(label, 16)));
    const call = copy({ input: input!, output: output!, length: 4, target: engine.target });
    const executable = await engine.compile("barriers", Array(1000).fill(call));
    let best = Infinity;
    for (let run = 0; run < repetitions; run++) {
      const times = await engine.time(executable);
      best = Math.min(best, times.reduce((sum, { own }) => sum + own, 0) / times.length);
    }
    return best;
  });
}

/** The modelled seconds of a step on more threads than there are cores. */
function modelled(calls: Calls, threads: number, barrier: number): number {
  return calls.reduce(
    (sum, { seconds, tasks }) => sum + seconds * Math.ceil(tasks / threads) / tasks + barrier,
    0,
  );
}

const { batches, size } = readOptions(Deno.args, "cpu");
const cores = navigator.hardwareConcurrency;
const barrier = await measureBarrier(cores);
const rows: string[][] = [];
for (const batch of batches) {
  const alone = await measureCalls(1, batch);
  const one = alone.reduce((sum, { seconds }) => sum + seconds, 0);
  const add = (threads: number, how: string, seconds: number) =>
    rows.push([
      ...[String(batch), String(threads), how, (seconds * 1000).toFixed(1)],
      ...[(one / seconds).toFixed(2), `${Math.round(100 * one / seconds / threads)} %`],
    ]);
  add(1, "measured", one);
  for (let threads = 2; threads <= cores; threads++) {
    const calls = await measureCalls(threads, batch);
    add(threads, "measured", calls.reduce((sum, { seconds }) => sum + seconds, 0));
  }
  for (const threads of modelledThreads) {
    add(threads, "modelled", modelled(alone, threads, barrier));
  }
}
console.log(`a barrier of ${cores} threads: ${(barrier * 1e6).toFixed(1)} microseconds\n`);
const columns = ["batch", "threads", "how", "ms", "speed-up", "of each thread"];
console.log(renderTable(columns.map((title) => ({ title })), rows, Infinity));
