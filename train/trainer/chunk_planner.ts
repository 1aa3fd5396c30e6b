/**
 * Divides the batches of an epoch into chunks: batches of one size that are enqueued together, as many as
 * take about half a second, so that progress shows and a stop is prompt. However they are divided, the
 * results are the same.
 */
import type { ImageStore } from "../../model/mod.ts";
import { LabelWeights } from "../step/losses.ts";
import { optimizerStepOf, singleBatchStep } from "../step/optimizer_step.ts";
import { stepInput } from "../step/step_input.ts";
import type { StepInput, TrainingStep } from "../step/training_step.ts";
import { CompiledSteps, type StepParts } from "./compiled_steps.ts";
import type { Position } from "./position.ts";
import type { TrainerOptions } from "./trainer_options.ts";

/** Inputs of batches of one size, and the compiled training step that runs them. */
export interface Chunk {
  readonly step: TrainingStep;
  readonly inputs: readonly StepInput[];
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

  /** Sum of the labels' class weights over a batch. [heads] */
  labelWeights(samples: Uint32Array): number[] {
    return this.#labelWeights.sum(samples);
  }

  /**
   * The next chunk of an epoch.
   *
   * @param batches All batches of the epoch: indices of images.
   * @param first Index of the chunk's first batch within the epoch.
   * @param position Where the run stands; batches up to `first` may have been enqueued since.
   * @param pace.secondsPerBatch What a batch took lately; undefined before the first one.
   * @param pace.idle Whether the device has nothing to do meanwhile.
   */
  async next(
    batches: readonly Uint32Array[],
    first: number,
    position: Position,
    { secondsPerBatch, idle }: { secondsPerBatch: number | undefined; idle: boolean },
  ): Promise<Chunk> {
    const { epoch, trainedBatches, batch: trainedInEpoch } = position;
    const batchSize = batches[first]!.length;
    const step = await this.step(batchSize, epoch);
    const wanted = Math.round(chunkSeconds / (secondsPerBatch ?? chunkSeconds));
    const most = Math.min(
      idle ? firstBatches : Infinity,
      capacityOf(this.#options),
      Math.floor(this.#store.capacity / batchSize),
    );
    const count = Math.min(Math.max(wanted, 1), most);
    const accumulation = {
      accumulate: this.#options.accumulate ?? 1,
      labelWeights: (samples: Uint32Array) => this.labelWeights(samples),
    };
    const inputs: StepInput[] = [];
    for (let index = first; index < first + count; index++) {
      const samples = batches[index];
      if (samples?.length !== batchSize) break;
      const optimizerStep = optimizerStepOf(batches, index, epoch, accumulation);
      const batch = trainedBatches + index - trainedInEpoch + 1;
      inputs.push(stepInput(this.#options, samples, batch, optimizerStep));
    }
    return { step, inputs };
  }

  /**
   * A chunk of full batches for measuring, each an optimizer step of its own.
   *
   * @param batches All batches of the epoch.
   * @param count How many of them, fewer where the epoch is shorter.
   * @param position Where the run stands.
   */
  async first(
    batches: readonly Uint32Array[],
    count: number,
    { trainedBatches, epoch }: Position,
  ): Promise<Chunk> {
    const { batchSize } = this.#options;
    const full = batches.filter(({ length }) => length === batchSize).slice(0, count);
    return {
      step: await this.step(batchSize, epoch),
      inputs: full.map((samples, index) => {
        const batch = trainedBatches + 1 + index;
        const optimizerStep = singleBatchStep(batch, this.labelWeights(samples));
        return stepInput(this.#options, samples, batch, optimizerStep);
      }),
    };
  }

  /** Frees the compiled steps. */
  destroy(): void {
    this.#steps.destroy();
  }
}
