/**
 * Divides the batches of an epoch into chunks: batches of one size that are enqueued together, as many as
 * take about half a second, so that progress shows and a stop is prompt. However they are divided, the
 * results are the same.
 */
import type { ImageStore } from "../../model/mod.ts";
import { batchesOfEpoch } from "../data/sampler.ts";
import { LabelWeights } from "../step/losses.ts";
import { optimizerStepOf, singleBatchStep } from "../step/optimizer_step.ts";
import { drawBatch, labelWeightOf, stepInput } from "../step/step_input.ts";
import type { StepInput, TrainingStep } from "../step/training_step.ts";
import { CompiledSteps, type StepParts } from "./compiled_steps.ts";
import type { Position } from "./position.ts";
import type { TrainerOptions } from "./trainer_options.ts";

/** Inputs of batches of one size, and the compiled training step that runs them. */
export interface Chunk {
  readonly step: TrainingStep;
  readonly inputs: readonly StepInput[];
}

/** How fast the device is. */
export interface Pace {
  /** What a batch took lately; undefined before the first one. */
  readonly secondsPerBatch: number | undefined;
  /** Whether the device has nothing to do meanwhile. */
  readonly idle: boolean;
}

/** About as long as a chunk takes. */
export const chunkSeconds = 0.5;
const defaultChunkBatches = 64;

/** Most batches of a chunk for which the device waits: it is prepared soon. */
const firstBatches = 8;

/** Most batches in one chunk. */
function capacityOf({ chunkBatches = defaultChunkBatches }: TrainerOptions): number {
  return chunkBatches;
}

/** Most images in one chunk. */
export function chunkImagesOf(options: TrainerOptions): number {
  return capacityOf(options) * options.batchSize;
}

/** Makes the chunks of a trainer. */
export class ChunkPlanner {
  readonly #options: TrainerOptions;
  readonly #store: ImageStore;
  readonly #steps: CompiledSteps;
  readonly #labelWeights: LabelWeights;
  /** Batches of this epoch and, once prepared, of the next. */
  readonly #batches = new Map<number, Uint32Array[]>();
  /** Augmentations drawn ahead, by the number of their batch. */
  readonly #draws = new Map<number, Float32Array>();

  constructor(options: TrainerOptions, parts: Omit<StepParts, "capacity">) {
    const { architecture, images, classWeights } = options;
    this.#options = options;
    this.#store = parts.store;
    this.#steps = new CompiledSteps(options, { ...parts, capacity: capacityOf(options) });
    this.#labelWeights = new LabelWeights(images.labels, architecture.heads, classWeights);
  }

  /**
   * The compiled training step of a batch.
   *
   * @param batchSize Images of the batch.
   * @param epoch Epochs finished, which decide what is trained.
   */
  step(batchSize: number, epoch: number): Promise<TrainingStep> {
    return this.#steps.of(batchSize, epoch);
  }

  /** Sum of the labels' class weights over a batch, counted from 1 over the whole run. [heads] */
  labelWeights(samples: Uint32Array, batch: number): number[] {
    return this.#labelWeights.sum(samples, labelWeightOf(this.#options, batch));
  }

  /** All batches of an epoch, counted from 0: indices of images. */
  batchesOf(epoch: number): readonly Uint32Array[] {
    for (const kept of this.#batches.keys()) {
      if (kept < epoch - 1 || kept > epoch) this.#batches.delete(kept);
    }
    let batches = this.#batches.get(epoch);
    if (batches === undefined) {
      const { images: { count }, batchSize, seed, sampleWeights: weights } = this.#options;
      batches = batchesOfEpoch({ count, batchSize, seed, epoch, weights });
      this.#batches.set(epoch, batches);
    }
    return batches;
  }

  /**
   * Does ahead what the host has to do for the next chunk, while the device is busy. What depends on the time
   * is left to {@linkcode ChunkPlanner.next}.
   *
   * @param first Index of the chunk's first batch within the epoch; after the last one, the next epoch is prepared.
   * @param position Where the run stands; batches up to `first` may have been enqueued since.
   * @param secondsPerBatch What a batch took lately; undefined before the first one.
   */
  prepare(first: number, position: Position, secondsPerBatch: number | undefined): void {
    const { epoch, trainedBatches, batch: trainedInEpoch } = position;
    const isLast = first >= this.batchesOf(epoch).length;
    const of = isLast ? epoch + 1 : epoch;
    const batches = this.batchesOf(of);
    const from = isLast ? 0 : first;
    const count = this.#length(batches, from, { secondsPerBatch, idle: isLast });
    this.#draws.clear();
    for (let index = 0; index < count; index++) {
      const batch = trainedBatches + first - trainedInEpoch + index + 1;
      const samples = batches[from + index]!;
      this.#draws.set(batch, drawBatch(this.#options, samples, { epoch: of, batch }));
    }
  }

  /**
   * The next chunk of an epoch.
   *
   * @param batches All batches of the epoch: indices of images.
   * @param first Index of the chunk's first batch within the epoch.
   * @param position Where the run stands; batches up to `first` may have been enqueued since.
   * @param pace How fast the device is.
   */
  async next(
    batches: readonly Uint32Array[],
    first: number,
    position: Position,
    pace: Pace,
  ): Promise<Chunk> {
    const { epoch, trainedBatches, batch: trainedInEpoch } = position;
    const step = await this.step(batches[first]!.length, epoch);
    const count = this.#length(batches, first, pace);
    const accumulation = {
      accumulate: this.#options.accumulate ?? 1,
      labelWeights: (samples: Uint32Array, batch: number) => this.labelWeights(samples, batch),
    };
    const inputs: StepInput[] = [];
    for (let index = first; index < first + count; index++) {
      const samples = batches[index]!;
      const optimizerStep = optimizerStepOf(batches, index, epoch, accumulation);
      const batch = trainedBatches + index - trainedInEpoch + 1;
      const draws = this.#draws.get(batch);
      inputs.push(stepInput(this.#options, samples, { epoch, batch }, optimizerStep, draws));
    }
    return { step, inputs };
  }

  /** Batches of a chunk: those of one size. */
  #length(
    batches: readonly Uint32Array[],
    first: number,
    { secondsPerBatch, idle }: Pace,
  ): number {
    const batchSize = batches[first]!.length;
    const wanted = Math.round(chunkSeconds / (secondsPerBatch ?? chunkSeconds));
    const most = Math.min(
      idle ? firstBatches : Infinity,
      capacityOf(this.#options),
      Math.floor(this.#store.capacity / batchSize),
    );
    const chunk = batches.slice(first, first + Math.min(Math.max(wanted, 1), most));
    const end = chunk.findIndex(({ length }) => length !== batchSize);
    return end < 0 ? chunk.length : end;
  }

  /**
   * A chunk of full batches for measuring, each an optimizer step of its own.
   *
   * @param count How many batches of the epoch, fewer where the epoch is shorter.
   * @param position Where the run stands.
   */
  async first(
    count: number,
    { trainedBatches, epoch }: Position,
  ): Promise<Chunk> {
    const { batchSize } = this.#options;
    const full = this.batchesOf(epoch).filter(({ length }) => length === batchSize).slice(0, count);
    return {
      step: await this.step(batchSize, epoch),
      inputs: full.map((samples, index) => {
        const batch = trainedBatches + 1 + index;
        const optimizerStep = singleBatchStep(batch, this.labelWeights(samples, batch));
        return stepInput(this.#options, samples, { epoch, batch }, optimizerStep);
      }),
    };
  }

  /** Frees the compiled steps. */
  destroy(): void {
    this.#steps.destroy();
  }
}
