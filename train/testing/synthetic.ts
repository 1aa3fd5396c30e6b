/** Small images and models for tests that train. */
import { counterRandom } from "../../data/random.ts";
import { mobileNetV2 } from "../../model/mod.ts";
import type { ImageSet } from "../../data/image_set.ts";
import type { Choices } from "../../kernels/mod.ts";
import { TrainingStep } from "../step/training_step.ts";
import type { StepOptions } from "../step/step_options.ts";

/** Two heads with 3 and 5 classes. */
export const heads = [
  { name: "shape", classes: ["circle", "cross", "square"] },
  { name: "tone", classes: ["a", "b", "c", "d", "e"] },
];

/** The smallest MobileNetV2 that has every kind of block, on 27x33 images. */
export function smallArchitecture() {
  return mobileNetV2({ heads, inputWidth: 27, inputHeight: 33, widthMultiplier: 0.25 });
}

/**
 * Random images of 27x33 with random labels, the same for a seed.
 *
 * @param count How many.
 * @param seed Of pixels and labels.
 */
export function randomImages(count: number, seed = 1): ImageSet {
  const [width, height] = [27, 33];
  const random = counterRandom(seed);
  return {
    count,
    width,
    height,
    pixels: Uint8Array.from({ length: count * width * height * 3 }, () => random() * 256),
    labels: Int32Array.from({ length: count * 2 }, (_, i) => random() * (i % 2 ? 5 : 3)),
  };
}

/** Choices of the last variant of every kernel of a training step, in place of the default one. */
export function lastVariants(options: StepOptions): Choices {
  const choices: Record<string, string> = {};
  const { destroy } = TrainingStep.record(options, {
    choose: (key, variants) => {
      const last = variants.at(-1)!;
      choices[key] = last.name;
      return last;
    },
  });
  destroy();
  return choices;
}
