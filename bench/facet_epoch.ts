/**
 * facet's whole epoch on real images: the trainer with its shuffling, its augmentation drawn on the
 * host and its waits. Decoding lies before it, since the packed set is kept from run to run.
 */
import { packImages, readCatalogue } from "../data/mod.ts";
import { WebGpuEngine } from "../kernels/mod.ts";
import { initialWeights, mobileNetV2 } from "../model/mod.ts";
import { tutorialAugmentation } from "../train/mod.ts";
import { Trainer } from "../train/trainer.ts";
import { type Contestant, type Setting, timed } from "./contestant.ts";

/** Packs the first images of the data and prepares a trainer on an engine of its own. */
export async function facetEpoch(setting: Setting): Promise<Contestant> {
  const { batch, data, images: count } = setting;
  const { height, width } = setting.architecture.input;
  const { rows, heads } = await readCatalogue({ data });
  const images = await packImages(rows.slice(0, count), heads, { width, height });
  const engine = await WebGpuEngine.open();
  const architecture = mobileNetV2({ heads, inputWidth: width, inputHeight: height });
  const trainer = new Trainer({
    engine,
    architecture,
    images,
    batchSize: batch,
    seed: 1,
    augmentation: tutorialAugmentation,
    learningRate: () => 1e-3,
  });
  trainer.network.load(initialWeights(architecture, 1));
  return {
    measure: timed(images.count, async (epochs) => {
      for (let done = 0; done < epochs; done++) await trainer.epoch(() => {});
    }),
    memory: () => engine.allocated,
    close: () => engine.destroy(),
  };
}
