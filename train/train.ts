/** Trains a tagger: from options to a run folder with a trained model. */
import { type OptionNames, requireKnownHooks, requireKnownOptions } from "../data/known_options.ts";
import { requireRule, someText, truth } from "../data/rules.ts";
import {
  type ComputeOptions,
  computeRules,
  type Engine,
  requireCompute,
  withEngine,
} from "../kernels/mod.ts";
import { trainHookNames, type TrainHooks } from "./hooks.ts";
import { optionRules } from "./option_rules.ts";
import type { TrainOptions } from "./options.ts";
import { withRun } from "./run/open_run.ts";
import type { TrainResult } from "./run/train_result.ts";
import { TrainingRun } from "./run/training_run.ts";

/** What to train, and the folder of the run. */
export interface RunOptions extends TrainOptions, ComputeOptions {
  /** Folder of the run: made for a new run, or that of the run to resume. */
  readonly out: string;
  /**
   * Whether to resume the run in the folder; a new run where there is none, so that one command both
   * starts a run and resumes it. False by default.
   */
  readonly resume?: boolean | undefined;
}

const runOptionNames: OptionNames<RunOptions> = {
  ...optionRules,
  ...computeRules,
  out: true,
  resume: true,
};

/**
 * Trains a tagger.
 *
 * @param options What to train on and how, and the run's folder. A resumed run keeps its own options
 * except those about the place of the data, the length of training and what is recorded.
 * @param hooks Callbacks and resources; the signal stops the run after saving it.
 * @returns The result of the run.
 * @throws UserError When options or data cannot be used, the folder cannot be written, or the loss is
 * no longer a number.
 *
 * @example
 * ```ts ignore
 * import { train } from "./mod.ts";
 *
 * const { best } = await train({ data: "shop", out: "runs/shop" }, {
 *   onEpoch: ({ epoch, accuracy }) => console.log(epoch, accuracy),
 * });
 * console.log(best?.epoch);
 * ```
 */
export async function train(options: RunOptions, hooks: TrainHooks = {}): Promise<TrainResult> {
  requireKnownOptions("train", options, runOptionNames);
  requireKnownHooks("train", hooks, trainHookNames);
  const { out, resume = false, device, threads, ...training } = options;
  requireRule("--out", out, someText);
  requireRule("--resume", resume, truth);
  requireCompute({ device, threads });
  return await withEngine(
    { device, threads },
    hooks,
    (engine, pool) => trainOn(engine, out, training, resume, { ...hooks, pool }),
  );
}

async function trainOn(
  engine: Engine,
  out: string,
  options: TrainOptions,
  resume: boolean,
  hooks: TrainHooks,
): Promise<TrainResult> {
  return await withRun(engine, out, options, resume, hooks, async (run) => {
    const training = await TrainingRun.open(engine, run, hooks);
    try {
      return await training.train();
    } finally {
      await training.destroy();
    }
  });
}
