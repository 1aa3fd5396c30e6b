/** The same seed on the same device gives the same bits, stopped and resumed or not. */
import assert from "node:assert/strict";
import type { Engine } from "../kernels/engine.ts";
import { testEngine } from "../kernels/testing.ts";
import { initialWeights } from "../model/mod.ts";
import { tutorialAugmentation } from "../train/augmentation.ts";
import type { Precision } from "../train/options.ts";
import { Trainer } from "../train/trainer.ts";
import { randomImages, smallArchitecture } from "./synthetic.ts";

const images = randomImages(42);

async function newTrainer(
  seed: number,
  engine?: Engine,
  precision: Precision = "float32",
): Promise<Trainer> {
  const architecture = smallArchitecture();
  const trainer = new Trainer({
    engine: engine ?? await testEngine(),
    architecture,
    images,
    batchSize: 4,
    seed,
    augmentation: tutorialAugmentation,
    learningRate: () => 1e-3,
    chunkSteps: 2,
    precision,
  });
  trainer.network.load(initialWeights(architecture, seed));
  return trainer;
}

Deno.test("two runs with one seed have bit-identical weights after 22 steps, and another seed has not", async () => {
  const states = [];
  for (const seed of [5, 5, 6]) {
    const trainer = await newTrainer(seed);
    // 42 images in batches of 4 are 11 steps, the last of 2 images.
    await trainer.epoch(() => {});
    await trainer.epoch(() => {});
    assert.equal(trainer.position.step, 22);
    states.push(await trainer.state());
    trainer.destroy();
  }
  assert.deepEqual(states[0], states[1]);
  assert.notDeepEqual(states[0]!.parameters, states[2]!.parameters);
});

Deno.test("two runs with one seed have the same bits in mixed precision too", async () => {
  const states = [];
  for (const precision of ["mixed", "mixed", "float32"] as const) {
    const trainer = await newTrainer(5, undefined, precision);
    await trainer.epoch(() => {});
    states.push(await trainer.state());
    trainer.destroy();
  }
  assert.deepEqual(states[0], states[1]);
  assert.notDeepEqual(states[0]!.parameters, states[2]!.parameters);
});

Deno.test("a run stopped inside an epoch and resumed equals one never stopped", async () => {
  const whole = await newTrainer(9);
  const loss = await whole.epoch(() => {});
  const stopped = await newTrainer(9);
  const abort = new AbortController();
  const cut = await stopped.epoch((position) => {
    if (position.batch >= 3) abort.abort();
  }, abort.signal);
  assert.equal(cut, undefined);
  assert.ok(stopped.position.batch >= 3 && stopped.position.batch < 11);
  const other = await newTrainer(9);
  other.restore(await stopped.state(), stopped.position);
  assert.equal(await other.epoch(() => {}), loss);
  assert.deepEqual(await other.state(), await whole.state());
  for (const trainer of [whole, stopped, other]) trainer.destroy();
});

Deno.test("a set too large for one binding streams and trains alike", async () => {
  const engine = await testEngine();
  const resident = await newTrainer(3);
  await resident.epoch(() => {});
  const limited = new Proxy<Engine>(engine, {
    get(target, name) {
      if (name === "maximumBinding") return images.width * images.height * 3 * 30;
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const streamed = await newTrainer(3, limited);
  await streamed.epoch(() => {});
  assert.deepEqual(await streamed.state(), await resident.state());
  resident.destroy();
  streamed.destroy();
});
