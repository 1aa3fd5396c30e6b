/**
 * The inputs of the training step for each batch, drawn on the host. They depend on the seed and the
 * number of the batch alone, so a resumed run has the same inputs as an uninterrupted one; only a
 * learning rate that follows the time does not.
 */
import { counterRandom } from "../../data/random.ts";
import {
  type AugmentationOptions,
  drawAugmentation,
  drawLength,
  encodeAugmentation,
} from "./augmentation.ts";
import { emaWeight } from "./ema.ts";
import { drawMixing } from "./mixing.ts";
import type { OptimizerStep } from "./optimizer_step.ts";
import type { StepInput } from "./training_step.ts";

/** What the inputs of a run's batches depend on. */
export interface InputOptions {
  /** The run's seed. */
  readonly seed: number;
  /** Size of the images in pixels. */
  readonly images: { readonly width: number; readonly height: number };
  /** How images are augmented; not at all by default. */
  readonly augmentation?: AugmentationOptions | undefined;
  /** Learning rate of a batch, counted from 1 over the whole run. */
  readonly learningRate: (batch: number) => number;
  /** Decay of the weights' EMA; no EMA by default. */
  readonly averaging?: number | undefined;
}

/** Separates the random stream of dropout seeds from the others of the same seed. */
const dropoutStream = 3;

/** Which batch of a run it is. */
export interface BatchPlace {
  /** Epochs finished before. */
  readonly epoch: number;
  /** The batch, counted from 1 over the whole run. */
  readonly batch: number;
}

/**
 * Draws a batch's augmentations: the largest part of what the host does for a batch, so it can be done ahead.
 *
 * @param options What the inputs depend on.
 * @param samples Index of each image of the batch. [batchSize]
 * @param place Which batch it is.
 * @returns Encoded augmentation of each image. [batchSize, 24]
 */
export function drawBatch(
  { images: size, seed, augmentation }: InputOptions,
  samples: Uint32Array,
  place: BatchPlace,
): Float32Array {
  const draws = new Float32Array(samples.length * drawLength);
  if (augmentation) {
    for (const [sample, image] of samples.entries()) {
      const drawn = drawAugmentation({ seed, ...place, sample, image }, size, augmentation);
      encodeAugmentation(drawn, size, draws, sample * drawLength);
    }
  }
  return draws;
}

/**
 * What images' own labels weigh in a batch.
 *
 * @param options What the inputs depend on.
 * @param batch The batch, counted from 1 over the whole run.
 * @returns Undefined where images are not mixed.
 */
export function labelWeightOf(
  { images, seed, augmentation }: InputOptions,
  batch: number,
): number | undefined {
  return augmentation && drawMixing({ seed, batch }, images, augmentation)?.labelWeight;
}

/**
 * The input of a batch, with its dropout seed drawn.
 *
 * @param options What the inputs depend on.
 * @param samples Index of each image of the batch. [batchSize]
 * @param place Which batch it is.
 * @param optimizerStep The optimizer step that it is part of.
 * @param draws What {@linkcode drawBatch} drew for it, where that was done ahead.
 */
export function stepInput(
  options: InputOptions,
  samples: Uint32Array,
  place: BatchPlace,
  optimizerStep: OptimizerStep,
  draws: Float32Array = drawBatch(options, samples, place),
): StepInput {
  const { batch } = place;
  const { seed, learningRate, averaging = 0 } = options;
  return {
    samples,
    draws,
    batch,
    learningRate: learningRate(batch),
    optimizerStep,
    labelWeight: labelWeightOf(options, batch),
    emaWeight: emaWeight(optimizerStep.number, averaging),
    dropoutSeed: Math.floor(counterRandom(seed, dropoutStream, batch)() * 2 ** 32),
  };
}
