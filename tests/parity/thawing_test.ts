/**
 * Blocks that thaw while the heads are trained move as torch.optim.AdamW moves them, which counts steps
 * for each parameter; in a run that is taken up again too.
 */
import assert from "node:assert/strict";
import type { Engine } from "../../kernels/program/engine.ts";
import { assertClose, executors, testOn } from "../../kernels/testing/testing.ts";
import { sliceOf } from "../../model/parameters.ts";
import { firstTrained } from "../../train/step/freeze.ts";
import { Trainer, type TrainerState } from "../../train/trainer/trainer.ts";
import { goldenLearningRate, readGoldenModel, readGoldenThawing } from "./golden.ts";

const golden = await readGoldenThawing();
const { architecture, weights } = await readGoldenModel();
const heads = architecture.heads.length;
const epochs = golden.losses.length / heads;

/** A trainer at its beginning; an epoch is one step on the golden images. */
function begin(engine: Engine): Trainer {
  const trainer = new Trainer({
    engine,
    architecture,
    images: { ...golden, count: golden.batch },
    batchSize: golden.batch,
    seed: 1,
    learningRate: () => goldenLearningRate,
    weightDecay: 0.1,
    trainedFrom: firstTrained({ freeze: "backbone", unfreezeEvery: 3 }, architecture),
  });
  trainer.load(weights);
  return trainer;
}

/** Takes epochs up to one; tells the losses of each head in each. */
async function train(trainer: Trainer, epoch: number): Promise<number[]> {
  const losses: number[] = [];
  while (trainer.position.epoch < epoch) {
    const { heads } = (await trainer.epoch(() => {}))!;
    losses.push(...heads.map((loss) => loss!));
  }
  return losses;
}

/** Asserts that what each tensor moved by is what torch moved it by. */
function checkMoves({ parameters }: TrainerState, trainer: Trainer): void {
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
    assert.ok(error <= 4e-6 * size, `${name} moved wrongly: by ${Math.sqrt(error / size)}`);
  }
  assert.ok(compared > 0.5 * all, `${compared} of ${all} parameters are compared`);
}

testOn(executors, "blocks that thaw late move as PyTorch's do", async (engine) => {
  const trainer = begin(engine);
  const losses = await train(trainer, epochs);
  assertClose(losses, golden.losses, 1e-3, "losses");
  const state = await trainer.state();
  checkMoves(state, trainer);

  // Taken up before, at and after an epoch in which something thaws.
  for (const epoch of [2, 3, 7]) {
    const stopped = begin(engine);
    await train(stopped, epoch);
    const resumed = begin(engine);
    resumed.restore(await stopped.state(), stopped.position);
    await train(resumed, epochs);
    assert.deepEqual(await resumed.state(), state);
    for (const part of [stopped, resumed]) part.destroy();
  }
  trainer.destroy();
});
