/**
 * Blocks that are unfrozen while the heads are trained are updated as by torch.optim.AdamW, which counts
 * steps for each parameter; in a resumed run too.
 */
import assert from "node:assert/strict";
import type { Engine } from "../../kernels/mod.ts";
import { assertClose, executors, testOn } from "../../kernels/testing/testing.ts";
import { sliceOf } from "../../model/parameters.ts";
import { firstTrainedBlock, Trainer, type TrainerState } from "../../train/step/mod.ts";
import { goldenLearningRate, readGoldenModel, readGoldenThawing } from "./golden.ts";

const golden = await readGoldenThawing();
const { architecture, weights } = await readGoldenModel();
const heads = architecture.heads.length;
const epochs = golden.losses.length / heads;

/** A new trainer; an epoch is one batch of the golden images. */
function newTrainer(engine: Engine): Trainer {
  const trainer = new Trainer({
    engine,
    architecture,
    images: { ...golden, count: golden.batch },
    batchSize: golden.batch,
    seed: 1,
    learningRate: () => goldenLearningRate,
    weightDecay: 0.1,
    trainedFrom: firstTrainedBlock({ freeze: "backbone", unfreezeEvery: 3 }, architecture),
  });
  trainer.load(weights);
  return trainer;
}

/** Trains up to an epoch; returns the losses of each head in each epoch. */
async function train(trainer: Trainer, epoch: number): Promise<number[]> {
  const losses: number[] = [];
  while (trainer.position.epoch < epoch) {
    const { heads } = (await trainer.epoch(() => {}))!;
    losses.push(...heads.map((loss) => loss!));
  }
  return losses;
}

/** Asserts that each tensor has changed by what torch changed it by. */
function checkUpdates({ parameters }: TrainerState, trainer: Trainer): void {
  let [compared, all] = [0, 0];
  for (const [name, expected] of golden.parameters) {
    const { offset, length } = sliceOf(trainer.network.layout, name);
    const stride = length / expected.length;
    const steady = golden.steady.get(name)!;
    let [error, size] = [0, 0];
    all += expected.length;
    for (const [i, value] of expected.entries()) {
      if (steady[i] !== 1) continue;
      compared++;
      const at = offset + i * stride;
      error += (parameters[at]! - value) ** 2;
      size += (weights.parameters[at]! - value) ** 2;
    }
    assert.ok(error <= 4e-6 * size, `${name} is updated wrongly: by ${Math.sqrt(error / size)}`);
  }
  assert.ok(compared > 0.5 * all, `${compared} of ${all} parameters are compared`);
}

testOn(executors, "blocks that are unfrozen late are updated as by PyTorch", async (engine) => {
  const trainer = newTrainer(engine);
  const losses = await train(trainer, epochs);
  assertClose(losses, golden.losses, 1e-3, "losses");
  const state = await trainer.state();
  checkUpdates(state, trainer);

  // Resumed before, at and after an epoch in which a block is unfrozen.
  for (const epoch of [2, 3, 7]) {
    const stopped = newTrainer(engine);
    await train(stopped, epoch);
    const resumed = newTrainer(engine);
    resumed.restore(await stopped.state(), stopped.position);
    await train(resumed, epochs);
    assert.deepEqual(await resumed.state(), state);
    for (const part of [stopped, resumed]) part.destroy();
  }
  trainer.destroy();
});
