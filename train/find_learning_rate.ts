/**
 * The learning-rate range test (Smith 2017, https://arxiv.org/abs/1506.01186) as fastai made it usual:
 * from where a run would start, the rate rises exponentially, and the losses show from where to where
 * the network learns. Which steps count is decided step by step, so how far the device had run ahead
 * changes nothing: the same seed on the same device suggests the same rate. No run folder is made.
 */
import { UserError } from "../data/errors.ts";
import type { Engine } from "../kernels/program/engine.ts";
import {
  DivergenceWatch,
  type RatePoint,
  smoothLosses,
  suggestRate,
} from "./learning_rate_curve.ts";
import { type MeasuringHooks, openTrainer } from "./trainer/open_trainer.ts";
import type { TrainOptions } from "./options.ts";
import { addLosses, noLosses } from "./step/losses.ts";
import type { StepReport, Trainer } from "./trainer/trainer.ts";

/** What a search found. */
export interface LearningRateSearch {
  /** The rate to train with; null where the curve gives no answer. */
  readonly suggestion: number | null;
  /** One for each move of the weights, whatever `accumulate` is, until the loss ran away. */
  readonly points: readonly RatePoint[];
}

/** What the caller of a search may watch, lend and stop. */
export interface SearchHooks extends MeasuringHooks {
  /** So many moves of the weights are done; the loss is the latest one's. */
  readonly onMove?: (done: number, total: number, loss: number) => void;
}

/** The rates of the first and the last move, and how many moves there are at most. */
const [lowestRate, highestRate, moves] = [1e-6, 1, 200];

/**
 * Searches a learning rate for a run.
 *
 * @param engine Where to compute.
 * @param options What would be trained on and how; the rate and its schedule are not used.
 * @param hooks Told about packing, tuning and the search; its signal ends the search with its reason.
 * @returns The curve and what it suggests, if anything.
 * @throws UserError When options or data cannot be used, or the loss is no number from the start.
 *
 * @example
 * ```ts ignore
 * import { findLearningRate, openEngine } from "../mod.ts";
 *
 * const { engine } = await openEngine();
 * const { suggestion } = await findLearningRate(engine, { data: "shop", recipe: "tutorial" });
 * if (suggestion !== null) console.log(`train with ${suggestion}`);
 * engine.destroy();
 * ```
 */
export async function findLearningRate(
  engine: Engine,
  options: TrainOptions,
  hooks: SearchHooks = {},
): Promise<LearningRateSearch> {
  // The search may pass over a small set many times; it is about how a run begins.
  const { unfreezeEvery: _, ...beginning } = options;
  const growth = (highestRate / lowestRate) ** (1 / (moves - 1));
  const rateOf = (move: number) => lowestRate * growth ** (move - 1);
  const trainer: Trainer = await openTrainer(
    engine,
    beginning,
    hooks,
    (step) => rateOf(trainer.moveOf(step)),
  );
  try {
    const losses: number[] = [];
    const watch = new DivergenceWatch();
    let ended = false;
    let sums = noLosses(trainer.network.architecture.heads.length);
    const take = (report: StepReport) => {
      sums = addLosses(sums, report.sums);
      if (trainer.moveOf(report.step + 1) === report.move) return;
      const { loss } = trainer.meanLosses(sums);
      sums = noLosses(sums.losses.length);
      if (Number.isFinite(loss)) {
        losses.push(loss);
        hooks.onMove?.(losses.length, moves, loss);
      }
      if (watch.add(loss) || losses.length === moves) ended = true;
    };
    const stopped = () => ended || hooks.signal?.aborted === true;
    while (!stopped()) {
      await trainer.epoch((_, steps) => {
        for (const report of steps) if (!ended) take(report);
      }, stopped);
    }
    if (!ended) hooks.signal?.throwIfAborted();
    if (losses.length === 0) {
      throw new UserError("the loss is no number from the first step on: no rate helps that");
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
