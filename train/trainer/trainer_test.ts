import assert from "node:assert/strict";
import { logitCounts, logitSegments } from "../../data/heads.ts";
import { CountingEngine } from "../../kernels/recording.ts";
import type { Engine } from "../../kernels/mod.ts";
import type { View } from "../../kernels/program/program.ts";
import { assertClose, executors, testOn } from "../../kernels/testing/testing.ts";
import { streamedLayout } from "../../model/recording.ts";
import { initialWeights, mobileNetV2, sliceOf } from "../../model/mod.ts";
import { heads, randomImages, smallArchitecture } from "../testing/synthetic.ts";
import { cropAugmentation, tutorialAugmentation } from "../step/augmentation.ts";
import { Trainer } from "./trainer.ts";

const images = randomImages(42);

/** Trains two epochs; returns the resulting state, and whether the images stayed on the device. */
async function trained(engine: Engine, imageBudget: number) {
  const architecture = smallArchitecture();
  const trainer = new Trainer({
    engine,
    architecture,
    images,
    batchSize: 4,
    seed: 5,
    augmentation: tutorialAugmentation,
    learningRate: () => 1e-3,
    chunkBatches: 3,
    imageBudget,
  });
  trainer.network.load(initialWeights(architecture, 5));
  const chunks: number[] = [];
  let before = 0;
  const losses = [];
  for (let epoch = 0; epoch < 2; epoch++) {
    losses.push(
      await trainer.epoch(({ trainedBatches }) => {
        chunks.push(trainedBatches - before);
        before = trainedBatches;
      }),
    );
  }
  const { resident } = trainer;
  const state = await trainer.state();
  trainer.destroy();
  return { resident, chunks, trained: { losses, state } };
}

testOn(executors, "images that stream train to the same bits as resident ones", async (engine) => {
  const resident = await trained(engine, Infinity);
  assert.ok(resident.resident);
  for (const slotImages of [4, 9, 12]) {
    const budget = streamedLayout(engine, images, slotImages, Infinity).byteLength;
    const streamed = await trained(engine, budget);
    assert.ok(!streamed.resident);
    assert.ok(Math.max(...streamed.chunks) <= slotImages / 4);
    assert.deepEqual(streamed.trained, resident.trained);
  }
});

testOn(
  executors,
  "a resumed run augments as an uninterrupted one",
  async (engine) => {
    const architecture = smallArchitecture();
    const newTrainer = () => {
      const trainer = new Trainer({
        engine,
        architecture,
        images,
        batchSize: 8,
        seed: 5,
        // What depends on the epoch and on the batch, too.
        augmentation: { ...cropAugmentation, erase: 0.5, mixup: 0.2, cutmix: 1 },
        learningRate: () => 1e-3,
        chunkBatches: 2,
      });
      trainer.network.load(initialWeights(architecture, 5));
      return trainer;
    };
    // Draws of an epoch's first chunk are made ahead, at the end of the epoch before; those after a stop are not.
    const whole = newTrainer();
    await whole.epoch(() => {});
    const { position } = whole;
    const resumed = newTrainer();
    resumed.restore(await whole.state(), position);
    assert.deepEqual(await resumed.epoch(() => {}), await whole.epoch(() => {}));
    assert.deepEqual(await resumed.state(), await whole.state());
    for (const trainer of [whole, resumed]) trainer.destroy();
  },
);

/** Lets a chunk of steps end only when the next one is enqueued, and the last one by itself. */
class PatientEngine extends CountingEngine {
  chunks = 0;
  #results: (() => void)[] = [];

  constructor(engine: Engine, readonly last: number) {
    super(engine);
  }

