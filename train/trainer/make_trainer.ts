/** From a run's options and data to a trainer on a device, its kernels chosen. */
import type { Engine } from "../../kernels/program/engine.ts";
import type { Choices } from "../../kernels/tuning/variants.ts";
import { type Architecture, mobileNetV2 } from "../../model/architecture.ts";
import { augmentations } from "../step/augmentation.ts";
import { weightingOf } from "../data/class_weights.ts";
import { firstTrained } from "../step/freeze.ts";
import { divideMemory, requireRoom } from "./memory.ts";
import type { ResolvedOptions } from "../options.ts";
import type { PreparedData } from "../data/prepare.ts";
import { moveNumber } from "../step/moves.ts";
import { learningRates } from "../step/schedule.ts";
import type { TrainHooks } from "../hooks.ts";
import { Trainer } from "./trainer.ts";
import type { TrainerOptions } from "./trainer_options.ts";
import type { TuningOptions } from "./tuning.ts";

/** The model that options and labels ask for. */
export function architectureOf(
  options: ResolvedOptions,
  { heads }: Pick<PreparedData, "heads">,
): Architecture {
  const { inputWidth, inputHeight, resize, widthMultiplier } = options;
  return mobileNetV2({ heads, inputWidth, inputHeight, resize, widthMultiplier });
}

/** Validation images at once. */
export function evaluationBatchSize({ validation }: PreparedData): number {
  return Math.min(64, validation.count);
}

/** What to measure so that a run's kernels can be chosen, and whom to tell. */
export function tuningOf(
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
    ...(onTuning && { onRound: onTuning }),
    ...(onWarning && { onWarning }),
  };
}

/** A trainer whose weights have not been loaded. */
export interface MadeTrainer {
  readonly trainer: Trainer;
  /** Bytes on the device that the validation images may take; no limit when undefined. */
  readonly validationBudget?: number;
}

/** What a trainer's learning rate goes by. */
export interface TrainerTiming {
  /** Rate of a step, counted from 1; the options' schedule by default. */
  readonly rates?: (step: number) => number;
  /** The share of the run's time that is over; time does not count by default. */
  readonly timeShare?: () => number;
  /** Milliseconds from any fixed moment; the process's clock by default. */
  readonly now?: () => number;
}

/**
 * Makes a trainer within the memory that the options allow.
 *
 * @param timing What the learning rate and the length of a chunk go by.
 * @throws UserError When that is too little.
 */
export async function makeTrainer(
  engine: Engine,
  options: ResolvedOptions,
  data: PreparedData,
  choices: Choices,
  timing: TrainerTiming = {},
): Promise<MadeTrainer> {
  const session = sessionOf(engine, options, data, choices, timing);
  const { gpuMemory } = options;
  if (gpuMemory === undefined) return { trainer: new Trainer(session) };
  const budgets = await divideMemory(
    session,
    data.validation,
    evaluationBatchSize(data),
    gpuMemory,
  );
  return {
    trainer: new Trainer({ ...session, imageBudget: budgets.training }),
    validationBudget: budgets.validation,
  };
}

/**
 * Makes sure that the device has room for what options and data ask for, before anything is written.
 *
 * @throws UserError When it has not.
 */
export async function requireRoomFor(
  engine: Engine,
  options: ResolvedOptions,
  data: PreparedData,
): Promise<void> {
  const session = sessionOf(engine, options, data, {});
  await requireRoom(session, data.validation, evaluationBatchSize(data));
}

/** How a session trains with these options on this data. */
function sessionOf(
  engine: Engine,
  options: ResolvedOptions,
  data: PreparedData,
  choices: Choices,
  { rates, timeShare, now }: TrainerTiming = {},
): TrainerOptions {
  const { learningRate, schedule, warmup, epochs } = options;
  const { seed, batchSize, accumulate, weightDecay, backboneRate, clip, averaging } = options;
  const { labelSmoothing: smoothing, focal, precision } = options;
  const augmentation = augmentations[options.augment];
  const architecture = architectureOf(options, data);
  const batches = Math.ceil(data.training.count / batchSize);
  const moveOf = (step: number) => moveNumber(step, batches, accumulate);
  const rateOfMove = learningRates({
    schedule,
    learningRate,
    warmup,
    steps: moveOf(epochs * batches),
    ...(timeShare && { timeShare }),
  });
  return {
    engine,
    architecture,
    images: data.training,
    ...weightingOf(data.heads, data.training.labels, options),
    batchSize,
    accumulate,
    seed,
    learningRate: rates ?? ((step) => rateOfMove(moveOf(step))),
    choices,
    precision,
    weightDecay,
    backboneRate,
    averaging,
    trainedFrom: firstTrained(options, architecture),
    loss: { smoothing, focal },
    ...(clip !== undefined && { clip }),
    ...(now && { now }),
    ...(augmentation && { augmentation }),
  };
}
