/**
 * A replayed program's classic bug is a value frozen when it was recorded. So 30 steps of one
 * recorded program, in chunks, must equal 30 programs recorded freshly, one per step, with a
 * learning rate that changes late.
 */
import assert from "node:assert/strict";
import type { Engine } from "../kernels/mod.ts";
import {
  executors,
  hardwareEngine,
  testAlone,
  testOn,
  webgpu,
} from "../kernels/testing/testing.ts";
import { ImageStore, initialWeights } from "../model/mod.ts";
import { Network } from "../model/network.ts";
import {
  allocateOptimizer,
  drawAugmentation,
  drawLength,
  encodeAugmentation,
  singleBatchStep,
  type StepInput,
  TrainingStep,
  tutorialAugmentation,
} from "../train/step/mod.ts";
import type { ActivationPrecision as Precision } from "../train/mod.ts";
import { lastVariants, randomImages, smallArchitecture } from "../train/testing/mod.ts";

const batch = 5;

const modes = {
  "float32": { on: executors, precision: "float32", variants: "default" },
  "float32, other variants": { on: [webgpu], precision: "float32", variants: "last" },
  "mixed precision": { on: [webgpu], precision: "mixed", variants: "default" },
} as const;

for (const [mode, { on, precision, variants }] of Object.entries(modes)) {
  const sentence = `a replayed step equals freshly recorded ones over 30 steps (${mode})`;
  testOn(on, sentence, (engine) => compareReplayed(engine, precision, variants));
}

// More lanes, shared tiles, and the dispatches of several layers in one.
for (const variants of ["default", "last"] as const) {
  const sentence = `a replayed step equals freshly recorded ones over 30 steps (${variants} ` +
    "variants, the way of hardware)";
  testAlone([webgpu], sentence, async () => {
    using engine = await hardwareEngine();
    await compareReplayed(engine, "float32", variants);
  });
}

async function compareReplayed(
  engine: Engine,
  precision: Precision,
  variants: "default" | "last",
): Promise<void> {
  const architecture = smallArchitecture();
  const images = randomImages(23);
  const weights = initialWeights(architecture, 7);

  const inputs = Array.from({ length: 30 }, (_, index): StepInput => {
    const draws = new Float32Array(batch * drawLength);
    for (let sample = 0; sample < batch; sample++) {
      const place = { seed: 7, epoch: 0, batch: index + 1, sample, image: sample };
      const drawn = drawAugmentation(place, images, tutorialAugmentation);
      encodeAugmentation(drawn, images, draws, sample * drawLength);
    }
    return {
      samples: Uint32Array.from({ length: batch }, (_, i) => (index * batch + i) % images.count),
      draws,
      batch: index + 1,
      learningRate: index < 24 ? 1e-3 : 3e-4,
      optimizerStep: singleBatchStep(index + 1, architecture.heads.map(() => batch)),
      emaWeight: 0,
      dropoutSeed: 1000 + index,
    };
  });

  const newStep = () => {
    const network = new Network(engine, architecture);
    network.load(weights);
    const optimizer = allocateOptimizer(network);
    const store = new ImageStore(engine, images, 64);
    const options = {
      network,
      optimizer,
      store,
      batchSize: batch,
      augmentation: tutorialAugmentation,
      precision,
    };
    return variants === "default"
      ? options
      : { ...options, choices: lastVariants({ ...options, capacity: 1 }) };
  };

  const replayed = newStep();
  const step = await TrainingStep.compile({ ...replayed, capacity: 12 });
  const replayedLosses: number[] = [];
  for (const [from, to] of [[0, 12], [12, 13], [13, 25], [25, 30]] as const) {
    const results = await step.run(inputs.slice(from, to));
    replayedLosses.push(...results.flatMap(({ losses }) => [...losses]));
  }

  const fresh = newStep();
  const freshLosses: number[] = [];
  for (const input of inputs) {
    const once = await TrainingStep.compile({ ...fresh, capacity: 1 });
    const [result] = await once.run([input]);
    freshLosses.push(...result!.losses);
    once.destroy();
  }

  assert.deepEqual(replayedLosses, freshLosses);
  const [a, b] = [await replayed.network.save(), await fresh.network.save()];
  assert.deepEqual(a.parameters, b.parameters);
  assert.deepEqual(a.buffers, b.buffers);
  assert.notDeepEqual(a.parameters, weights.parameters);
}
