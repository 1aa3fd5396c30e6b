/**
 * Saves a run: its models and its checkpoint. A state with a value that is not finite is never saved, and
 * the log is on the disk before the checkpoint that refers to it.
 */
import { writeFileAtomic } from "../../data/mod.ts";
import { encodeWeights } from "../../model/weights.ts";
import type { Trainer } from "../trainer/trainer.ts";
import type { TrainerState } from "../trainer/trainer_state.ts";
import { type Progress, saveCheckpoint } from "./checkpoint.ts";
import { divergedError, type Divergence, findDivergence } from "./divergence.ts";
import type { LoggedRun } from "./run.ts";
import type { TimeBudget } from "./time_budget.ts";

/** Saves a run that is trained. */
export class RunSaver {
  readonly #run: LoggedRun;
  readonly #trainer: Trainer;
  readonly #time: TimeBudget;
  readonly #now: () => number;
  /** When the run was last saved, after how many batches, and how many seconds it had taken. */
  #saved: { time: number; trainedBatches: number; seconds: number };

  /**
   * @param run The run.
   * @param trainer Its trainer.
   * @param time The time that it has taken.
   * @param now Milliseconds from any fixed moment.
   */
  constructor(run: LoggedRun, trainer: Trainer, time: TimeBudget, now: () => number) {
    this.#run = run;
    this.#trainer = trainer;
    this.#time = time;
    this.#now = now;
    const { trainedBatches } = trainer.position;
    this.#saved = { time: now(), trainedBatches, seconds: time.elapsed };
  }

  /** Whether `saveEvery` seconds have passed since the run was last saved. */
  get isDue(): boolean {
    return this.#trainer.position.trainedBatches > this.#saved.trainedBatches &&
      this.#now() - this.#saved.time >= this.#run.options.saveEvery * 1000;
  }

  /** Seconds that the run had taken when it was last saved. */
  get savedSeconds(): number {
    return this.#saved.seconds;
  }

  /**
   * Reads back the state of the device.
   *
   * @throws UserError When a value in it is not finite.
   */
  async finiteState(): Promise<TrainerState> {
    const state = await this.#trainer.state();
    const divergence = findDivergence(state);
    if (divergence) throw this.diverged(divergence, this.#trainer.position.trainedBatches);
    return state;
  }

  /**
   * The error that ends the run when it has diverged.
   *
   * @param divergence The value that is not finite.
   * @param trainedBatches Batches trained when it was found.
   */
  diverged(divergence: Divergence, trainedBatches: number): Error {
    const lastGood = this.#saved.trainedBatches > 0 ? this.#run.paths.last : undefined;
    return divergedError(divergence, trainedBatches, lastGood);
  }

  /** Writes the model to use: the EMA of the weights where one is kept. */
  async saveModel(path: string, state: TrainerState): Promise<void> {
    const { network: { architecture }, position } = this.#trainer;
    const weights = state.ema ?? state;
    const steps = position.trainedBatches;
    await writeFileAtomic(path, encodeWeights({ architecture, weights, steps }));
  }

  /**
   * Writes the latest model, the log and the checkpoint.
   *
   * @param state The state of the device.
   * @param best The best model so far.
   */
  async save(
    state: TrainerState,
    best: Pick<Progress, "best" | "validationsSinceBest">,
  ): Promise<void> {
    const { paths, log } = this.#run;
    const { network: { architecture }, position } = this.#trainer;
    const progress: Progress = { position, ...best, seconds: this.#time.elapsed };
    await this.saveModel(paths.last, state);
    await log.flush();
    await saveCheckpoint(paths.state, { architecture, state, progress });
    this.#saved = {
      time: this.#now(),
      trainedBatches: position.trainedBatches,
      seconds: progress.seconds,
    };
  }
}
