/**
 * How the CPU engine's training step and inference scale: measured with 1, 2, ... threads up to the machine's
 * cores, and modelled beyond. The model: the tasks of a call take equally long, the call takes as long as the
 * thread with most of them, and a barrier of the threads costs what it costs on all of the machine's cores, a
 * run what it costs to ask all threads. Shared memory bandwidth and threads that share a core are left out.
 * Then by kernel: its calls, fewest and most tasks, and how much of 16 threads they keep busy.
 *
 *     deno run -A bench/scaling.ts [--batches 16,64] [--size 80x60] [--kinds step,inference]
 */
import { copy } from "../kernels/copy/copy.ts";
import { tasksOf } from "../kernels/cpu/mod.ts";
import { CpuEngine, type DispatchTime } from "../kernels/mod.ts";
import { type Program, whole } from "../kernels/program/program.ts";
import { FixedChooser } from "../kernels/recording.ts";
import { Network } from "../model/mod.ts";
import { InferenceProgram } from "../model/recording.ts";
import { renderTable } from "../eval/table.ts";
import { WorkerPool } from "../threads/mod.ts";
import { benchArchitecture } from "./architecture.ts";
import { compileStep } from "./facet_step.ts";
import { readOptions } from "./options.ts";

const modelledThreads = [2, 4, 8, 16, 32, 64];
const repetitions = 15;

/** Threads for which kernels are listed. */
const listedThreads = 16;

/** A call of a program: its kernel, its shortest time and its tasks. */
interface MeasuredCall {
  readonly kernel: string;
  readonly seconds: number;
  readonly tasks: number;
}

/** The calls of a program, and the shortest time of a run of it as a whole. */
interface MeasuredProgram {
  readonly calls: readonly MeasuredCall[];
  readonly seconds: number;
}

async function onThreads<T>(threads: number, work: (engine: CpuEngine) => Promise<T>): Promise<T> {
  const pool = new WorkerPool(threads);
  try {
    return await work(await CpuEngine.open({ pool }));
  } finally {
    pool.close();
  }
}

/** What is measured of a kind: a program, a run of it, and a run that times its calls. */
interface Prepared {
  readonly program: Program;
  run(): Promise<unknown>;
  time(): Promise<DispatchTime[] | undefined>;
}

async function prepare(engine: CpuEngine, kind: string, batch: number): Promise<Prepared> {
  const architecture = benchArchitecture(size);
  if (kind === "step") {
    const setting = { architecture, batch, data: "", images: undefined };
    const { step, input } = await compileStep(engine, setting);
    return {
      program: step.program,
      run: () => step.run([input()]),
      time: () => step.time([input()]),
    };
  }
  const network = new Network(engine, architecture);
  const { forward } = InferenceProgram.record(network, batch, new FixedChooser({}));
  const executable = await engine.compile("inference", forward);
  const run = () => {
    engine.run(executable);
    return engine.finish();
  };
  return { program: forward, run, time: () => engine.time(executable) };
}

function measureProgram(threads: number, kind: string, batch: number): Promise<MeasuredProgram> {
  return onThreads(threads, async (engine) => {
    const { program, run, time } = await prepare(engine, kind, batch);
    const best = program.map(() => Infinity);
    let whole = Infinity;
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const times = await time();
      for (const [call, { own }] of times!.entries()) best[call] = Math.min(best[call]!, own);
      const began = performance.now();
      await run();
      whole = Math.min(whole, (performance.now() - began) / 1000);
    }
    const calls = program.map((call, index) => ({
      kernel: call.kernel.name,
      seconds: best[index]!,
      tasks: tasksOf(call),
    }));
    return { calls, seconds: whole };
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

/** The modelled seconds of a run on more threads than there are cores. */
function modelled({ calls }: MeasuredProgram, threads: number, barrier: number): number {
  return calls.reduce(
    (sum, { seconds, tasks }) => sum + seconds * Math.ceil(tasks / threads) / tasks + barrier,
    0,
  );
}

/** A row for each kernel: how its tasks fit so many threads. */
function kernelRows({ calls }: MeasuredProgram, threads: number): string[][] {
  const names = [...new Set(calls.map(({ kernel }) => kernel))];
  const rows = names.map((name) => {
    const own = calls.filter(({ kernel }) => kernel === name);
    const tasks = own.map(({ tasks }) => tasks);
    const alone = own.reduce((sum, { seconds }) => sum + seconds, 0);
    const shared = modelled({ calls: own, seconds: alone }, threads, 0);
    const few = tasks.filter((tasks) => tasks < threads).length;
    return { name, own, tasks, alone, shared, few };
  });
  return rows.toSorted((a, b) => b.shared - a.shared).map((row) => [
    ...[row.name, String(row.own.length), `${Math.min(...row.tasks)} - ${Math.max(...row.tasks)}`],
    ...[String(row.few), (row.alone * 1000).toFixed(2), (row.shared * 1000).toFixed(2)],
    `${Math.round(100 * row.alone / row.shared / threads)} %`,
  ]);
}

const { batches, size, kinds } = readOptions(Deno.args, "cpu");
const cores = navigator.hardwareConcurrency;
const barrier = await measureBarrier(cores);
console.log(`a barrier of ${cores} threads: ${(barrier * 1e6).toFixed(1)} microseconds\n`);
const rows: string[][] = [];
for (const kind of kinds.filter((kind) => kind !== "epoch")) {
  for (const batch of batches) {
    const alone = await measureProgram(1, kind, batch);
    const add = (threads: number, how: string, seconds: number) =>
      rows.push([
        ...[kind, String(batch), String(threads), how, (seconds * 1000).toFixed(1)],
        (alone.seconds / seconds).toFixed(2),
        `${Math.round(100 * alone.seconds / seconds / threads)} %`,
      ]);
    add(1, "measured", alone.seconds);
    for (let threads = 2; threads <= cores; threads++) {
      add(threads, "measured", (await measureProgram(threads, kind, batch)).seconds);
    }
    for (const threads of modelledThreads) {
      add(threads, "modelled", modelled(alone, threads, barrier));
    }
    console.log(`${kind} of ${batch}: ${alone.calls.length} calls on ${listedThreads} threads`);
    const columns = ["kernel", "calls", "tasks", "with fewer than threads", "ms alone"];
    const titles = [...columns, `ms on ${listedThreads}`, "of each thread"];
    const body = kernelRows(alone, listedThreads);
    console.log(renderTable(titles.map((title) => ({ title })), body, Infinity));
  }
}
const columns = ["kind", "batch", "threads", "how", "ms", "speed-up", "of each thread"];
console.log(renderTable(columns.map((title) => ({ title })), rows, Infinity));
