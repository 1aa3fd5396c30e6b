/** The compiled training steps of a trainer: one per batch size, all of which train the same blocks. */
import type { ImageStore } from "../../model/mod.ts";
import type { Network } from "../../model/network.ts";
import { type TrainedStage, trainedStages } from "../step/freeze.ts";
import { optimizerStepNumber } from "../step/optimizer_step.ts";
import type { OptimizerState } from "../step/optimizer.ts";
import { TrainingStep } from "../step/training_step.ts";
import { trainedThroughout } from "../step/step_options.ts";
import type { TrainerOptions } from "./trainer_options.ts";

/** What all training steps of a trainer share. */
export interface StepParts {
  readonly network: Network;
  readonly optimizer: OptimizerState;
  readonly store: ImageStore;
  /** Most batches in one chunk. */
  readonly capacity: number;
}

/** Compiles training steps when they are needed, and again when other blocks are trained. */
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
   * The training step of a batch.
   *
   * @param batchSize Images of the batch.
   * @param epoch Epochs finished, which decide what is trained.
   */
  async of(batchSize: number, epoch: number): Promise<TrainingStep> {
    const stages = this.#stages(epoch);
    const [{ firstBlock }] = stages as [TrainedStage];
    if (firstBlock !== this.#trainedFrom) this.destroy();
    this.#trainedFrom = firstBlock;
    let step = this.#steps.get(batchSize);
    if (step === undefined) {
      const { augmentation, choices, precision, loss, classWeights, headWeights, clip } =
        this.#options;
      step = await TrainingStep.compile({
        ...this.#parts,
        batchSize,
        augmentation,
        stages,
        choices,
        precision,
        loss,
        classWeights,
        headWeights,
        clip,
      });
      this.#steps.set(batchSize, step);
    }
    return step;
  }

  /** Which blocks an epoch trains, and since which optimizer step. */
  #stages(epoch: number): readonly TrainedStage[] {
    const { trainedFrom, images: { count }, batchSize, accumulate = 1 } = this.#options;
    if (trainedFrom === undefined) return trainedThroughout;
    const batchesPerEpoch = Math.ceil(count / batchSize);
    const stepsPerEpoch = optimizerStepNumber(batchesPerEpoch, batchesPerEpoch, accumulate);
    return trainedStages(trainedFrom, epoch, stepsPerEpoch);
  }

  /** Frees all of them. */
  destroy(): void {
    for (const step of this.#steps.values()) step.destroy();
    this.#steps.clear();
  }
}
