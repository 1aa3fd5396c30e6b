import assert from "node:assert/strict";
import type { Engine } from "../../kernels/mod.ts";
import { assertClose, executors, testOn } from "../../kernels/testing/testing.ts";
import { initialWeights } from "../../model/mod.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { randomImages, smallArchitecture } from "../testing/synthetic.ts";
import { Trainer } from "../trainer/trainer.ts";
import type { TrainerOptions } from "../trainer/trainer_options.ts";
import { emaWeight } from "./ema.ts";

const architecture = smallArchitecture();
const images = randomImages(24);
const initial = initialWeights(architecture, 5);
const decay = 0.6;

/** A trainer that has trained no batch. */
function newTrainer(engine: Engine, options: Partial<TrainerOptions>): Trainer {
  const trainer = new Trainer({
    engine,
    architecture,
    images,
    batchSize: 8,
    seed: 5,
    learningRate: () => 1e-2,
    averaging: decay,
    ...options,
  });
  trainer.load(initial);
  return trainer;
}

/** Takes optimizer steps, each a chunk of its own, until so many batches are trained. */
async function stateAfter(trainer: Trainer, batches: number) {
  while (trainer.position.trainedBatches < batches) {
    let steps = 0;
    await trainer.epoch(() => {}, () => steps++ > 0);
  }
  assert.equal(trainer.position.trainedBatches, batches);
  return await trainer.state();
}

/** The EMA of weights as they were after each optimizer step, in float64. */
function emaOf(
  kind: keyof FlatWeights,
  steps: readonly FlatWeights[],
): Float64Array {
  const ema = Float64Array.from(initial[kind]);
  for (const [index, weights] of steps.entries()) {
    const step = index + 1;
    const d = Math.min(decay, (1 + step) / (10 + step));
    weights[kind].forEach((w, i) => ema[i] = d * ema[i]! + (1 - d) * w);
  }
  return ema;
}

const runs = "after 1 to 9 steps the EMA is that of all of them, trained in chunks or not";
testOn(executors, runs, async (engine) => {
  // 3 batches an epoch.
  const steps: FlatWeights[] = [];
  const stepByStep = newTrainer(engine, { chunkBatches: 1 });
  for (let step = 1; step <= 9; step++) {
    const { ema, ...weights } = await stateAfter(stepByStep, step);
    steps.push(weights);
    for (const kind of ["parameters", "buffers"] as const) {
      const what = `EMA of ${kind} after ${step} steps`;
      assertClose(ema![kind], emaOf(kind, steps), 1e-6, what);
      assert.notDeepEqual(ema![kind], initial[kind], "it is not that of the untrained model");
    }
    assert.deepEqual(await stepByStep.model.save(), ema, "and it is the model to use");
  }
  const inChunks = newTrainer(engine, { chunkBatches: 2 });
  for (let epoch = 0; epoch < 3; epoch++) await inChunks.epoch(() => {});
  assert.deepEqual(await inChunks.state(), await stepByStep.state());
  for (const trainer of [stepByStep, inChunks]) trainer.destroy();
});

const accumulated = "with accumulation the EMA follows the optimizer steps, not the batches";
testOn(executors, accumulated, async (engine) => {
  // 2 batches per optimizer step, then one; and more than an epoch has, which takes all of it.
  for (const [accumulate, ends] of [[2, [2, 3, 5, 6]], [7, [3, 6]]] as const) {
    const steps: FlatWeights[] = [];
    const trainer = newTrainer(engine, { chunkBatches: 1, accumulate });
    for (const end of ends) {
      const { ema, ...weights } = await stateAfter(trainer, end);
      steps.push(weights);
      assertClose(
        ema!.parameters,
        emaOf("parameters", steps),
        1e-6,
        `after ${end} batches`,
      );
      assertClose(ema!.buffers, emaOf("buffers", steps), 1e-6, `after ${end} batches`);
    }
    trainer.destroy();
  }
});

const frozen = "the EMA of what is frozen keeps the bits of the initial weights";
testOn(executors, frozen, async (engine) => {
  const from = architecture.blocks.length;
  const trainer = newTrainer(engine, { chunkBatches: 1, trainedFrom: () => from });
  const { ema, parameters } = await stateAfter(trainer, 5);
  const { offset } = trainer.network.layout.slices.get(architecture.heads[0]!.weight)!;
  assert.deepEqual(ema!.buffers, initial.buffers);
  assert.deepEqual(ema!.parameters.subarray(0, offset), initial.parameters.subarray(0, offset));
  assert.notDeepEqual(ema!.parameters.subarray(offset), parameters.subarray(offset));
  trainer.destroy();
});

Deno.test("the decay rises to its own value: it is never more than the optimizer steps so far allow", () => {
  const decays = [1, 2, 8, 9, 1000].map((step) => 1 - emaWeight(step, 0.5));
  const expected = [2 / 11, 3 / 12, 0.5, 0.5, 0.5];
  decays.forEach((decay, index) => assert.ok(Math.abs(decay - expected[index]!) < 1e-15));
  assert.equal(emaWeight(1, 0), 1, "without decay the EMA is the weights");
});