  override run(): void {
    this.chunks++;
    for (const resolve of this.#results.splice(0)) resolve();
  }

  override async read(view: View): Promise<ArrayBuffer> {
    if (this.chunks < this.last) await new Promise<void>((resolve) => this.#results.push(resolve));
    return await super.read(view);
  }
}

testOn(executors, "a chunk is enqueued before the one before it has ended", async (counted) => {
  for (const imageBudget of [Infinity, 30000]) {
    const engine = new PatientEngine(counted, 11);
    const trainer = new Trainer({
      engine,
      architecture: smallArchitecture(),
      images,
      batchSize: 4,
      seed: 1,
      learningRate: () => 1e-3,
      chunkBatches: 1,
      imageBudget,
    });
    // Never ends where the device would have to wait for the host.
    assert.equal((await trainer.epoch(() => {}))?.loss, 0);
    assert.equal(engine.chunks, 11);
  }
});

/** An engine whose chunks take a time of its clock each, and which counts how many are enqueued at once. */
class CountedChunks extends CountingEngine {
  milliseconds = 0;
  running = 0;
  most = 0;

  constructor(engine: Engine, readonly chunkMilliseconds: number) {
    super(engine);
  }

  override run(): void {
    this.most = Math.max(this.most, ++this.running);
  }

  override async read(view: View): Promise<ArrayBuffer> {
    const chunks = this.running;
    await new Promise((resolve) => setTimeout(resolve));
    this.milliseconds += this.chunkMilliseconds;
    this.running -= Math.min(1, chunks);
    return await super.read(view);
  }
}

testOn(executors, "more chunks are enqueued at once where they are short", async (counted) => {
  for (const [milliseconds, most] of [[400, 2], [200, 4], [120, 7], [1, 8]] as const) {
    const engine = new CountedChunks(counted, milliseconds);
    const trainer = new Trainer({
      engine,
      architecture: smallArchitecture(),
      images: randomImages(60),
      batchSize: 2,
      seed: 1,
      learningRate: () => 1e-3,
      chunkBatches: 1,
      now: () => engine.milliseconds,
    });
    await trainer.epoch(() => {});
    assert.equal(engine.most, most, `chunks of ${milliseconds} ms`);
  }
});

testOn(executors, "accumulated batches change the weights as one batch does", async (engine) => {
  // Nothing but the heads, without dropout: the rest depends on which images are in a batch together.
  const architecture = mobileNetV2({
    heads,
    inputWidth: 27,
    inputHeight: 33,
    widthMultiplier: 0.25,
    dropout: 0,
  });
  const classes = logitSegments(logitCounts(architecture.heads)).total;
  // Batches differ in how many labels they have, and in what those weigh.
  const labels = images.labels.map((label, i) => i % 5 < 2 && i < 50 ? -1 : label);
  const trained = async (batchSize: number, accumulate: number) => {
    const trainer = new Trainer({
      engine,
      architecture,
      images: { ...images, labels },
      batchSize,
      accumulate,
      seed: 5,
      learningRate: () => 1e-2,
      loss: { smoothing: 0.1, focal: 0 },
      classWeights: Float32Array.from({ length: classes }, (_, c) => 0.2 + c),
      headWeights: Float32Array.of(0.5, 2),
      weightDecay: 0.1,
      clip: 0.5,
      averaging: 0.9,
      trainedFrom: () => architecture.blocks.length,
      // Chunks that begin and end inside of optimizer steps.
      chunkBatches: 5,
    });
    trainer.load(initialWeights(architecture, 5));
    const losses = await trainer.epoch(() => {});
    const { parameters, ema } = await trainer.state();
    trainer.destroy();
    return { losses: losses!, parameters, ema: ema!.parameters };
  };
  const one = await trained(12, 1);
  const several = await trained(4, 3);
  assertClose(several.parameters, one.parameters, 1e-5, "weights");
  assertClose(several.ema, one.ema, 1e-5, "EMA");
  assertClose([several.losses.loss], [one.losses.loss], 1e-5, "the epoch's loss");
  const [shape, tone] = one.losses.heads;
  assert.ok(
    Math.abs(one.losses.loss - (0.5 * shape! + 2 * tone!)) < 1e-12,
    "by the heads' weights",
  );
});

testOn(
  executors,
  "blocks are unfrozen at the start of an epoch, in a resumed run too",
  async (engine) => {
    const architecture = smallArchitecture();
    const { blocks } = architecture;
    const trainedFrom = (epoch: number) => epoch === 0 ? blocks.length : 12;
    const open = () => {
      const trainer = new Trainer({
        engine,
        architecture,
        images,
        batchSize: 8,
        seed: 5,
        learningRate: () => 1e-3,
        averaging: 0.9,
        trainedFrom,
      });
      trainer.load(initialWeights(architecture, 5));
      return trainer;
    };
    const whole = open();
    const slices = [11, 12].map((block) =>
      sliceOf(whole.network.layout, `${blocks[block]!.layers[0]!.name}.weight`)
    );
    const weights = async () => {
      const { parameters } = await whole.network.save();
      return slices.map(({ offset, length }) => [...parameters.subarray(offset, offset + length)]);
    };
    const before = await weights();
    await whole.epoch(() => {});
    assert.deepEqual(await weights(), before);
    const state = await whole.state();
    const position = structuredClone(whole.position);
    await whole.epoch(() => {});
    const after = await weights();
    assert.deepEqual(after[0], before[0]);
    assert.notDeepEqual(after[1], before[1]);

    const resumed = open();
    resumed.restore(state, position);
    await resumed.epoch(() => {});
    assert.deepEqual(await resumed.state(), await whole.state());
    for (const trainer of [whole, resumed]) trainer.destroy();
  },
);

testOn(
  executors,
  "blocks that begin as the identity change by their scales alone at first, then as a whole",
  async (engine) => {
    const architecture = smallArchitecture();
    const trainer = new Trainer({
      engine,
      architecture,
      images,
      batchSize: images.count,
      seed: 5,
      learningRate: () => 1e-3,
    });
    trainer.load(initialWeights(architecture, 5, { residualScale: 0 }));
    const { layout } = trainer.network;
    const valuesOf = async () => {
      const { parameters } = await trainer.network.save();
      return (name: string) => {
        const { offset, length } = sliceOf(layout, name);
        return [...parameters.subarray(offset, offset + length)];
      };
    };
    const before = await valuesOf();
    await trainer.epoch(() => {}); // one step
    const first = await valuesOf();
    await trainer.epoch(() => {});
    const second = await valuesOf();
    const blocks = architecture.blocks.filter(({ residual }) => residual);
    assert.ok(blocks.length > 0);
    for (const { layers } of blocks) {
      const scale = `${layers.at(-1)!.norm}.weight`;
      // Adam's first step is the rate, whatever the gradient is.
      assert.ok(first(scale).every((value) => Math.abs(Math.abs(value) - 1e-3) < 1e-5), scale);
      for (const { name } of layers) {
        const weight = `${name}.weight`;
        assert.deepEqual(first(weight), before(weight), "what is multiplied by 0 has no gradient");
        assert.notDeepEqual(second(weight), first(weight));
      }
    }
    trainer.destroy();
  },
);
