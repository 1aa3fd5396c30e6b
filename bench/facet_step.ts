/**
 * facet's training step: the compiled program replayed, with gathering and augmentation of its images. The
 * augmentation is drawn on the host before the clock starts; the time of that is part of an epoch.
 */
import type { Engine } from "../kernels/mod.ts";
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
  tunedChoices,
  tutorialAugmentation,
} from "../train/step/mod.ts";
import type { ActivationPrecision as Precision } from "../train/mod.ts";
import { type Runner, type Setting, timed } from "./competitor.ts";
import { type Device, onOwnEngine } from "./facet_engine.ts";
import { randomImages } from "./random_images.ts";

/** Batches enqueued at once, as many as the trainer's. */
const capacity = 64;

/** Compiles the step with the fastest kernel variants. */
export function facetStep(
  setting: Setting,
  device: Device,
  precision: Precision = "float32",
): Promise<Runner> {
  return onOwnEngine(setting, device, async (engine) => {
    const { step, input } = await compileStep(engine, setting, precision);
    return timed(setting.batch, async (steps) => {
      const chunks: Promise<unknown>[] = [];
      for (let left = steps; left > 0; left -= capacity) {
        chunks.push(step.run(Array.from({ length: Math.min(left, capacity) }, input)));
      }
      await Promise.all(chunks);
    });
  });
}

/** Compiles the step; returns it, and a function that returns the input of each next batch. */
export async function compileStep(
  engine: Engine,
  { architecture, batch }: Setting,
  precision: Precision = "float32",
): Promise<{ step: TrainingStep; input: () => StepInput }> {
  if (precision === "mixed" && !engine.supportsHalf) {
    throw new Error("the adapter has no 16-bit floats in shaders");
  }
  const choices = await tunedChoices({ engine, architecture, batchSize: batch, precision });
  const network = new Network(engine, architecture);
  network.load(initialWeights(architecture, 1));
  const images = randomImages(architecture, batch);
  const step = await TrainingStep.compile({
    network,
    optimizer: allocateOptimizer(network),
    store: new ImageStore(engine, images, batch),
    batchSize: batch,
    capacity,
    augmentation: tutorialAugmentation,
    choices,
    precision,
  });
  const samples = Uint32Array.from({ length: batch }, (_, index) => index);
  const draws = new Float32Array(batch * drawLength);
  for (const sample of samples) {
    const place = { seed: 1, epoch: 0, batch: 1, sample, image: sample };
    const drawn = drawAugmentation(place, images, tutorialAugmentation);
    encodeAugmentation(drawn, images, draws, sample * drawLength);
  }
  let batches = 0;
  const input = () => {
    batches++;
    return {
      samples,
      draws,
      batch: batches,
      learningRate: 1e-3,
      optimizerStep: singleBatchStep(batches, network.architecture.heads.map(() => batch)),
      emaWeight: 0,
      dropoutSeed: batches,
    };
  };
  return { step, input };
}
