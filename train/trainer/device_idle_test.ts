import assert from "node:assert/strict";
import { executors, testOn } from "../../kernels/testing/testing.ts";
import { smallArchitecture } from "../testing/synthetic.ts";
import { randomImages } from "../testing/synthetic.ts";
import { SimulatedDevice, type Waiting } from "../testing/simulated_device.ts";
import { tutorialAugmentation } from "../step/augmentation.ts";
import { Trainer } from "./trainer.ts";

/** Milliseconds: of a step of so many images on a fast GPU, of the host for it, of Deno's wait. */
const perStep = new Map([[16, 2.2], [32, 2.4], [256, 7.5]]);
const encode = 0.67;
const sleep = 11;
/** What the host does with the results of a chunk: log, progress. */
const report = 2;
/** To draw the augmentation of an image. */
const draw = 0.0025;

/** Trains epochs; returns the device's idle share in all but the first, in which the pace becomes known. */
async function idleShare(
  counted: Parameters<typeof simulated>[0],
  waiting: Waiting,
  batch: number,
) {
  const { engine, trainer } = simulated(counted, waiting, batch);
  const epoch = () => trainer.epoch(() => engine.host(report));
  await epoch();
  const before = { now: engine.now(), worked: engine.worked };
  for (let epochs = 0; epochs < 3; epochs++) await epoch();
  trainer.destroy();
  const share = 1 - (engine.worked - before.worked) / (engine.now() - before.now);
  return { share, mostInFlight: engine.mostInFlight };
}

function simulated(
  counted: ConstructorParameters<typeof SimulatedDevice>[0],
  waiting: Waiting,
  batch: number,
) {
  const run = ({ label }: { label: string }) =>
    label.startsWith("training step") ? perStep.get(batch)! : 0;
  const engine = new SimulatedDevice(counted, waiting, { run, encode, sleep });
  const trainer = new Trainer({
    engine,
    architecture: smallArchitecture(),
    images: randomImages(8705),
    batchSize: batch,
    seed: 1,
    learningRate: () => 1e-3,
    augmentation: {
      ...tutorialAugmentation,
      get flip() {
        engine.host(draw);
        return tutorialAugmentation.flip;
      },
    },
    now: engine.now,
  });
  return { engine, trainer };
}

for (const waiting of ["holds", "returns"] as const) {
  testOn(
    executors.slice(-1),
    `the device hardly waits for the host where a wait ${waiting}`,
    async (counted) => {
      for (const batch of perStep.keys()) {
        const { share, mostInFlight } = await idleShare(counted, waiting, batch);
        assert.ok(
          share < (batch > 32 ? 0.07 : 0.03),
          `idle for ${share} of epochs of batches of ${batch}`,
        );
        assert.ok(mostInFlight < 1000, `${mostInFlight} ms in flight`);
      }
    },
  );
}
