/** Inputs of the network, read back from the device for display: what augmentation made of the images. */
import type { ImageSet } from "../../data/image_set.ts";
import type { StepInput, TrainingStep } from "../step/training_step.ts";

/** Images of a batch as they were the input of the network, as pixels. */
export interface InputImages {
  /** The epoch that the batch is part of, counted from 1. */
  readonly epoch: number;
  /** Batches trained in the whole run, this one included. */
  readonly trainedBatches: number;
  /** Width of every image in pixels. */
  readonly width: number;
  /** Their height in pixels. */
  readonly height: number;
  /** How many, from the first one of the batch on. */
  readonly count: number;
  /** RGB, augmented. [count, height, width, 3] */
  readonly pixels: Uint8Array;
  /** Their labels; see data/label_words.ts. [count, words] */
  readonly labels: Int32Array;
}

/** Receives inputs of the network now and then. */
export interface InputListener {
  /** Called after each chunk is enqueued; when it returns true, inputs of the last batch are read back. */
  due(): boolean;
  /** Called with the inputs that were read back. */
  show(images: InputImages): void;
}

/** Most images that are read back of one batch. */
const mostImages = 24;

/**
 * Enqueues the reading of the network's inputs of a batch; to be called after it is enqueued and before another
 * one is.
 *
 * @param step The compiled training step.
 * @param input The batch's input.
 * @param epoch The epoch that the batch is part of, counted from 1.
 * @param images The training images.
 * @returns Waits for the images; undefined where the device cannot be read, which the step's results report.
 */
export function enqueueInputImages(
  step: TrainingStep,
  input: StepInput,
  epoch: number,
  { count: all, width, height, labels }: ImageSet,
): () => Promise<InputImages | undefined> {
  const samples = [...input.samples.subarray(0, mostImages)];
  const words = labels.length / all;
  const read = step.enqueueInput(samples.length);
  return async () => {
    const pixels = await read().catch(() => undefined);
    return pixels && {
      epoch,
      trainedBatches: input.batch,
      width,
      height,
      count: samples.length,
      pixels,
      labels: Int32Array.from(
        samples.flatMap((sample) => [...labels.subarray(sample * words, (sample + 1) * words)]),
      ),
    };
  };
}
