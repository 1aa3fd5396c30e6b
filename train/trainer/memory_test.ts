import assert from "node:assert/strict";
import { UserError } from "../../data/errors.ts";
import { CpuEngine, type Engine } from "../../kernels/mod.ts";
import { executors, testAlone } from "../../kernels/testing/testing.ts";
import { WorkerPool } from "../../threads/mod.ts";
import { mobileNetV2 } from "../../model/architecture.ts";
import { ImageInference } from "../../model/mod.ts";
import { randomImages, smallArchitecture } from "../testing/synthetic.ts";
import { divideMemory, requireRoom } from "./memory.ts";
import { Trainer } from "./trainer.ts";
import type { TrainerOptions } from "./trainer_options.ts";

const validation = randomImages(90);
const inferenceBatch = 8;

function optionsOn(engine: Engine): TrainerOptions {
  return {
    engine,
    architecture: smallArchitecture(),
    images: randomImages(150),
    batchSize: 4,
    seed: 1,
    learningRate: () => 1e-3,
    chunkBatches: 3,
  };
}

/** The budget that the error message names. */
async function leastBudget(options: TrainerOptions): Promise<number> {
  let least = NaN;
  await assert.rejects(divideMemory(options, validation, inferenceBatch, 1 << 20), (error) => {
    assert.ok(error instanceof UserError);
    const [, needed] = /^--gpu-memory 1M is too small: .* at least (\d+)M/.exec(error.message)!;
    least = Number(needed) * 2 ** 20;
    return true;
  });
  return least;
}

testAlone(executors, "the error of a budget too small names one that is enough", async (open) => {
  const engine = await open();
  const options = optionsOn(engine);
  const least = await leastBudget(options);
  await assert.rejects(divideMemory(options, validation, inferenceBatch, least - 2 ** 20));
  await divideMemory(options, validation, inferenceBatch, least);
  engine.destroy();
});

testAlone(executors, "allocations stay within the budget, resident or not", async (open) => {
  const plain = await open();
  const options = optionsOn(plain);
  const least = await leastBudget(options);
  plain.destroy();
  const resident: boolean[] = [];
  for (const spare of [0, 2 ** 18, 2 ** 19, 2 ** 20]) {
    const engine = await open();
    const idle = engine.allocated;
    const budget = least + spare;
    const options = optionsOn(engine);
    const budgets = await divideMemory(options, validation, inferenceBatch, budget);
    assert.equal(engine.allocated, idle);
    const trainer = new Trainer({ ...options, imageBudget: budgets.training });
    await trainer.compile();
    const { network } = trainer;
    await ImageInference.compile(
      network,
      validation,
      inferenceBatch,
      { budget: budgets.validation },
    );
    const taken = engine.allocated - idle;
    assert.ok(taken <= budget, `${taken} of ${budget} bytes`);
    resident.push(trainer.resident);
    engine.destroy();
  }
  assert.equal(resident[0], false);
  assert.equal(resident.at(-1), true);
});

Deno.test("a training that no memory holds is refused before it is begun", async () => {
  const pool = new WorkerPool(1);
  const engine = await CpuEngine.open({ pool });
  const options = optionsOn(engine);
  const { architecture, images } = options;
  await requireRoom(options, validation, inferenceBatch);
  const heads = architecture.heads;
  const { width: inputWidth, height: inputHeight } = images;
  const wide = mobileNetV2({ heads, inputWidth, inputHeight, widthMultiplier: 8 });
  const idle = engine.allocated;
  await assert.rejects(
    requireRoom(
      { ...options, architecture: wide, images: randomImages(600), batchSize: 600 },
      validation,
      inferenceBatch,
    ),
    {
      name: "UserError",
      message: /^this training keeps at least \d{4,}M .* CPU \(1 thread\) .* --batch-size/,
    },
  );
  assert.equal(engine.allocated, idle);
  engine.destroy();
  pool.close();
});
