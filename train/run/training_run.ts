/**
 * Trains a run: epochs, validation, models, log and checkpoints. The run is saved as it is at the end of each
 * epoch, while the next one is trained, and in the middle of long ones. What follows a checkpoint is repeated
 * to the same bits when the run is resumed from it, except where a time limit decides about the learning rates.
 */
import { join } from "node:path";
import type { Head } from "../../data/mod.ts";
import type { Choices, Engine } from "../../kernels/mod.ts";
import type { EvaluationResult } from "../../eval/mod.ts";
import { ImageInference } from "../../model/mod.ts";
import { isBetter, scoreOf } from "./best.ts";
import { cooldownNote, EarlyStopping } from "./early_stopping.ts";
import { kindMetrics } from "./kind_metrics.ts";
import type { BestModel } from "./checkpoint.ts";
import type { TrainHooks } from "../hooks.ts";
import { evaluationBatchSize, makeTrainer, tuningOptionsOf } from "../trainer/make_trainer.ts";
import type { EpochMetrics } from "./metrics_log.ts";
import type { LoggedRun, OpenRun } from "./run.ts";
import { RunSaver } from "./run_saver.ts";
import { shownInputs } from "./shown_inputs.ts";
import { TimeBudget } from "./time_budget.ts";
import type { MeanLosses } from "../step/losses.ts";
import { epochsDone } from "../trainer/position.ts";
import type { InputListener } from "../trainer/input_images.ts";
import type { BatchReport } from "../trainer/batch_report.ts";
import type { Trainer } from "../trainer/trainer.ts";
import type { TrainerState } from "../trainer/trainer_state.ts";
import { choicesOfRun } from "../trainer/tuning.ts";
import type { Ending, TrainResult } from "./train_result.ts";
import { Validation } from "./validation.ts";

/** The time in milliseconds, from any fixed moment. */
type Clock = () => number;

/** A run that is being trained. */
export class TrainingRun {
  readonly #run: LoggedRun;
  readonly #hooks: TrainHooks;
  readonly #trainer: Trainer;
  readonly #validation: Validation;
  readonly #epochs: EpochMetrics[];
  #best: BestModel | undefined;
  readonly #stopping: EarlyStopping;
  readonly #inputs: InputListener | undefined;
  readonly #now: Clock;
  readonly #time: TimeBudget;
  readonly #saver: RunSaver;

  private constructor(
    run: LoggedRun,
    hooks: TrainHooks,
    trainer: Trainer,
    validation: Validation,
    now: Clock,
    time: TimeBudget,
    stopping: EarlyStopping,
  ) {
    this.#run = run;
    this.#hooks = hooks;
    this.#trainer = trainer;
    this.#validation = validation;
    this.#epochs = [...run.log.epochs];
    this.#inputs = hooks.onInputs && shownInputs(hooks.onInputs);
    this.#best = run.checkpoint?.progress.best;
    this.#stopping = stopping;
    this.#now = now;
    this.#time = time;
    this.#saver = new RunSaver(run, trainer, time, now);
  }

  /**
   * Loads a run onto the device.
   *
   * @param engine The engine to train on.
   * @param run The run.
   * @param hooks Callbacks and resources of the caller.
   * @param now The clock that measures the run's time; the process's by default.
   */
  static async open(
    engine: Engine,
    run: OpenRun,
    hooks: TrainHooks,
    now: Clock = () => performance.now(),
  ): Promise<TrainingRun> {
    const { paths, data, options } = run;
    const tuning = tuningOptionsOf(engine, options, data, hooks);
    const choices: Choices = await choicesOfRun(paths.kernels, options.autotune, tuning);
    const time = new TimeBudget({
      seconds: options.maxSeconds,
      used: run.checkpoint?.progress.seconds ?? 0,
      validationImages: data.validation.count,
      now,
    });
    const stopping = new EarlyStopping(options, run.checkpoint?.progress);
    const timing = { now, timeShare: () => time.share, cooldown: () => stopping.cooldown };
    const { trainer, validationBudget } = await makeTrainer(engine, options, data, choices, timing);
    if (run.checkpoint) {
      const { state, progress } = run.checkpoint;
      trainer.restore(state, progress.position);
    } else {
      trainer.load(run.weights);
    }
    const compile = () =>
      ImageInference.compile(
        trainer.model,
        data.validation,
        evaluationBatchSize(data),
        { choices, budget: validationBudget },
      );
    const log = await run.openLog().catch((error) => {
      trainer.destroy();
      throw error;
    });
    const validation = new Validation(data, hooks, compile);
    return new TrainingRun({ ...run, log }, hooks, trainer, validation, now, time, stopping);
  }

