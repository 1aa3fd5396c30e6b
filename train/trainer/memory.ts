/**
 * Divides a budget of device memory. Weights, optimizer and compiled programs have to fit; the training
 * images get what is left, then the validation images. A set of images that gets less than it needs is
 * streamed chunk by chunk.
 */
import { UserError } from "../../data/errors.ts";
import { CountingEngine } from "../../kernels/recording.ts";
import { residentLayout, streamedLayout } from "../../model/recording.ts";
import type { ImageSet } from "../../data/image_set.ts";
import { ImageInference } from "../../model/mod.ts";
import { Trainer } from "./trainer.ts";
import type { TrainerOptions } from "./trainer_options.ts";

/** Bytes that the images of each side of the split may take. */
export interface ImageBudgets {
  readonly training: number;
  readonly validation: number;
}

/** The least memory of a run: its images streamed batch by batch. */
interface LeastMemory {
  /** All of it. */
  readonly bytes: number;
  /** Bytes of it for the images of each side. */
  readonly images: ImageBudgets;
  /** Most images of the training set on the device at once. */
  readonly chunkImages: number;
}

/**
 * Counts the least memory of a run, without allocating on a device.
 *
 * @param options The trainer's options.
 * @param validation Its validation images.
 * @param inferenceBatch Images per batch of a validation.
 */
export async function leastMemory(
  options: TrainerOptions,
  validation: ImageSet,
  inferenceBatch: number,
): Promise<LeastMemory> {
  const engine = new CountingEngine(options.engine);
  const { images, batchSize } = options;
  const least = {
    training: streamedLayout(engine, images, batchSize, Infinity).byteLength,
    validation: streamedLayout(engine, validation, inferenceBatch, Infinity).byteLength,
  };
  // The run takes most memory when most blocks are trained.
  const trainedFrom = () => options.trainedFrom?.(Infinity) ?? 0;
  const trainer = new Trainer({ ...options, engine, trainedFrom, imageBudget: least.training });
  await trainer.compile();
  await ImageInference.compile(
    trainer.model,
    validation,
    inferenceBatch,
    { choices: options.choices, budget: least.validation },
  );
  return { bytes: engine.allocated, images: least, chunkImages: trainer.chunkImages };
}

/** Bytes per allocation of the check for room; no device refuses one for its size alone. */
const roomBlock = 128 * 2 ** 20;

/**
 * Checks that the device has room for a run, before anything is written or allocated.
 *
 * @param options The trainer's options.
 * @param validation Its validation images.
 * @param inferenceBatch Images per batch of a validation.
 * @throws UserError When not even a run whose images stream batch by batch fits.
 */
export async function requireRoom(
  options: TrainerOptions,
  validation: ImageSet,
  inferenceBatch: number,
): Promise<void> {
  const { bytes } = await leastMemory(options, validation, inferenceBatch);
  const blocks = Array(Math.floor(bytes / roomBlock)).fill(roomBlock);
  if (await options.engine.hasRoom([...blocks, bytes % roomBlock])) return;
  throw new UserError(
    `this training keeps at least ${
      mebibytes(bytes)
    } on the device, more than ${options.engine.name} ` +
      "has room for; a smaller --batch-size, --input-size or --width-multiplier needs less",
  );
}

/**
 * Counts what a run allocates, without allocating on a device, and divides what the budget leaves.
 *
 * @param options The trainer's options.
 * @param validation Its validation images.
 * @param inferenceBatch Images per batch of a validation.
 * @param budget Bytes for everything.
 * @throws UserError When not even a run whose images stream batch by batch fits.
 */
export async function divideMemory(
  options: TrainerOptions,
  validation: ImageSet,
  inferenceBatch: number,
  budget: number,
): Promise<ImageBudgets> {
  const { engine, images } = options;
  const { bytes, images: least, chunkImages } = await leastMemory(
    options,
    validation,
    inferenceBatch,
  );
  const left = budget - bytes;
  if (left < 0) {
    throw new UserError(
      `--gpu-memory ${mebibytes(budget)} is too small: this training keeps at least ` +
        `${mebibytes(bytes)} on the device; a smaller --batch-size or --input-size ` +
        "needs less",
    );
  }
  /** Bytes that a set's images take of a budget. */
  const bytesOf = (images: ImageSet, chunkImages: number, budget: number) =>
    (residentLayout(engine, images, budget) ??
      streamedLayout(engine, images, chunkImages, budget)).byteLength;
  const training = bytesOf(images, chunkImages, least.training) + left;
  const spare = training - bytesOf(images, chunkImages, training);
  return {
    training,
    validation: bytesOf(validation, inferenceBatch, least.validation) + spare,
  };
}

/** A size as `--gpu-memory` takes it, rounded up. */
function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)}M`;
}
