import assert from "node:assert/strict";
import type { Engine } from "../../kernels/mod.ts";
import { part, whole } from "../../kernels/program/program.ts";
import { download, executors, testOn } from "../../kernels/testing/testing.ts";
import { ImageStore, initialWeights, mobileNetV2 } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import { sliceOf } from "../../model/parameters.ts";
import { randomImages, smallArchitecture } from "../testing/synthetic.ts";
import { firstTrainedBlock, trainedStages } from "./freeze.ts";
import { singleBatchStep } from "./optimizer_step.ts";
import { allocateOptimizer } from "./optimizer.ts";
import { TrainingStep } from "./training_step.ts";

const batch = 16;
const architecture = smallArchitecture();

/** A training step that trains from a block on, its weights, and a function that runs it once. */
async function compileStep(
  engine: Engine,
  trainedFrom: number,
  weights = initialWeights(architecture, 3),
) {
  const network = new Network(engine, architecture);
  network.load(weights);
  const optimizer = allocateOptimizer(network);
  const store = new ImageStore(engine, randomImages(batch), batch);
  const step = await TrainingStep.compile({
    network,
    optimizer,
    store,
    batchSize: batch,
    capacity: 1,
    stages: [{ firstBlock: trainedFrom, stepsBefore: 0 }],
  });
  const run = async (learningRate: number) => {
    const [result] = await step.run([{
      samples: Uint32Array.from({ length: batch }, (_, i) => i),
      draws: new Float32Array(batch * 16),
      batch: 1,
      learningRate,
      optimizerStep: singleBatchStep(1, architecture.heads.map(() => batch)),
      emaWeight: 0,
      dropoutSeed: 5,
    }]);
    return result!.losses.reduce((sum, loss) => sum + loss, 0) / batch;
  };
  return { network, optimizer, weights, step, run };
}

testOn(executors, "what is frozen keeps its bits, what is not changes", async (engine) => {
  for (const trainedFrom of [0, 7, architecture.blocks.length]) {
    const { network, weights, run } = await compileStep(engine, trainedFrom);
    await run(1e-2);
    const { parameters, buffers } = await network.save();
    for (const [index, { layers }] of architecture.blocks.entries()) {
      for (const { name, norm } of layers) {
        const changed =
          (flat: Float32Array, before: Float32Array, layout: Network["layout"]) =>
          (tensor: string) => {
            const { offset, length } = sliceOf(layout, tensor);
            const slice = (values: Float32Array) => values.subarray(offset, offset + length);
            return slice(flat).some((value, i) => value !== slice(before)[i]);
          };
        const parameter = changed(parameters, weights.parameters, network.layout);
        const statistic = changed(buffers, weights.buffers, network.bufferLayout);
        const expected = index >= trainedFrom;
        assert.equal(parameter(`${name}.weight`), expected, name);
        assert.equal(statistic(`${norm}.running_mean`), expected, norm);
      }
    }
    const head = sliceOf(network.layout, architecture.heads[0]!.weight);
    assert.ok(
      parameters.subarray(head.offset).some((value, i) =>
        value !== weights.parameters[head.offset + i]
      ),
    );
  }
});

