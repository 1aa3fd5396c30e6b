/**
 * What the host does beside the device in a whole training run: the run is a real one, with its images,
 * log, validations and checkpoints, on a device that computes nothing but takes a given time for each batch.
 * So it shows, without a GPU, how long a GPU would wait for the host.
 *
 *     deno run -A bench/host.ts [--steps 0,1.5,3,6] [--batch 32] [--epochs 4] [--encode 2] [--data FOLDER]
 *
 * `--steps` are milliseconds of a training step; inference takes a third. `--encode` are microseconds of the
 * host for each dispatch, as measured with WebGPU.
 */
import { parseArgs } from "node:util";
import { hardwareEngine } from "../kernels/testing/testing.ts";
import { type Engine, type Executable, findAdapter } from "../kernels/mod.ts";
import { CountingEngine } from "../kernels/recording.ts";
import { renderTable } from "../eval/table.ts";
import type { View } from "../kernels/program/program.ts";
import { train } from "../train/mod.ts";
import { readOptions } from "./options.ts";

/** A device that computes nothing and takes its time. */
class PacedEngine extends CountingEngine {
  readonly #stepMilliseconds: number;
  readonly #encodeMilliseconds: number;
  /** When the work that is enqueued will be done. */
  #busyUntil = 0;
  /** Milliseconds of work so far. */
  worked = 0;

  constructor(engine: Engine, stepMilliseconds: number, encodeMilliseconds: number) {
    super(engine);
    this.#stepMilliseconds = stepMilliseconds;
    this.#encodeMilliseconds = encodeMilliseconds;
  }

  override run(executable?: Executable, times = 1): void {
    const { label = "", dispatches = 0 } = (executable ?? {}) as Executable & { label?: string };
    const factor = label.startsWith("training") ? 1 : label.startsWith("inference of") ? 1 / 3 : 0;
    const cost = factor * this.#stepMilliseconds;
    for (let time = 0; time < times; time++) {
      const encoded = performance.now() + dispatches * this.#encodeMilliseconds;
      while (performance.now() < encoded);
      this.#busyUntil = Math.max(this.#busyUntil, performance.now()) + cost;
    }
    this.worked += times * cost;
  }

  override async read({ byteLength }: View): Promise<ArrayBuffer> {
    await this.#wait();
    return new ArrayBuffer(byteLength);
  }

  override finish(): Promise<void> {
    return this.#wait();
  }

  /** Until what is enqueued now is done. Timers are exact to a millisecond only, so the end is spun. */
  async #wait(): Promise<void> {
    const until = this.#busyUntil;
    const left = until - performance.now();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, left - 1)));
    while (performance.now() < until);
  }
}

const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "0,1.5,3,6" },
    batch: { type: "string", default: "32" },
    epochs: { type: "string", default: "4" },
    encode: { type: "string", default: "2" },
    data: { type: "string", default: readOptions([], "gpu").data },
  },
});
const adapter = await findAdapter();
if (!adapter) throw new Error("this needs a WebGPU adapter, if only for its limits");
const rows: string[][] = [];
for (const step of values.steps.split(",").map(Number)) {
  using device = await hardwareEngine();
  const engine = new PacedEngine(device, step, Number(values.encode) / 1000);
  const out = await Deno.makeTempDir();
  let since = 0;
  let worked = 0;
  let images = 0;
  let batches = 0;
  const epochs: { training: number; whole: number; worked: number }[] = [];
  await train({
    data: values.data,
    out: `${out}/run`,
    epochs: Number(values.epochs),
    batchSize: Number(values.batch),
    validateEvery: 1,
    checkpointEvery: 1,
    autotune: false,
  }, {
    engine,
    onBatch: () => {},
    onStart: (start) => {
      images = start.data.training.count;
      batches = start.batchesPerEpoch;
      [since, worked] = [performance.now(), engine.worked];
    },
    onEpoch: ({ seconds }) => {
      const whole = performance.now() - since;
      epochs.push({ training: seconds * 1000, whole, worked: engine.worked - worked });
      [since, worked] = [performance.now(), engine.worked];
    },
  });
  await Deno.remove(out, { recursive: true });
  // The first epoch compiles.
  const later = epochs.slice(1);
  const mean = (of: (epoch: typeof epochs[number]) => number) =>
    later.reduce((sum, epoch) => sum + of(epoch), 0) / later.length;
  const training = mean((epoch) => epoch.training);
  const whole = mean((epoch) => epoch.whole);
  const share = (part: number, all: number) =>
    step === 0 ? "-" : `${(100 * part / all).toFixed(1)} %`;
  rows.push([
    `${step} ms`,
    training.toFixed(0),
    (1000 * training / batches - 1000 * step).toFixed(0),
    (1000 * (training - step * batches) / images).toFixed(1),
    share(step * batches, training),
    (whole - training).toFixed(0),
    share(mean((epoch) => epoch.worked), whole),
  ]);
}
const columns = [
  ...["step", "training, ms", "us beside a batch's step", "us of it an image", "device busy"],
  ...["validating and saving, ms", "device busy in all"],
];
console.log(renderTable(columns.map((title) => ({ title })), rows, Infinity));
