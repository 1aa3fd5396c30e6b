import assert from "node:assert/strict";
import type { Engine } from "../../kernels/program/engine.ts";
import { assertClose, executors, testOn } from "../../kernels/testing/testing.ts";
import { initialWeights } from "../../model/mod.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { randomImages, smallArchitecture } from "../../tests/synthetic.ts";
import { Trainer } from "../trainer/trainer.ts";
import type { TrainerOptions } from "../trainer/trainer_options.ts";
import { averagingRest } from "./averaging.ts";

const architecture = smallArchitecture();
const images = randomImages(24);
const initial = initialWeights(architecture, 5);
const decay = 0.6;

/** A trainer at its beginning. */
function begin(engine: Engine, options: Partial<TrainerOptions>): Trainer {
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

/** Takes moves of the weights, each a chunk of its own, until so many batches are taken. */
async function after(trainer: Trainer, batches: number) {
  while (trainer.position.step < batches) {
    let moves = 0;
    await trainer.epoch(() => {}, () => moves++ > 0);
  }
  assert.equal(trainer.position.step, batches);
  return await trainer.state();
}

/** The moving average of weights as they were after each move, in float64. */
function averageOf(
  kind: keyof FlatWeights,
  moves: readonly FlatWeights[],
): Float64Array {
  const average = Float64Array.from(initial[kind]);
  for (const [index, weights] of moves.entries()) {
    const move = index + 1;
    const kept = Math.min(decay, (1 + move) / (10 + move));
    weights[kind].forEach((w, i) => average[i] = kept * average[i]! + (1 - kept) * w);
  }
  return average;
}

const runs = "after 1 to 9 steps the average is that of all of them, trained in chunks or not";
testOn(executors, runs, async (engine) => {
  // 3 batches an epoch.
  const moves: FlatWeights[] = [];
  const stepByStep = begin(engine, { chunkSteps: 1 });
  for (let step = 1; step <= 9; step++) {
    const { average, ...weights } = await after(stepByStep, step);
    moves.push(weights);
    for (const kind of ["parameters", "buffers"] as const) {
      const what = `average of ${kind} after ${step} steps`;
      assertClose(average![kind], averageOf(kind, moves), 1e-6, what);
      assert.notDeepEqual(average![kind], initial[kind], "it is not that of the untrained model");
    }
    assert.deepEqual(await stepByStep.model.save(), average, "and it is the model to use");
  }
  const inChunks = begin(engine, { chunkSteps: 2 });
  for (let epoch = 0; epoch < 3; epoch++) await inChunks.epoch(() => {});
  assert.deepEqual(await inChunks.state(), await stepByStep.state());
  for (const trainer of [stepByStep, inChunks]) trainer.destroy();
});

const accumulated =
  "with accumulation the average follows the moves of the weights, not the batches";
testOn(executors, accumulated, async (engine) => {
  // 2 batches to a move, then one; and more than an epoch has, which are all of it.
  for (const [accumulate, ends] of [[2, [2, 3, 5, 6]], [7, [3, 6]]] as const) {
    const moves: FlatWeights[] = [];
    const trainer = begin(engine, { chunkSteps: 1, accumulate });
    for (const end of ends) {
      const { average, ...weights } = await after(trainer, end);
      moves.push(weights);
      assertClose(
        average!.parameters,
        averageOf("parameters", moves),
        1e-6,
        `after ${end} batches`,
      );
      assertClose(average!.buffers, averageOf("buffers", moves), 1e-6, `after ${end} batches`);
    }
    trainer.destroy();
  }
});

const frozen = "the average of what is frozen keeps the bits of the initial weights";
testOn(executors, frozen, async (engine) => {
  const from = architecture.blocks.length;
  const trainer = begin(engine, { chunkSteps: 1, trainedFrom: () => from });
  const { average, parameters } = await after(trainer, 5);
  const { offset } = trainer.network.layout.slices.get(architecture.heads[0]!.weight)!;
  assert.deepEqual(average!.buffers, initial.buffers);
  assert.deepEqual(average!.parameters.subarray(0, offset), initial.parameters.subarray(0, offset));
  assert.notDeepEqual(average!.parameters.subarray(offset), parameters.subarray(offset));
  trainer.destroy();
});

Deno.test("the decay rises to its own value: it is never more than the moves so far allow", () => {
  const decays = [1, 2, 8, 9, 1000].map((move) => 1 - averagingRest(move, 0.5));
  const expected = [2 / 11, 3 / 12, 0.5, 0.5, 0.5];
  decays.forEach((decay, index) => assert.ok(Math.abs(decay - expected[index]!) < 1e-15));
  assert.equal(averagingRest(1, 0), 1, "without decay the average is the weights");
});
