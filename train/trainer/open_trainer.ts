/**
 * A trainer for measuring: where a run with the same options would start, with no run folder made.
 */
import type { Engine } from "../../kernels/program/engine.ts";
import type { TrainHooks } from "../hooks.ts";
import { makeTrainer, tuningOf } from "./make_trainer.ts";
import type { TrainOptions } from "../options.ts";
import { prepareBeginning } from "./beginning.ts";
import type { Trainer } from "./trainer.ts";
import { tunedChoices } from "./tuning.ts";

/** What the caller of a measurement may watch, lend and stop. */
export type MeasuringHooks = Pick<
  TrainHooks,
  "onPack" | "onWarning" | "onDownload" | "onWeights" | "onTuning" | "pool" | "signal"
>;

/**
 * Brings data and network to the device.
 *
 * @param engine Where to compute.
 * @param options What would be trained on and how.
 * @param hooks Told about packing, starting weights and tuning.
 * @param rates Rate of a step, counted from 1; the options' schedule by default.
 * @returns The trainer before its first step; the caller destroys it.
 * @throws UserError When options or data cannot be used.
 */
export async function openTrainer(
  engine: Engine,
  options: TrainOptions,
  hooks: MeasuringHooks,
  rates?: (step: number) => number,
): Promise<Trainer> {
  const { options: resolved, data, weights } = await prepareBeginning(engine, options, hooks);
  const tuning = tuningOf(engine, resolved, data, hooks);
  const choices = resolved.autotune ? await tunedChoices(tuning) : {};
  const { trainer } = await makeTrainer(engine, resolved, data, choices, rates ? { rates } : {});
  trainer.load(weights);
  return trainer;
}
