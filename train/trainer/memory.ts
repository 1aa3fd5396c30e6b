/**
 * Divides a budget of device memory. Weights, optimizer and compiled programs have to fit; the
 * training images get what is left, then the validation images. A set that gets too little streams.
 */
import { UserError } from "../../data/errors.ts";
import { CountingEngine } from "../../kernels/program/counting_engine.ts";
import { residentLayout, streamedLayout } from "../../model/image_layout.ts";
import type { HostImages } from "../../model/images.ts";
import { ImageInference } from "../../model/inference.ts";
import { Trainer } from "./trainer.ts";
import type { TrainerOptions } from "./trainer_options.ts";

/** Bytes that the images of each side may take. */
export interface ImageBudgets {
  readonly training: number;
  readonly validation: number;
}

/** What a run allocates at least, its images streaming batch by batch. */
interface LeastMemory {
  /** All of it. */
  readonly bytes: number;
  /** What of it each side's images take. */
  readonly images: ImageBudgets;
  /** Most images of the training set on the device at once. */
  readonly chunkImages: number;
}

/** Counts what a run allocates at least, on no device. */
async function leastMemory(
  options: TrainerOptions,
  validation: HostImages,
  inferenceBatch: number,
): Promise<LeastMemory> {
  const engine = new CountingEngine(options.engine);
  const { images, batchSize } = options;
  const least = {
    training: streamedLayout(engine, images, batchSize, Infinity).byteLength,
    validation: streamedLayout(engine, validation, inferenceBatch, Infinity).byteLength,
  };
  // What most is trained of, sooner or later, takes most.
  const trainedFrom = () => options.trainedFrom?.(Infinity) ?? 0;
  const trainer = new Trainer({ ...options, engine, trainedFrom, imageBudget: least.training });
  await trainer.compile();
  await ImageInference.compile(
    trainer.model,
    validation,
    inferenceBatch,
    options.choices,
    least.validation,
  );
  return { bytes: engine.allocated, images: least, chunkImages: trainer.chunkImages };
}

/** Blocks that room is asked for in; no device refuses one for its size alone. */
const roomBlock = 128 * 2 ** 20;

/**
 * Makes sure that the device has room for a run, before anything is written or allocated.
 *
 * @param options The training session.
 * @param validation Its validation images.
 * @param inferenceBatch Validation images at once.
 * @throws UserError When not even a run whose images stream batch by batch fits.
 */
export async function requireRoom(
  options: TrainerOptions,
  validation: HostImages,
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
 * Counts what a run allocates, on no device, and divides what the budget leaves.
 *
 * @param options The training session.
 * @param validation Its validation images.
 * @param inferenceBatch Validation images at once.
 * @param budget Bytes for everything.
 * @throws UserError When not even a run whose images stream batch by batch fits.
 */
export async function divideMemory(
  options: TrainerOptions,
  validation: HostImages,
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
  const bytesOf = (images: HostImages, chunkImages: number, budget: number) =>
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
