/** How a training step is compiled, and what it is told and tells from step to step. */
import type { LossOptions } from "../../kernels/heads/heads.ts";
import type { View } from "../../kernels/program/program.ts";
import type { Choices } from "../../kernels/tuning/variants.ts";
import type { ImageStore } from "../../model/images.ts";
import type { Network } from "../../model/network.ts";
import type { Precision } from "../options.ts";
import type { TrainedStage } from "./freeze.ts";
import type { OptimizerState } from "./optimizer.ts";

/** How a step is compiled. */
export interface StepOptions {
  readonly network: Network;
  readonly optimizer: OptimizerState;
  readonly store: ImageStore;
  readonly batch: number;
  /** Most steps in one chunk. */
  readonly capacity: number;
  readonly augmentation: boolean;
  /** Variants of the kernels; the defaults where it names none. */
  readonly choices?: Choices;
  readonly precision?: Precision;
  /** The plain cross-entropy by default. */
  readonly loss?: LossOptions;
  /** Weight of every class of every head; 1 by default. [totalClasses] */
  readonly classWeights?: Float32Array;
  /** How much each head's loss counts; 1 each by default. [heads] */
  readonly headWeights?: Float32Array;
  /** Longest gradient; no limit by default. */
  readonly clip?: number;
  /** What is trained, from which step on; everything, from the first one on, by default. */
  readonly stages?: readonly TrainedStage[];
}

/** The default of `StepOptions.stages`. */
export const trainedThroughout: readonly TrainedStage[] = [{ firstBlock: 0, movesBefore: 0 }];

/** The buffers written per chunk, and what the step reports. */
export interface StepViews {
  readonly batchIndex: View; // u32 [1], which batch of the chunk runs
  readonly input: View; // [batch, H, W, 4], the images as the network sees them
  readonly samples: View; // u32 [capacity, batch], indices in the set
  readonly places: View; // u32 [capacity, batch], where the store has put them
  readonly draws: View; // AugmentationDraw [capacity, batch]
  readonly batchRecords: View; // BatchRecord [capacity], the step size and correction of the heads
  /** The same for each stage, with the step size and correction of its own. */
  readonly stageRecords: readonly View[]; // of [capacity]; the last is `batchRecords`
  readonly gradientScales: View; // [capacity, heads]
  readonly results: View; // [capacity, heads, 2]
  readonly segments: View; // u32 [heads + 1]
  readonly classWeights: View; // [totalClasses]
  readonly logits: View; // [batch, totalClasses]
}
