/** How a trainer trains. */
import type { Choices, Engine } from "../../kernels/mod.ts";
import type { LossOptions } from "../../kernels/heads/heads.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { ImageSet } from "../../data/image_set.ts";
import type { Precision } from "../options.ts";
import type { InputOptions } from "../step/step_input.ts";

/** How a trainer trains. */
export interface TrainerOptions extends InputOptions {
  readonly engine: Engine;
  readonly architecture: Architecture;
  readonly images: ImageSet;
  readonly batchSize: number;
  /** How often each image is drawn, relative to the others; once an epoch by default. [images] */
  readonly sampleWeights?: Float64Array | undefined;
  /** Milliseconds from any fixed moment, to time batches by; the process's clock by default. */
  readonly now?: (() => number) | undefined;
  /** Most batches enqueued at once; 64 by default. A stop waits for them. */
  readonly chunkBatches?: number | undefined;
  /** Variants of the kernels; the default variant of each kernel that is not named. */
  readonly choices?: Choices | undefined;
  /** Bytes on the device that the images may take; no limit by default. */
  readonly imageBudget?: number | undefined;
  /** How activations are kept; "float32" by default. */
  readonly precision?: Precision | undefined;
  /** Batches per optimizer step; 1 by default. */
  readonly accumulate?: number | undefined;
  /** Decoupled weight decay as AdamW's; none by default. */
  readonly weightDecay?: number | undefined;
  /** Factor of the learning rate outside the heads; 1 by default. */
  readonly backboneRate?: number | undefined;
  /** Largest norm of the gradient; larger ones are clipped. No limit by default. */
  readonly clip?: number | undefined;
  /** The first block that an epoch, counted from 0, trains; it never rises. All of them by default. */
  readonly trainedFrom?: ((epoch: number) => number) | undefined;
  /** The plain cross-entropy by default. */
  readonly loss?: LossOptions | undefined;
  /** Weight of every class of every head; 1 by default. [totalClasses] */
  readonly classWeights?: Float32Array | undefined;
  /** Weight of each head in the total loss; 1 each by default. [heads] */
  readonly headWeights?: Float32Array | undefined;
}
