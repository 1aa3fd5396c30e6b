import assert from "node:assert/strict";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { cpu, testOn } from "../kernels/testing/testing.ts";
import { findLearningRate } from "./find_learning_rate.ts";
import { addLosses, noLosses } from "./step/losses.ts";
import { openTrainer } from "./trainer/open_trainer.ts";

const sentence = "with accumulation there is a point for each move, those at an epoch's end too";
testOn([cpu], sentence, async (engine) => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 20 });
  // 16 training images: an epoch has four batches, of which three make a move and one is left.
  const options = {
    data,
    batchSize: 4,
    accumulate: 3,
    widthMultiplier: 0.25,
    inputWidth: 20,
    inputHeight: 24,
    headWeights: { gender: 0.5 },
    autotune: false,
  };
  const moves = [1, 1, 1, 2, 3, 3, 3, 4];
  const found: number[] = [];
  const enough = new AbortController();
  const onMove = (done: number, total: number, loss: number) => {
    assert.deepEqual([done, total], [found.push(loss), 200]);
    if (done === 4) enough.abort(new Error("enough"));
  };
  await assert.rejects(
    findLearningRate(engine, options, { onMove, signal: enough.signal }),
    /enough/,
  );

  const rate = (step: number) => 1e-6 * 10 ** (6 * (moves[step - 1]! - 1) / 199);
  const trainer = await openTrainer(engine, options, {}, rate);
  const sums = Array.from({ length: 4 }, () => noLosses(3));
  for (let epoch = 0; epoch < 2; epoch++) {
    await trainer.epoch((_, steps) => {
      for (const { step, move, sums: own } of steps) {
        assert.equal(move, moves[step - 1]);
        sums[move - 1] = addLosses(sums[move - 1]!, own);
      }
    });
  }
  const expected = sums.map(({ losses, labelWeights }) =>
    [0.5, 1, 1].reduce((sum, weight, head) => sum + weight * losses[head]! / labelWeights[head]!, 0)
  );
  for (const [index, loss] of expected.entries()) {
    assert.ok(Math.abs(found[index]! - loss) < 1e-6, `${found} are not ${expected}`);
  }
  trainer.destroy();
});
