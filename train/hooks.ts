/** The callbacks and resources that a caller passes to training. */
import type { Mistake } from "./run/mistakes.ts";
import type { OptionNames } from "../data/known_options.ts";
import type { ComputeHooks, Engine } from "../kernels/mod.ts";
import type { EpochMetrics } from "./run/metrics_log.ts";
import type { ResolvedOptions } from "./options.ts";
import type { PreparedData, PrepareHooks } from "./data/prepare.ts";
import type { WeightsHooks } from "./trainer/starting_weights.ts";
import type { Position } from "./trainer/position.ts";
import type { InputImages } from "./trainer/input_images.ts";

/** Callbacks and resources of training; the signal stops the run after saving it. */
export interface TrainHooks extends PrepareHooks, WeightsHooks, Pick<ComputeHooks, "onDevice"> {
  /** The engine to train on; by default a GPU if there is one, else the CPU. */
  readonly engine?: Engine | undefined;
  /** Called before each round of measuring kernel variants. */
  readonly onTuning?: ((round: number, rounds: number) => void) | undefined;
  /** Called when the data is ready, before training. */
  readonly onStart?: ((start: TrainStart) => void) | undefined;
  /** Called after each batch. */
  readonly onBatch?: ((batch: BatchProgress) => void) | undefined;
  /** Called with the number of images validated so far. */
  readonly onValidation?: ((done: number, total: number) => void) | undefined;
  /** Called with inputs of the network as images: at the start of training, and then every few seconds at most. */
  readonly onInputs?: ((images: InputImages) => void) | undefined;
  /** Called after each validation with the most confident mistakes of the model. */
  readonly onMistakes?: ((mistakes: Mistakes) => void) | undefined;
  /** Called when an epoch is finished and logged. */
  readonly onEpoch?: ((metrics: EpochMetrics) => void) | undefined;
}

/** The names of {@linkcode TrainHooks}. */
export const trainHookNames: OptionNames<TrainHooks> = {
  engine: true,
  pool: true,
  signal: true,
  onDevice: true,
  onPack: true,
  onImageDownload: true,
  onNote: true,
  onWarning: true,
  onDownload: true,
  onWeights: true,
  onTuning: true,
  onStart: true,
  onBatch: true,
  onValidation: true,
  onInputs: true,
  onMistakes: true,
  onEpoch: true,
};

/** The clearest mistakes of the model in a validation. */
export interface Mistakes {
  /** Epochs finished, counted from 1; not a whole number where the time ended the run inside of one. */
  readonly epoch: number;
  /**
   * Of each head: images by their index in the validation set, the most confident mistakes first, of numbers
   * those that are farthest off. [heads]
   */
  readonly heads: readonly (readonly Mistake[])[];
}

/** The start of a run's training. */
export interface TrainStart {
  /** Its options, with every default filled in. */
  readonly options: ResolvedOptions;
  /** Its training and validation data. */
  readonly data: PreparedData;
  /** The position that training starts from; not 0 in a resumed run. */
  readonly position: Readonly<Position>;
  /** Epochs that are finished, in a resumed run. */
  readonly epochs: readonly EpochMetrics[];
  /** Seconds that the run has taken before, in a resumed run. */
  readonly secondsBefore: number;
  /** Batches of a whole epoch. */
  readonly batchesPerEpoch: number;
  /** Kernel launches per batch. */
  readonly dispatches: number;
}

/** A batch that was trained. Losses are as the training losses of {@linkcode EpochMetrics}. */
export interface BatchProgress {
  /** Batches trained in the whole run, this one included. */
  readonly trainedBatches: number;
  /** The epoch that it is part of, counted from 1. */
  readonly epoch: number;
  /** Its number within the epoch, counted from 1. */
  readonly batch: number;
  /** Its learning rate. */
  readonly learningRate: number;
  /** Sum over the heads of the batch's losses, each times its head's weight. */
  readonly loss: number;
  /** The batch's loss of each head, without the head's weight; heads without a label in the batch are left out. */
  readonly headLosses: Readonly<Record<string, number>>;
  /** The mean loss over the epoch's images so far: at its end, `train_loss`. */
  readonly epochLoss: number;
}
