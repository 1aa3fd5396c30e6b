/**
 * What a step is told, drawn on the host. All of it is named by the seed and the step, so a resumed
 * run tells its steps what an uninterrupted one would have; only a learning rate that goes by the time
 * does not.
 */
import { counterRandom } from "../../data/random.ts";
import {
  type AugmentationOptions,
  drawAugmentation,
  drawLength,
  encodeAugmentation,
} from "./augmentation.ts";
import { averagingRest } from "./ema.ts";
import type { Move } from "./optimizer_step.ts";
import type { StepInput } from "./training_step.ts";

/** What the inputs of a session's steps depend on. */
export interface InputOptions {
  readonly seed: number;
  /** Size of the images in pixels. */
  readonly images: { readonly width: number; readonly height: number };
  /** Absent: images as they are. */
  readonly augmentation?: AugmentationOptions;
  /** Rate of a step, counted from 1. */
  readonly learningRate: (step: number) => number;
  /** Decay of the weights' average; none by default. */
  readonly averaging?: number;
}

/** Keeps the dropout seeds' random stream apart from the others of the same seed. */
const dropoutStream = 3;

/**
 * Draws a step's augmentations and dropout.
 *
 * @param options The session's.
 * @param samples Index of each image of the batch.
 * @param step The step, counted from 1.
 * @param move The move of the weights that it is part of.
 */
export function stepInput(
  { images, seed, augmentation, learningRate, averaging = 0 }: InputOptions,
  samples: Uint32Array,
  step: number,
  move: Move,
): StepInput {
  const draws = new Float32Array(samples.length * drawLength);
  if (augmentation) {
    for (const sample of samples.keys()) {
      const drawn = drawAugmentation({ seed, step, sample }, images, augmentation);
      encodeAugmentation(drawn, images, draws, sample * drawLength);
    }
  }
  return {
    samples,
    draws,
    step,
    learningRate: learningRate(step),
    move,
    averagingRest: averagingRest(move.number, averaging),
    dropoutSeed: Math.floor(counterRandom(seed, dropoutStream, step)() * 2 ** 32),
  };
}
