/** Training on real images learns: its loss falls, and images it has not seen are told apart. */
import assert from "node:assert/strict";
import { type ImageSet, outputNames, packImages, readCatalogue } from "../data/mod.ts";
import type { Engine } from "../kernels/mod.ts";
import { executors, testOn } from "../kernels/testing/testing.ts";
import { ImageInference, initialWeights, mobileNetV2 } from "../model/mod.ts";
import { Trainer } from "../train/step/mod.ts";
import { realImages } from "./facet.ts";

/** Half the images' own size: so the slowest executor takes seconds. */
const [width, height] = [30, 40];
const [trainingCount, unseenCount, epochs] = [256, 100, 6];

/** Real images and what kind of product each shows, a head of few classes. */
async function readProducts() {
  const { rows, heads } = await readCatalogue({ data: realImages!, labels: ["masterCategory"] });
  const some = rows.slice(0, trainingCount + unseenCount + 20);
  const set = await packImages(some, heads, { width, height, cacheFolder: false });
  const range = (start: number, count: number): ImageSet => ({
    ...set,
    count,
    labels: set.labels.slice(start, start + count),
    positions: Uint32Array.from({ length: count }, (_, index) => start + index),
  });
  const [training, unseen] = [range(0, trainingCount), range(trainingCount, unseenCount)];
  return { heads, training, unseen };
}

/** The share of images whose class gets the largest logit. */
async function accuracy(inference: ImageInference, { labels, count }: ImageSet): Promise<number> {
  let correct = 0;
  for await (const { start, count, logits } of inference.logits()) {
    const classes = logits.length / count;
    for (let image = 0; image < count; image++) {
      const row = logits.subarray(image * classes, (image + 1) * classes);
      if (row.indexOf(Math.max(...row)) === labels[start + image]) correct++;
    }
  }
  return correct / count;
}

async function checkLearning(engine: Engine): Promise<void> {
  const { heads, training, unseen } = await readProducts();
  const architecture = mobileNetV2({
    heads,
    inputWidth: width,
    inputHeight: height,
    widthMultiplier: 0.25,
  });
  const trainer = new Trainer({
    engine,
    architecture,
    images: training,
    batchSize: 16,
    seed: 1,
    learningRate: () => 2e-3,
  });
  trainer.network.load(initialWeights(architecture, 1));
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) losses.push((await trainer.epoch(() => {}))!.loss);
  assert.ok(losses.at(-1)! < 0.6 * losses[0]!, `losses of the epochs: ${losses}`);

  const inference = await ImageInference.compile(trainer.network, unseen, 50);
  const share = await accuracy(inference, unseen);
  const counts = outputNames(heads[0]!).map((_, index) =>
    unseen.labels.filter((label) => label === index).length
  );
  const mostCommon = Math.max(...counts) / unseenCount;
  assert.ok(share > mostCommon, `${share} of unseen images are right; ${mostCommon} are alike`);
  inference.destroy();
  trainer.destroy();
}

const available = executors.map((way) => ({ ...way, missing: way.missing || !realImages }));
testOn(available, "training on real images learns to tell products apart", checkLearning);
