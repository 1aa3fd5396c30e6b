/**
 * Saves a run: its models and its checkpoint, from a copy of the state, while training goes on. A state with
 * a value that is not finite is never saved, and models and log are on the disk before the checkpoint that
 * refers to them.
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
  /** When the run was last saved, or began to be, after how many batches, and how many seconds it had taken. */
  #saved: { time: number; trainedBatches: number; seconds: number };
  /** What is being written. */
  #writing: Promise<void> = Promise.resolve();

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

  /**
   * Begins to save the run as it is now, and returns before it is saved: the device trains on meanwhile.
   * What was begun before is waited for.
   *
   * @param state The state of the device.
   * @param best The best model so far, and how near the run is to stopping early.
   * @param models Other files for the model, beside the latest one; they are written before the checkpoint.
   * @throws UserError When what was begun before could not be written.
   */
  async begin(
    state: TrainerState,
    best: Pick<Progress, "best" | "validationsSinceBest" | "cooldown">,
    models: readonly string[] = [],
  ): Promise<void> {
    const seconds = this.#time.elapsed;
    const position = structuredClone(this.#trainer.position);
    await this.finish();
    this.#saved = { time: this.#now(), trainedBatches: position.trainedBatches, seconds };
    // A task of its own, so that the first batches of the next epoch are enqueued before it.
    this.#writing = new Promise((resolve) => setTimeout(resolve))
      .then(() => this.#write(state, { position, ...best, seconds }, models));
    // A failure is thrown where it is waited for.
    this.#writing.catch(() => {});
  }

  /**
   * Waits for what was begun.
   *
   * @throws UserError When it could not be written.
   */
  async finish(): Promise<void> {
    await this.#writing;
  }

  /** Writes models: the EMA of the weights where one is kept. Then the log and, last, the checkpoint. */
  async #write(state: TrainerState, progress: Progress, models: readonly string[]): Promise<void> {
    const { paths, log } = this.#run;
    const { network: { architecture } } = this.#trainer;
    const steps = progress.position.trainedBatches;
    const model = encodeWeights({ architecture, weights: state.ema ?? state, steps });
    for (const path of [...models, paths.last]) await writeFileAtomic(path, model);
    await log.flush();
    await saveCheckpoint(paths.state, { architecture, state, progress });
  }
}
