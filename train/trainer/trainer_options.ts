/** How a training session trains. */
import type { Engine } from "../../kernels/program/engine.ts";
import type { LossOptions } from "../../kernels/heads/heads.ts";
import type { Choices } from "../../kernels/tuning/variants.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { HostImages } from "../../model/images.ts";
import type { Precision } from "../options.ts";
import type { InputOptions } from "../step/step_input.ts";

/** How a session trains. */
export interface TrainerOptions extends InputOptions {
  readonly engine: Engine;
  readonly architecture: Architecture;
  readonly images: HostImages;
  readonly batchSize: number;
  /** How often each image is drawn, relative to the others; once an epoch by default. [images] */
  readonly sampleWeights?: Float64Array;
  /** Milliseconds from any fixed moment, to time steps by; the process's clock by default. */
  readonly now?: () => number;
  /** Most steps enqueued at once; 64 by default. A stop waits for them. */
  readonly chunkSteps?: number;
  /** Variants of the kernels; the defaults where it names none. */
  readonly choices?: Choices;
  /** Bytes on the device that the images may take; no limit by default. */
  readonly imageBudget?: number;
  /** How activations are kept; "float32" by default. */
  readonly precision?: Precision;
  /** Batches to a move of the weights; 1 by default. */
  readonly accumulate?: number;
  /** What weights lose per step, times the rate; nothing by default. */
  readonly weightDecay?: number;
  /** What the learning rate is multiplied by outside the heads; 1 by default. */
  readonly backboneRate?: number;
  /** Longest gradient; no limit by default. */
  readonly clip?: number;
  /** The first block that an epoch, counted from 0, trains; it never rises. All of them by default. */
  readonly trainedFrom?: (epoch: number) => number;
  /** The plain cross-entropy by default. */
  readonly loss?: LossOptions;
  /** Weight of every class of every head; 1 by default. [totalClasses] */
  readonly classWeights?: Float32Array;
  /** How much each head's loss counts; 1 each by default. [heads] */
  readonly headWeights?: Float32Array;
}
