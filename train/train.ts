/** Training as a caller sees it: options in, a run folder with a trained model out. */
import type { Engine } from "../kernels/program/engine.ts";
import { requireRule, someText, truth } from "../data/rules.ts";
import { openEngine } from "../kernels/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import type { TrainHooks } from "./hooks.ts";
import type { TrainOptions } from "./options.ts";
import { withSession } from "./run/session.ts";
import type { TrainResult } from "./run/train_result.ts";
import { TrainingRun } from "./run/training_run.ts";

/** What to train, and where the run is kept. */
export interface RunOptions extends TrainOptions {
  /** Folder of the run: made by a new run, taken up by a resumed one. */
  readonly out: string;
  /**
   * Whether to go on with the run in the folder; a new run where there is none, so that one command both
   * starts a run and takes it up again. False by default.
   */
  readonly resume?: boolean;
}

/**
 * Trains a tagger.
 *
 * @param options What to train on and how, and the run's folder. A resumed run keeps its own options
 * but for those that say where the data is, how long to train and what to record.
 * @param hooks What the caller watches and lends; its signal stops the run after saving it.
 * @returns How the run ended.
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
  const { out, resume = false, ...told } = options;
  requireRule("--out", out, someText);
  requireRule("--resume", resume, truth);
  const lent = hooks.pool;
  const pool = lent ?? new WorkerPool();
  try {
    const engine = hooks.engine ?? (await openEngine({ pool })).engine;
    try {
      return await trainOn(engine, out, told, resume, { ...hooks, pool });
    } finally {
      if (!hooks.engine) engine.destroy();
    }
  } finally {
    if (!lent) pool.close();
  }
}

async function trainOn(
  engine: Engine,
  out: string,
  options: TrainOptions,
  resume: boolean,
  hooks: TrainHooks,
): Promise<TrainResult> {
  return await withSession(engine, out, options, resume, hooks, async (session) => {
    const run = await TrainingRun.open(engine, session, hooks);
    try {
      return await run.train();
    } finally {
      await run.destroy();
    }
  });
}
