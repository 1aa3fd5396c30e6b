/** The compiled steps of a session: one for each batch size, all of which train the same blocks. */
import type { ImageStore } from "../../model/images.ts";
import type { Network } from "../../model/network.ts";
import { type TrainedStage, trainedStages } from "../step/freeze.ts";
import { moveNumber } from "../step/optimizer_step.ts";
import type { OptimizerState } from "../step/optimizer.ts";
import { TrainingStep } from "../step/training_step.ts";
import { trainedThroughout } from "../step/step_options.ts";
import type { TrainerOptions } from "./trainer_options.ts";

/** What steps work on. */
export interface StepParts {
  readonly network: Network;
  readonly optimizer: OptimizerState;
  readonly store: ImageStore;
  /** Most steps in one chunk. */
  readonly capacity: number;
}

/** Compiles steps when they are needed, and again when other blocks are trained. */
export class CompiledSteps {
  readonly #options: TrainerOptions;
  readonly #parts: StepParts;
  readonly #steps = new Map<number, TrainingStep>();
  #trainedFrom: number | undefined;

  constructor(options: TrainerOptions, parts: StepParts) {
    this.#options = options;
    this.#parts = parts;
  }

  /**
   * The step of a batch.
   *
   * @param batch Images.
   * @param epoch Epochs finished, which decide what is trained.
   */
  async of(batch: number, epoch: number): Promise<TrainingStep> {
    const stages = this.#stages(epoch);
    const [{ firstBlock }] = stages as [TrainedStage];
    if (firstBlock !== this.#trainedFrom) this.destroy();
    this.#trainedFrom = firstBlock;
    let step = this.#steps.get(batch);
    if (step === undefined) {
      const { choices, precision, loss, classWeights, headWeights, clip } = this.#options;
      step = await TrainingStep.compile({
        ...this.#parts,
        batch,
        augmentation: this.#options.augmentation !== undefined,
        stages,
        ...(choices && { choices }),
        ...(precision && { precision }),
        ...(loss && { loss }),
        ...(classWeights && { classWeights }),
        ...(headWeights && { headWeights }),
        ...(clip !== undefined && { clip }),
      });
      this.#steps.set(batch, step);
    }
    return step;
  }

  /** What an epoch trains, and since when. */
  #stages(epoch: number): readonly TrainedStage[] {
    const { trainedFrom, images: { count }, batchSize, accumulate = 1 } = this.#options;
    if (trainedFrom === undefined) return trainedThroughout;
    const batches = Math.ceil(count / batchSize);
    return trainedStages(trainedFrom, epoch, moveNumber(batches, batches, accumulate));
  }

  /** Frees all of them. */
  destroy(): void {
    for (const step of this.#steps.values()) step.destroy();
    this.#steps.clear();
  }
}
