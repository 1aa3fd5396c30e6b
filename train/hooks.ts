/** What a caller of training may watch, lend and stop. */
import type { Failure } from "../eval/mod.ts";
import type { Engine } from "../kernels/program/engine.ts";
import type { EpochMetrics } from "./run/metrics_log.ts";
import type { ResolvedOptions } from "./options.ts";
import type { PreparedData, PrepareHooks } from "./data/prepare.ts";
import type { WeightsHooks } from "./trainer/starting_weights.ts";
import type { Position } from "./trainer/position.ts";
import type { StepInputs } from "./trainer/input_listener.ts";

/** What the caller may watch, lend and stop; its signal stops the run after saving it. */
export interface TrainHooks extends PrepareHooks, WeightsHooks {
  /** Where to compute; by default a GPU if there is one, else the CPU. */
  readonly engine?: Engine;
  /** Kernel variants are about to be measured, in so many rounds. */
  readonly onTuning?: (round: number, rounds: number) => void;
  /** The data is ready; training is about to begin. */
  readonly onStart?: (start: TrainStart) => void;
  /** A step has been taken. */
  readonly onStep?: (step: StepProgress) => void;
  /** Validation images are done. */
  readonly onValidation?: (done: number, total: number) => void;
  /**
   * What the network saw in a step, as pictures; told of the first steps of an epoch and then every few
   * seconds at most.
   */
  readonly onInputs?: (inputs: StepInputs) => void;
  /** A validation is done: what the model got wrong and was surest of. */
  readonly onMistakes?: (mistakes: Mistakes) => void;
  /** An epoch is finished and logged. */
  readonly onEpoch?: (metrics: EpochMetrics) => void;
}

/** What a model gets wrong, by the latest validation. */
export interface Mistakes {
  /** Epochs finished, counted from 1; not a whole number where the time ended the run inside of one. */
  readonly epoch: number;
  /** By head, in their order: images by their place in the validation set, the surest first. */
  readonly heads: readonly (readonly Failure[])[];
}

/** What a run is about to do. */
export interface TrainStart {
  /** What it was told, with every default filled in. */
  readonly options: ResolvedOptions;
  /** What it trains on and validates by. */
  readonly data: PreparedData;
  /** Where it begins; not at 0 where a run is taken up. */
  readonly position: Readonly<Position>;
  /** Epochs that are finished, where a run is taken up. */
  readonly epochs: readonly EpochMetrics[];
  /** Seconds that the run has taken, where it is taken up. */
  readonly secondsBefore: number;
  /** Batches of a whole epoch. */
  readonly batchesPerEpoch: number;
  /** Kernel launches per step. */
  readonly dispatches: number;
}

/** A step that was taken: one batch. Losses are what {@linkcode EpochMetrics} says of training's. */
export interface StepProgress {
  /** Counted from 1 over the whole run. */
  readonly step: number;
  /** The epoch it is part of, counted from 1. */
  readonly epoch: number;
  /** Its batch within the epoch, counted from 1. */
  readonly batch: number;
  /** The rate it was taken at. */
  readonly learningRate: number;
  /** Sum over the heads of the batch's losses, each times its head's weight. */
  readonly loss: number;
  /** The batch's loss of each head, its own weight left out; without heads that no image has a label of. */
  readonly headLosses: Readonly<Record<string, number>>;
  /** The loss of the epoch's images so far: at its end, `train_loss`. */
  readonly epochLoss: number;
}
