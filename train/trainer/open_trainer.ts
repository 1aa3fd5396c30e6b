/** Opens a trainer for measuring: prepared as that of a run with the same options, without a run folder. */
import {
  type OptionNames,
  requireKnownHooks,
  requireKnownOptions,
} from "../../data/known_options.ts";
import {
  type ComputeOptions,
  computeRules,
  type Engine,
  requireCompute,
  withEngine,
} from "../../kernels/mod.ts";
import type { TrainHooks } from "../hooks.ts";
import { optionRules } from "../option_rules.ts";
import { makeTrainer, tuningOptionsOf } from "./make_trainer.ts";
import type { TrainOptions } from "../options.ts";
import { prepareRun } from "./prepare_run.ts";
import type { Trainer } from "./trainer.ts";
import { tunedChoices } from "./tuning.ts";

/** Callbacks and resources of a measurement. */
export type MeasuringHooks = Pick<
  TrainHooks,
  | "engine"
  | "onDevice"
  | "onPack"
  | "onImageDownload"
  | "onNote"
  | "onWarning"
  | "onDownload"
  | "onWeights"
  | "onTuning"
  | "pool"
  | "signal"
>;

/** What would be trained on and how, and where to compute. */
export interface MeasuringOptions extends TrainOptions, ComputeOptions {}

/** The names of {@linkcode MeasuringOptions}. */
export const measuringOptionNames: OptionNames<MeasuringOptions> = {
  ...optionRules,
  ...computeRules,
};

/** The names of {@linkcode MeasuringHooks}. */
export const measuringHookNames: OptionNames<MeasuringHooks> = {
  engine: true,
  onDevice: true,
  onPack: true,
  onImageDownload: true,
  onNote: true,
  onWarning: true,
  onDownload: true,
  onWeights: true,
  onTuning: true,
  pool: true,
  signal: true,
};

/**
 * Measures something on an engine that the caller lends or that is opened for it.
 *
 * @param caller The function's name, for messages.
 * @param options What would be trained on and how, and where to compute.
 * @param hooks What the caller watches, lends and stops.
 * @param names The names of the hooks.
 * @param measure Measures, with the training's own options.
 * @throws UserError When an option or a hook is unknown.
 */
export async function measureOn<Hooks extends MeasuringHooks, Result>(
  caller: string,
  options: MeasuringOptions,
  hooks: Hooks,
  names: OptionNames<Hooks>,
  measure: (engine: Engine, options: TrainOptions, hooks: Hooks) => Promise<Result>,
): Promise<Result> {
  requireKnownOptions(caller, options, measuringOptionNames);
  requireKnownHooks(caller, hooks, names);
  const { device, threads, ...training } = options;
  requireCompute({ device, threads });
  return await withEngine(
    { device, threads },
    hooks,
    (engine, pool) => measure(engine, training, { ...hooks, pool }),
  );
}

/**
 * Prepares a run and loads data and network onto the device.
 *
 * @param engine The engine to train on.
 * @param options The options of the run.
 * @param hooks Called with the progress of packing, starting weights and tuning.
 * @param rates Learning rate of a batch, counted from 1; the options' schedule by default.
 * @returns The trainer before its first batch; the caller destroys it.
 * @throws UserError When options or data cannot be used.
 */
export async function openTrainer(
  engine: Engine,
  options: TrainOptions,
  hooks: MeasuringHooks,
  rates?: (batch: number) => number,
): Promise<Trainer> {
  const { options: resolved, data, weights } = await prepareRun(engine, options, hooks);
  const tuning = tuningOptionsOf(engine, resolved, data, hooks);
  const choices = resolved.autotune ? await tunedChoices(tuning) : {};
  const { trainer } = await makeTrainer(engine, resolved, data, choices, { rates });
  trainer.load(weights);
  return trainer;
}
