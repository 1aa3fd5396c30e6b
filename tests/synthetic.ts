/** Small images and models for tests that train. */
import { mobileNetV2 } from "../model/mod.ts";
import type { HostImages } from "../model/images.ts";
import type { Choices } from "../kernels/tuning/variants.ts";
import { TrainingStep } from "../train/step/step.ts";
import type { StepOptions } from "../train/step/step_options.ts";

/** Two heads with 3 and 5 classes. */
export const heads = [
  { name: "shape", classes: ["circle", "cross", "square"] },
  { name: "tone", classes: ["a", "b", "c", "d", "e"] },
];

/** The smallest MobileNetV2 that has every kind of block, on 27x33 images. */
export function smallArchitecture() {
  return mobileNetV2({ heads, inputWidth: 27, inputHeight: 33, widthMultiplier: 0.25 });
}

/** Random images of 27x33 with random labels. */
export function randomImages(count: number): HostImages {
  const [width, height] = [27, 33];
  return {
    count,
    width,
    height,
    pixels: Uint8Array.from({ length: count * width * height * 3 }, () => Math.random() * 256),
    labels: Int32Array.from({ length: count * 2 }, (_, i) => Math.random() * (i % 2 ? 5 : 3)),
  };
}

/** Choices that give every kernel of a step its last variant instead of its default. */
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
