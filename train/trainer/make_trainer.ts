/** Makes the trainer of a run on a device, from the run's options and data. */
import type { Choices, Engine } from "../../kernels/mod.ts";
import { type Architecture, mobileNetV2 } from "../../model/architecture.ts";
import { augmentationOf } from "../step/augmentation.ts";
import { weightingOf } from "../data/class_weights.ts";
import { firstTrainedBlock } from "../step/freeze.ts";
import { divideMemory, requireRoom } from "./memory.ts";
import type { ResolvedOptions } from "../options.ts";
import type { PreparedData } from "../data/prepare.ts";
import { optimizerStepNumber } from "../step/optimizer_step.ts";
import { learningRates } from "../step/schedule.ts";
import type { TrainHooks } from "../hooks.ts";
import { Trainer } from "./trainer.ts";
import type { TrainerOptions } from "./trainer_options.ts";
import type { TuningOptions } from "./tuning.ts";

/** The model that the options describe, with a head per label column. */
export function architectureOf(
  options: ResolvedOptions,
  { heads }: Pick<PreparedData, "heads">,
): Architecture {
  const { inputWidth, inputHeight, resize, widthMultiplier } = options;
  return mobileNetV2({ heads, inputWidth, inputHeight, resize, widthMultiplier });
}

/** Images per batch of a validation. */
export function evaluationBatchSize({ validation }: PreparedData): number {
  return Math.min(64, validation.count);
}

/** How the kernel variants of a run are measured. */
export function tuningOptionsOf(
  engine: Engine,
  options: ResolvedOptions,
  data: PreparedData,
  { onTuning, onWarning }: Pick<TrainHooks, "onTuning" | "onWarning">,
): TuningOptions {
  return {
    engine,
    architecture: architectureOf(options, data),
    batchSize: options.batchSize,
    precision: options.precision,
    evaluationBatchSize: evaluationBatchSize(data),
    onRound: onTuning,
    onWarning,
  };
}

/** A trainer without weights, and what is left for validation. */
export interface MadeTrainer {
  readonly trainer: Trainer;
  /** Bytes on the device that the validation images may take; no limit when undefined. */
  readonly validationBudget?: number | undefined;
}

/** What the learning rate and the time of a trainer depend on. */
export interface TrainerTiming {
  /** Learning rate of a batch, counted from 1; the options' schedule by default. */
  readonly rates?: ((batch: number) => number) | undefined;
  /** The share of the run's time that is over; time has no limit by default. */
  readonly timeShare?: (() => number) | undefined;
  /** The cooldown that the run is in: epochs done before it, and its own. None by default. */
  readonly cooldown?:
    | (() => { readonly from: number; readonly epochs: number } | undefined)
    | undefined;
  /** Milliseconds from any fixed moment; the process's clock by default. */
  readonly now?: (() => number) | undefined;
}

/**
 * Makes a trainer within the memory that the options allow.
 *
 * @param timing What the learning rate and the length of a chunk depend on.
 * @throws UserError When the memory that the options allow is too little.
 */
export async function makeTrainer(
  engine: Engine,
  options: ResolvedOptions,
  data: PreparedData,
  choices: Choices,
  timing: TrainerTiming = {},
): Promise<MadeTrainer> {
  const trainerOptions = trainerOptionsOf(engine, options, data, choices, timing);
  const { gpuMemory } = options;
  if (gpuMemory === undefined) return { trainer: new Trainer(trainerOptions) };
  const budgets = await divideMemory(
    trainerOptions,
    data.validation,
    evaluationBatchSize(data),
    gpuMemory,
  );
  return {
    trainer: new Trainer({ ...trainerOptions, imageBudget: budgets.training }),
    validationBudget: budgets.validation,
  };
}

/**
 * Checks that the device has room for a run, before anything is written.
 *
 * @throws UserError When it has too little.
 */
export async function requireRoomFor(
  engine: Engine,
  options: ResolvedOptions,
  data: PreparedData,
): Promise<void> {
  const trainerOptions = trainerOptionsOf(engine, options, data, {});
  await requireRoom(trainerOptions, data.validation, evaluationBatchSize(data));
}

/** The trainer's options for a run's options and data. */
function trainerOptionsOf(
  engine: Engine,
  options: ResolvedOptions,
  data: PreparedData,
  choices: Choices,
  { rates, timeShare, cooldown, now }: TrainerTiming = {},
): TrainerOptions {
  const { learningRate, schedule, warmup, epochs } = options;
  const { seed, batchSize, accumulate, weightDecay, backboneRate, clip, averaging } = options;
  const { labelSmoothing: smoothing, focal, precision } = options;
  const augmentation = augmentationOf(options);
  const architecture = architectureOf(options, data);
  const batchesPerEpoch = Math.ceil(data.training.count / batchSize);
  const optimizerStepOf = (batch: number) =>
    optimizerStepNumber(batch, batchesPerEpoch, accumulate);
  const rateOfStep = learningRates({
    schedule,
    learningRate,
    warmup,
    steps: optimizerStepOf(epochs * batchesPerEpoch),
    timeShare,
    cooldown: () => {
      const own = cooldown?.();
      if (own === undefined) return undefined;
      const stepsOf = (epochs: number) => optimizerStepOf(epochs * batchesPerEpoch);
      const after = stepsOf(own.from);
      return { after, steps: stepsOf(own.from + own.epochs) - after };
    },
  });
  return {
    engine,
    architecture,
    images: data.training,
    ...weightingOf(data.heads, data.training.labels, options),
    batchSize,
    accumulate,
    seed,
    learningRate: rates ?? ((batch) => rateOfStep(optimizerStepOf(batch))),
    choices,
    precision,
    weightDecay,
    backboneRate,
    averaging,
    trainedFrom: firstTrainedBlock(options, architecture),
    loss: { smoothing, focal },
    clip,
    now,
    augmentation,
  };
}