  /** Trains until the run ends, and saves it. */
  async train(): Promise<TrainResult> {
    try {
      return await this.#train();
    } finally {
      await this.#saver.finish();
    }
  }

  async #train(): Promise<TrainResult> {
    const { options, data, paths } = this.#run;
    const trainer = this.#trainer;
    this.#hooks.onStart?.({
      options,
      data,
      position: trainer.position,
      epochs: [...this.#epochs],
      secondsBefore: this.#run.checkpoint?.progress.seconds ?? 0,
      batchesPerEpoch: trainer.batchesPerEpoch,
      dispatches: await trainer.dispatches(),
    });
    let ending = this.#ending();
    let since = this.#now();
    let images = trainer.position.images;
    while (ending === undefined) {
      let timeIsUp = false;
      const pause = (batch: number) => {
        // An epoch in which the time ends is logged only if it has trained images.
        timeIsUp ||= batch > 0 && this.#time.isUp;
        return timeIsUp || this.#stoppedEarly() !== undefined || this.#saver.isDue;
      };
      const onBatches = (_: unknown, batches: readonly BatchReport[]) => this.#onBatches(batches);
      const losses = await trainer.epoch(onBatches, pause, this.#inputs);
      timeIsUp ||= this.#time.isUp;
      const finishes = losses !== undefined || (timeIsUp && this.#hooks.signal?.aborted !== true);
      if (finishes) {
        const trained = losses ? data.training.count : trainer.position.images;
        const part = { images: trained - images, seconds: (this.#now() - since) / 1000, timeIsUp };
        await this.#finish(losses ?? trainer.epochLosses, part);
        since = this.#now();
        images = trainer.position.images;
      } else {
        await this.#save(await this.#saver.finiteState());
      }
      ending = this.#ending();
    }
    // The time may have ended with a whole epoch, or while it was saved: the checkpoint has to contain that.
    if (ending === "time" && this.#saver.savedSeconds < options.maxSeconds!) {
      this.#time.end();
      await this.#save(await this.#saver.finiteState());
    }
    if (ending !== "epochs" && this.#best === undefined) {
      await this.#save(await this.#saver.finiteState(), [paths.best]);
    }
    const best = this.#best;
    return { run: paths.folder, ending, epochs: this.#epochs, best };
  }

  /** Frees the device. */
  async destroy(): Promise<void> {
    await this.#validation.destroy();
    this.#trainer.destroy();
  }

  /** Why the run has ended, if it has. Time ends it only after a validation. */
  #ending(): Ending | undefined {
    if (this.#trainer.position.epoch >= this.#run.options.epochs) return "epochs";
    const last = this.#epochs.at(-1);
    const validated = last?.step === this.#trainer.position.trainedBatches &&
      last.val_loss !== null;
    return this.#stoppedEarly() ?? (validated && this.#time.isUp ? "time" : undefined);
  }

  #stoppedEarly(): "signal" | "patience" | undefined {
    if (this.#hooks.signal?.aborted) return "signal";
    return this.#stopping.hasEnded(this.#trainer.position.epoch) ? "patience" : undefined;
  }

  #onBatches(batches: readonly BatchReport[]): void {
    this.#validation.prepare();
    this.#run.log.batches(batches);
    for (const { images, seconds } of batches) this.#time.addTraining(images, seconds);
    const { heads } = this.#run.data;
    const { epoch, batch } = this.#trainer.position;
    const { loss: epochLoss } = this.#trainer.epochLosses;
    for (const [index, { trainedBatches, learningRate, losses }] of batches.entries()) {
      const diverged = losses.heads.findIndex((loss) => loss !== null && !Number.isFinite(loss));
      if (diverged >= 0) {
        const what = `the loss of ${heads[diverged]!.name}`;
        throw this.#saver.diverged({ what, value: losses.heads[diverged]! }, trainedBatches);
      }
      this.#hooks.onBatch?.({
        trainedBatches,
        epoch: epoch + 1,
        batch: batch - batches.length + index + 1,
        learningRate,
        loss: losses.loss,
        headLosses: lossesByHead(losses, heads),
        epochLoss,
      });
    }
  }

  /**
   * Finishes an epoch, or the part of one in which the time ends: validates if that is due, saves the
   * models, logs, and saves the run.
   *
   * @param losses The epoch's mean losses so far.
   * @param part.images Images trained since the epoch began or was resumed.
   * @param part.seconds How long that took.
   * @param part.timeIsUp Whether the time limit ends the run.
   */
  async #finish(
    losses: MeanLosses,
    { images, seconds, timeIsUp }: { images: number; seconds: number; timeIsUp: boolean },
  ): Promise<void> {
    const started = this.#now();
    const { options, data, paths, log } = this.#run;
    const epoch = epochsDone(this.#trainer.position, this.#trainer.batchesPerEpoch);
    const due = timeIsUp || epoch % options.validateEvery === 0 || epoch === options.epochs ||
      this.#stopping.hasEnded(epoch);
    // The state is read and checked while the device validates.
    const [state, evaluation] = await bothEnded(
      this.#saver.finiteState(),
      due ? this.#validation.run(epoch) : undefined,
    );
    const best = evaluation !== undefined && this.#isBest(evaluation, epoch);
    const metrics: EpochMetrics = {
      epoch,
      step: this.#trainer.position.trainedBatches,
      train_loss: losses.loss,
      val_loss: evaluation?.loss ?? null,
      learning_rate: this.#trainer.learningRate,
      seconds,
      images_per_second: images > 0 ? images / seconds : 0,
      train_head_loss: lossesByHead(losses, data.heads),
      val_head_loss: evaluation?.head_loss ?? {},
      accuracy: evaluation?.accuracy ?? {},
      balanced_accuracy: evaluation?.balanced_accuracy ?? {},
      ...kindMetrics(data.heads, evaluation),
      best,
    };
    const models = best ? [paths.best] : [];
    if (epoch % options.checkpointEvery === 0) {
      const name = `epoch-${String(epoch).padStart(4, "0")}.safetensors`;
      models.push(join(paths.checkpoints, name));
    }
    log.epoch(metrics);
    if (evaluation && options.histograms) {
      log.histograms(epoch, this.#trainer.network.layout, state.parameters);
    }
    if (timeIsUp) this.#time.end();
    await this.#save(state, models);
    // Where time is limited, that of saving is known and reserved.
    if (options.maxSeconds !== undefined) await this.#saver.finish();
    const { cooldown } = this.#stopping;
    if (cooldown?.from === epoch && !timeIsUp) this.#hooks.onNote?.(cooldownNote(cooldown));
    this.#epochs.push(metrics);
    this.#hooks.onEpoch?.(metrics);
    if (evaluation) this.#time.addValidation((this.#now() - started) / 1000);
  }

  /** Whether the model is the best so far, which is then remembered. */
  #isBest(evaluation: EvaluationResult, epoch: number): boolean {
    const score = scoreOf(evaluation, this.#run.options.bestBy);
    const better = isBetter(score, this.#best?.score);
    if (better) this.#best = { score, epoch };
    this.#stopping.add(better, epoch);
    return better;
  }

  /** Begins to save the run, and the model in other files too. */
  async #save(state: TrainerState, models: readonly string[] = []): Promise<void> {
    await this.#saver.begin(state, { best: this.#best, ...this.#stopping.progress }, models);
  }
}

/** The results of two pieces of work, when both have ended; or the failure of the first that has one. */
async function bothEnded<A, B>(one: Promise<A>, other: Promise<B> | undefined) {
  await Promise.allSettled([one, other]);
  return [await one, await other] as const;
}

/** Losses by head, of the heads that have one. */
function lossesByHead(losses: MeanLosses, heads: readonly Head[]): Record<string, number> {
  return Object.fromEntries(heads.flatMap(({ name }, head) => {
    const loss = losses.heads[head]!;
    return loss === null ? [] : [[name, loss]];
  }));
}