testOn(executors, "gradients behind frozen blocks are the loss's derivatives", async (engine) => {
  const trainedFrom = 7;
  const { network: before, run: update } = await compileStep(engine, 0);
  for (let step = 0; step < 40; step++) await update(0);
  const weights = await before.save();
  const { network, optimizer, run } = await compileStep(engine, trainedFrom, weights);
  const { name } = architecture.blocks[trainedFrom]!.layers[0]!;
  // A norm that no other norm follows: its slope is not next to nothing.
  const { norm } = architecture.blocks.at(-1)!.layers[0]!;
  await run(0);
  const gradients = await download(engine, whole(optimizer.gradients));
  const tensors = [`${name}.weight`, `${norm}.weight`, architecture.heads[0]!.weight];
  for (const tensor of tensors) {
    const { offset, length } = sliceOf(network.layout, tensor);
    const own = gradients.subarray(offset, offset + length);
    // Along the gradient itself, which is where the slope is steepest, and so far that the loss changes by
    // well more than float32's rounding.
    const norm2 = own.reduce((sum, g) => sum + g * g, 0);
    const reach = 2e-3 / norm2;
    const lossAt = async (by: number) => {
      const parameters = weights.parameters.slice();
      own.forEach((g, i) => parameters[offset + i]! += by * g);
      network.load({ ...weights, parameters });
      return await run(0);
    };
    const slope = (await lossAt(reach) - await lossAt(-reach)) / (2 * reach);
    assert.ok(Math.abs(slope / norm2 - 1) < 0.1, `${tensor}: ${slope} for ${norm2}`);
  }
});

testOn(executors, "frozen blocks cost no backward", async (engine) => {
  const calls = async (trainedFrom: number) => {
    const { step } = await compileStep(engine, trainedFrom);
    return step.program.map(({ kernel }) => kernel.name);
  };
  const backward = (names: string[]) => names.filter((name) => /backward/.test(name));
  assert.deepEqual(backward(await calls(architecture.blocks.length)), ["heads_backward_weight"]);
  const [all, some] = [await calls(0), await calls(10)];
  assert.ok(backward(some).length < backward(all).length / 2);
});

testOn(executors, "the optimizer step changes the trained parameters alone", async (engine) => {
  const { network, step } = await compileStep(engine, architecture.blocks.length);
  const adam = step.program.find(({ kernel }) => kernel.name === "adam")!;
  const { offset } = sliceOf(network.layout, architecture.heads[0]!.weight);
  const trained = part(whole(network.parameters), offset, network.layout.length - offset);
  assert.deepEqual(adam.views.weights, trained);
});

Deno.test("blocks are unfrozen one by one from the heads backwards", () => {
  const heads = [{ name: "gender", classes: ["Men", "Women"] }];
  const model = mobileNetV2({ heads });
  const epochs = [0, 1, 2, 3, 4, 100];
  const from = (options: Parameters<typeof firstTrainedBlock>[0]) =>
    epochs.map(firstTrainedBlock(options, model));
  assert.deepEqual(from({ freeze: 0 }), [0, 0, 0, 0, 0, 0]);
  assert.deepEqual(from({ freeze: 4 }), [4, 4, 4, 4, 4, 4]);
  assert.deepEqual(from({ freeze: "backbone", unfreezeEvery: 2 }), [19, 19, 18, 18, 17, 0]);
  assert.throws(
    () => firstTrainedBlock({ freeze: 20 }, model),
    /--freeze 20 is more than the model's 19 blocks/,
  );
});

Deno.test("each block's optimizer steps are counted from when it is unfrozen, the heads' from the first", () => {
  const model = mobileNetV2({ heads: [{ name: "gender", classes: ["Men", "Women"] }] });
  const trainedFrom = firstTrainedBlock({ freeze: 3, unfreezeEvery: 2 }, model);
  const stages = (epoch: number) =>
    trainedStages(trainedFrom, epoch, 7).map(({ firstBlock, stepsBefore }) => [
      firstBlock,
      stepsBefore,
    ]);
  assert.deepEqual(stages(0), [[3, 0]]);
  assert.deepEqual(stages(1), [[3, 0]]);
  assert.deepEqual(stages(2), [[2, 14], [3, 0]]);
  assert.deepEqual(stages(5), [[1, 28], [2, 14], [3, 0]]);
  assert.deepEqual(stages(6), [[0, 42], [1, 28], [2, 14], [3, 0]]);
  assert.deepEqual(stages(1000), stages(6));
  assert.deepEqual(trainedStages(() => 5, 1000, 7), [{ firstBlock: 5, stepsBefore: 0 }]);
});
