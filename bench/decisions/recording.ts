/**
 * What recording a training step once and replaying it saves: the time to record and make a step ready,
 * beside the time that a replay of it takes, on each executor that is here. The figures of
 * docs/decisions.md.
 *
 *     deno run -A bench/decisions/recording.ts [--json]
 */
import { parseArgs } from "node:util";
import { type Engine, findAdapter, openEngine } from "../../kernels/mod.ts";
import { WorkerPool } from "../../threads/mod.ts";
import { ImageStore, initialWeights } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import { allocateOptimizer, TrainingStep, tutorialAugmentation } from "../../train/step/mod.ts";
import { benchArchitecture } from "../architecture.ts";
import { compileStep } from "../facet_step.ts";
import { printMeasurements } from "../print_measurements.ts";
import { randomImages } from "../random_images.ts";

const batch = 16;
const rounds = 9;

interface Measurement {
  readonly engine: string;
  /** Milliseconds, medians. */
  readonly recording: number;
  readonly replay: number;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function measure(engine: Engine): Promise<Measurement> {
  const architecture = benchArchitecture({ width: 60, height: 80 });
  const setting = { architecture, batch, data: "", images: undefined };
  const { step, input } = await compileStep(engine, setting);
  const network = new Network(engine, architecture);
  network.load(initialWeights(architecture, 1));
  const options = {
    network,
    optimizer: allocateOptimizer(network),
    store: new ImageStore(engine, randomImages(architecture, batch), batch),
    batchSize: batch,
    capacity: 1,
    augmentation: tutorialAugmentation,
  };
  const recordings: number[] = [];
  const replays: number[] = [];
  for (let round = 0; round < rounds; round++) {
    recordings.push(
      await milliseconds(async () => {
        const recorded = await TrainingStep.compile(options);
        await engine.finish();
        recorded.destroy();
      }),
    );
    replays.push(await milliseconds(() => step.run([input()])));
  }
  return { engine: engine.name, recording: median(recordings), replay: median(replays) };
}

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
using pool = new WorkerPool();
const devices = await findAdapter() ? ["cpu", "gpu"] as const : ["cpu"] as const;
const measurements: Measurement[] = [];
for (const device of devices) {
  using engine = (await openEngine({ device, pool })).engine;
  measurements.push(await measure(engine));
}
printMeasurements(
  values.json,
  measurements,
  ["a step of 16 images, on", "record and make ready, ms", "replay, ms"],
  ({ engine, recording, replay }) => [engine, recording.toFixed(1), replay.toFixed(1)],
);
