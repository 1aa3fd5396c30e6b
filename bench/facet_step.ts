/** facet's training step as the benchmark runs it: gathering and augmentation included. */
import type { Engine } from "../kernels/mod.ts";
import { initialWeights } from "../model/mod.ts";
import type { Architecture } from "../model/mod.ts";
import { ImageStore } from "../model/images.ts";
import { Network } from "../model/network.ts";
import {
  drawAugmentation,
  drawLength,
  encodeAugmentation,
  tutorialAugmentation,
} from "../train/augmentation.ts";
import { TrainingStep } from "../train/step.ts";

/**
 * Compiles the step on random images.
 *
 * @param engine Where to run.
 * @param architecture The model.
 * @param batch Images per step.
 * @returns A function that takes one optimizer step and waits for its loss.
 */
export async function facetStep(
  engine: Engine,
  architecture: Architecture,
  batch: number,
): Promise<() => Promise<unknown>> {
  const { input: { width, height }, heads } = architecture;
  const network = new Network(engine, architecture);
  network.load(initialWeights(architecture, 1));
  const bytes = network.layout.length * 4;
  const images = {
    count: batch,
    width,
    height,
    pixels: Uint8Array.from({ length: batch * width * height * 3 }, () => Math.random() * 256),
    labels: Int32Array.from(
      { length: batch * heads.length },
      (_, index) => Math.random() * heads[index % heads.length]!.classes,
    ),
  };
  const step = await TrainingStep.compile({
    network,
    optimizer: {
      gradients: engine.allocate("gradients", bytes),
      firstMoment: engine.allocate("first moment", bytes),
      secondMoment: engine.allocate("second moment", bytes),
    },
    store: new ImageStore(engine, images, batch),
    batch,
    capacity: 1,
    augmentation: true,
  });
  let taken = 0;
  return async () => {
    taken++;
    const draws = new Float32Array(batch * drawLength);
    for (let sample = 0; sample < batch; sample++) {
      const drawn = drawAugmentation(
        { seed: 1, step: taken, sample },
        images,
        tutorialAugmentation,
      );
      encodeAugmentation(drawn, images, draws, sample * drawLength);
    }
    await step.run([{
      samples: Uint32Array.from({ length: batch }, (_, index) => index),
      draws,
      step: taken,
      learningRate: 1e-3,
      dropoutSeed: taken,
    }]);
  };
}
