/**
 * The learning-rate range test (Smith 2017, https://arxiv.org/abs/1506.01186) in fastai's form: from the
 * start of a run, the rate rises exponentially, and the losses show in which range the network learns.
 * Which batches count is decided batch by batch, however far ahead the device has run: the same seed on
 * the same device suggests the same rate. No run folder is made.
 */
import { UserError } from "../data/errors.ts";
import type { OptionNames } from "../data/known_options.ts";
import type { Engine } from "../kernels/mod.ts";
import {
  DivergenceWatch,
  type RatePoint,
  smoothLosses,
  suggestRate,
} from "./learning_rate_curve.ts";
import {
  measureOn,
  measuringHookNames,
  type MeasuringHooks,
  type MeasuringOptions,
  openTrainer,
} from "./trainer/open_trainer.ts";
import type { TrainOptions } from "./options.ts";
import { addLosses, noLosses } from "./step/losses.ts";
import type { BatchReport } from "./trainer/batch_report.ts";
import type { Trainer } from "./trainer/trainer.ts";

/** The result of a learning-rate search. */
export interface LearningRateSearch {
  /** The suggested rate; null where the curve does not show one. */
  readonly suggestion: number | null;
  /** One per optimizer step, whatever `accumulate` is, until the loss diverged. */
  readonly points: readonly RatePoint[];
}

/** Callbacks and resources of a learning-rate search. */
export interface SearchHooks extends MeasuringHooks {
  /** Called after each optimizer step with the number of them so far and its loss. */
  readonly onOptimizerStep?: ((done: number, total: number, loss: number) => void) | undefined;
}

const hookNames: OptionNames<SearchHooks> = { ...measuringHookNames, onOptimizerStep: true };

/** The rates of the first and the last optimizer step, and how many there are at most. */
const [lowestRate, highestRate, optimizerSteps] = [1e-6, 1, 200];

/**
 * Searches a learning rate for a run.
 *
 * @param engine The engine to train on.
 * @param options The options of the run; the rate and its schedule are not used.
 * @param hooks Called with the progress of packing, tuning and the search; the signal ends the search with
 * its reason.
 * @returns The curve and the suggested rate, if any.
 * @throws UserError When options or data cannot be used, or the loss is no number from the start.
 *
 * @example
 * ```ts ignore
 * import { findLearningRate } from "../mod.ts";
 *
 * const { suggestion } = await findLearningRate({ data: "shop", recipe: "tutorial" });
 * if (suggestion !== null) console.log(`train with ${suggestion}`);
 * ```
 */
export async function findLearningRate(
  options: MeasuringOptions,
  hooks: SearchHooks = {},
): Promise<LearningRateSearch> {
  return await measureOn("findLearningRate", options, hooks, hookNames, searchRates);
}

async function searchRates(
  engine: Engine,
  options: TrainOptions,
  hooks: SearchHooks,
): Promise<LearningRateSearch> {
  // The search may take many epochs of a small set; it tests what the run trains at its start.
  const { unfreezeEvery: _, ...startOptions } = options;
  const growth = (highestRate / lowestRate) ** (1 / (optimizerSteps - 1));
  const rateOf = (step: number) => lowestRate * growth ** (step - 1);
  const trainer: Trainer = await openTrainer(
    engine,
    startOptions,
    hooks,
    (batch) => rateOf(trainer.optimizerStepOf(batch)),
  );
  try {
    const losses: number[] = [];
    const watch = new DivergenceWatch();
    let ended = false;
    let lossSums = noLosses(trainer.network.architecture.heads.length);
    const take = (report: BatchReport) => {
      lossSums = addLosses(lossSums, report.lossSums);
      if (trainer.optimizerStepOf(report.trainedBatches + 1) === report.optimizerStep) return;
      const { loss } = trainer.meanLosses(lossSums);
      lossSums = noLosses(lossSums.losses.length);
      if (Number.isFinite(loss)) {
        losses.push(loss);
        hooks.onOptimizerStep?.(losses.length, optimizerSteps, loss);
      }
      if (watch.add(loss) || losses.length === optimizerSteps) ended = true;
    };
    const stopped = () => ended || hooks.signal?.aborted === true;
    while (!stopped()) {
      await trainer.epoch((_, batches) => {
        for (const report of batches) if (!ended) take(report);
      }, stopped);
    }
    if (!ended) hooks.signal?.throwIfAborted();
    if (losses.length === 0) {
      throw new UserError(
        "the loss is not a number from the first step on, so no learning rate can be suggested",
      );
    }
    const smoothed = smoothLosses(losses);
    const points = losses.map((loss, index) => ({
      rate: rateOf(index + 1),
      loss,
      smoothed: smoothed[index]!,
    }));
    return { suggestion: suggestRate(points), points };
  } finally {
    trainer.destroy();
  }
}
