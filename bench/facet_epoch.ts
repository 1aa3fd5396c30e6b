/**
 * facet's whole epoch on real images: the trainer with its shuffling, the augmentation drawn on the host
 * and all waits. Decoding is not part of it, since the packed set is cached from run to run.
 */
import { packImages, readCatalogue } from "../data/mod.ts";
import { initialWeights, mobileNetV2 } from "../model/mod.ts";
import { Trainer, tunedChoices, tutorialAugmentation } from "../train/step/mod.ts";
import { type Runner, type Setting, timed } from "./competitor.ts";
import { type Device, onOwnEngine } from "./facet_engine.ts";

/** Packs the first images of the data and prepares a trainer. */
export function facetEpoch(setting: Setting, device: Device): Promise<Runner> {
  return onOwnEngine(setting, device, async (engine) => {
    const { batch, data, images: count } = setting;
    const { height, width } = setting.architecture.input;
    const { rows, heads } = await readCatalogue({ data });
    // Rows without an image are skipped, as in PyTorch's script, however many they are.
    const images = await packImages(rows.slice(0, count), heads, { width, height, maxUnusable: 1 });
    const architecture = mobileNetV2({ heads, inputWidth: width, inputHeight: height });
    const trainer = new Trainer({
      engine,
      architecture,
      images,
      batchSize: batch,
      seed: 1,
      augmentation: tutorialAugmentation,
      learningRate: () => 1e-3,
      choices: await tunedChoices({ engine, architecture, batchSize: batch }),
    });
    trainer.network.load(initialWeights(architecture, 1));
    return timed(images.count, async (epochs) => {
      for (let done = 0; done < epochs; done++) await trainer.epoch(() => {});
    });
  });
}
