/** How a training step is compiled, and the buffers that it reads and writes. */
import type { LossOptions } from "../../kernels/heads/heads.ts";
import type { Choices } from "../../kernels/mod.ts";
import type { View } from "../../kernels/program/program.ts";
import type { ImageStore } from "../../model/mod.ts";
import type { Network } from "../../model/network.ts";
import type { Precision } from "../options.ts";
import type { AugmentationOptions } from "./augmentation.ts";
import type { TrainedStage } from "./freeze.ts";
import type { OptimizerState } from "./optimizer.ts";

/** How a training step is compiled. */
export interface StepOptions {
  readonly network: Network;
  readonly optimizer: OptimizerState;
  readonly store: ImageStore;
  /** Images per batch. */
  readonly batchSize: number;
  /** Most batches in one chunk. */
  readonly capacity: number;
  /** How images are augmented; not at all by default. */
  readonly augmentation?: AugmentationOptions | undefined;
  /** Variants of the kernels; the default variant of each kernel that is not named. */
  readonly choices?: Choices | undefined;
  /** How activations are kept; "float32" by default. */
  readonly precision?: Precision | undefined;
  /** The plain losses by default. */
  readonly loss?: LossOptions | undefined;
  /** Weight of every class and tag of every head; 1 by default. [all logits] */
  readonly classWeights?: Float32Array | undefined;
  /** Weight of each head in the total loss; 1 each by default. [heads] */
  readonly headWeights?: Float32Array | undefined;
  /** Largest norm of the gradient; larger ones are clipped. No limit by default. */
  readonly clip?: number | undefined;
  /** Which blocks are trained, and since which optimizer step; all, from the first on, by default. */
  readonly stages?: readonly TrainedStage[] | undefined;
}

/** All blocks, trained from the first optimizer step on: the default of `StepOptions.stages`. */
export const trainedThroughout: readonly TrainedStage[] = [{ firstBlock: 0, stepsBefore: 0 }];

/** The buffers written per chunk, and those of the results. */
export interface StepViews {
  readonly batchIndex: View; // u32 [1], which batch of the chunk runs
  readonly input: View; // [batch, H, W, 4], the normalised input of the network
  readonly samples: View; // u32 [capacity, batch], indices in the set of images
  readonly places: View; // u32 [capacity, batch], their slots in the store
  readonly draws: View; // AugmentationDraw [capacity, batch]
  readonly batchRecords: View; // BatchRecord [capacity], the step size and correction of the heads
  /** The records for each stage, with its own step size and correction. */
  readonly stageRecords: readonly View[]; // of [capacity]; the last is `batchRecords`
  readonly gradientScales: View; // [capacity, heads], of mixed images [capacity, heads + 1]
  readonly results: View; // [capacity, heads, 2]
  readonly segments: View; // u32, see kernels/heads/heads.ts
  readonly classWeights: View; // [all logits]
  readonly logits: View; // [batch, all logits]
}
