/**
 * The same seed on the same device gives the same bits, stopped and resumed or not, on however many
 * threads.
 */
import assert from "node:assert/strict";
import { CpuEngine, type Engine } from "../kernels/mod.ts";
import { executors, hardware, testOn, webgpu } from "../kernels/testing/testing.ts";
import { initialWeights } from "../model/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import { Trainer, tutorialAugmentation } from "../train/step/mod.ts";
import type { ActivationPrecision as Precision } from "../train/mod.ts";
import { randomImages, smallArchitecture } from "../train/testing/mod.ts";

const images = randomImages(42);

const everyForm = [...executors, hardware];

function newTrainer(
  engine: Engine,
  seed: number,
  precision: Precision = "float32",
): Trainer {
  const architecture = smallArchitecture();
  const trainer = new Trainer({
    engine,
    architecture,
    images,
    batchSize: 4,
    seed,
    augmentation: tutorialAugmentation,
    learningRate: () => 1e-3,
    chunkBatches: 2,
    precision,
  });
  trainer.network.load(initialWeights(architecture, seed));
  return trainer;
}

testOn(everyForm, "the seed decides every bit of the weights after 22 steps", async (engine) => {
  const states = [];
  for (const seed of [5, 5, 6]) {
    const trainer = newTrainer(engine, seed);
    // 42 images in batches of 4 are 11 steps, the last of 2 images.
    await trainer.epoch(() => {});
    await trainer.epoch(() => {});
    assert.equal(trainer.position.trainedBatches, 22);
    states.push(await trainer.state());
    trainer.destroy();
  }
  assert.deepEqual(states[0], states[1]);
  assert.notDeepEqual(states[0]!.parameters, states[2]!.parameters);
});

testOn([webgpu], "the seed decides every bit in mixed precision too", async (engine) => {
  const states = [];
  for (const precision of ["mixed", "mixed", "float32"] as const) {
    const trainer = newTrainer(engine, 5, precision);
    await trainer.epoch(() => {});
    states.push(await trainer.state());
    trainer.destroy();
  }
  assert.deepEqual(states[0], states[1]);
  assert.notDeepEqual(states[0]!.parameters, states[2]!.parameters);
});

Deno.test("on 1, 2 and 3 threads the same training gives the same bits", async () => {
  const states = [];
  for (const threads of [1, 2, 3]) {
    const pool = new WorkerPool(threads);
    const engine = await CpuEngine.open({ pool });
    const trainer = newTrainer(engine, 5);
    await trainer.epoch(() => {});
    states.push(await trainer.state());
    engine.destroy();
    pool.close();
  }
  assert.deepEqual(states[1], states[0]);
  assert.deepEqual(states[2], states[0]);
});

testOn(everyForm, "stopped inside an epoch and resumed, a run ends the same", async (engine) => {
  const whole = newTrainer(engine, 9);
  const losses = await whole.epoch(() => {});
  const stopped = newTrainer(engine, 9);
  const cut = await stopped.epoch(() => {}, (batch) => batch >= 3);
  assert.equal(cut, undefined);
  assert.ok(stopped.position.batch >= 3 && stopped.position.batch < 11);
  const other = newTrainer(engine, 9);
  other.restore(await stopped.state(), stopped.position);
  assert.deepEqual(await other.epoch(() => {}), losses);
  assert.deepEqual(await other.state(), await whole.state());
  for (const trainer of [whole, stopped, other]) trainer.destroy();
});

testOn(executors, "a set too large for one binding streams and trains alike", async (engine) => {
  const resident = newTrainer(engine, 3);
  await resident.epoch(() => {});
  const limited = new Proxy<Engine>(engine, {
    get(target, name) {
      if (name === "maximumBinding") return images.width * images.height * 3 * 30;
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const streamed = newTrainer(limited, 3);
  await streamed.epoch(() => {});
  assert.deepEqual(await streamed.state(), await resident.state());
  resident.destroy();
  streamed.destroy();
});
