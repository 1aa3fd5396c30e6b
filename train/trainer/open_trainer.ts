/** Opens a trainer for measuring: prepared as that of a run with the same options, without a run folder. */
import type { Engine } from "../../kernels/engine.ts";
import type { TrainHooks } from "../hooks.ts";
import { makeTrainer, tuningOptionsOf } from "./make_trainer.ts";
import type { TrainOptions } from "../options.ts";
import { prepareRun } from "./prepare_run.ts";
import type { Trainer } from "./trainer.ts";
import { tunedChoices } from "./tuning.ts";

/** Callbacks and resources of a measurement. */
export type MeasuringHooks = Pick<
  TrainHooks,
  "onPack" | "onWarning" | "onDownload" | "onWeights" | "onTuning" | "pool" | "signal"
>;

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
