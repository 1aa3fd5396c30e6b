/**
 * The course of a run: epochs, validation, models, log and checkpoints. Everything that a stop could lose
 * is on disk before the next epoch begins, and in the middle of long ones; whatever happens between two
 * checkpoints happens again when the run is taken up from the first of them, to the same bits but where
 * limited time decides on the learning rates.
 */
import { join } from "node:path";
import { type Head, writeFileAtomic } from "../../data/mod.ts";
import type { Engine } from "../../kernels/program/engine.ts";
import type { Choices } from "../../kernels/tuning/variants.ts";
import type { EvaluationResult } from "../../eval/mod.ts";
import { ImageInference } from "../../model/inference.ts";
import { encodeWeights } from "../../model/weights.ts";
import { isBetter, scoreOf } from "./best.ts";
import { type BestModel, type Progress, saveCheckpoint } from "./checkpoint.ts";
import { divergedError, findDivergence } from "./divergence.ts";
import type { TrainHooks } from "../hooks.ts";
import { evaluationBatchSize, makeTrainer, tuningOf } from "../trainer/make_trainer.ts";
import type { EpochMetrics } from "./metrics_log.ts";
import type { BegunSession, Session } from "./session.ts";
import { shownInputs } from "./shown_inputs.ts";
import { TimeBudget } from "./time_budget.ts";
import type { MeanLosses } from "../step/losses.ts";
import { epochsDone } from "../trainer/position.ts";
import type { InputListener } from "../trainer/input_listener.ts";
import type { StepReport, Trainer, TrainerState } from "../trainer/trainer.ts";
import { choicesOfRun } from "../trainer/tuning.ts";
import type { Ending, TrainResult } from "./train_result.ts";
import { Validation } from "./validation.ts";

/** The time in milliseconds, from any fixed moment. */
type Clock = () => number;

/** A run that is being trained. */
export class TrainingRun {
  readonly #session: BegunSession;
  readonly #hooks: TrainHooks;
  readonly #trainer: Trainer;
  readonly #validation: Validation;
  readonly #epochs: EpochMetrics[];
  #best: BestModel | undefined;
  #validationsSinceBest: number;
  readonly #inputs: InputListener | undefined;
  readonly #now: Clock;
  readonly #time: TimeBudget;
  /** When the run was last saved, after which step, and how many seconds it had taken. */
  #saved: { time: number; step: number; seconds: number };

  private constructor(
    session: BegunSession,
    hooks: TrainHooks,
    trainer: Trainer,
    validation: Validation,
    now: Clock,
    time: TimeBudget,
  ) {
    this.#session = session;
    this.#hooks = hooks;
    this.#trainer = trainer;
    this.#validation = validation;
    this.#epochs = [...session.log.epochs];
    this.#inputs = hooks.onInputs && shownInputs(hooks.onInputs);
    const { best, validationsSinceBest = 0 } = session.checkpoint?.progress ?? {};
    this.#best = best;
    this.#validationsSinceBest = validationsSinceBest;
    this.#now = now;
    this.#time = time;
    this.#saved = { time: now(), step: trainer.position.step, seconds: time.elapsed };
  }

  /**
   * Brings a run to the device.
   *
   * @param engine Where to compute.
   * @param session The run's files, options and data, and where it stands.
   * @param hooks What the caller watches.
   * @param now The clock that the run's time is measured by; the process's by default.
   */
  static async open(
    engine: Engine,
    session: Session,
    hooks: TrainHooks,
    now: Clock = () => performance.now(),
  ): Promise<TrainingRun> {
    const { paths, data, options } = session;
    const tuning = tuningOf(engine, options, data, hooks);
    const choices: Choices = await choicesOfRun(paths.kernels, options.autotune, tuning);
    const time = new TimeBudget({
      ...(options.maxSeconds !== undefined && { seconds: options.maxSeconds }),
      used: session.checkpoint?.progress.seconds ?? 0,
      validationImages: data.validation.count,
      now,
    });
    const timing = { now, timeShare: () => time.share };
    const { trainer, validationBudget } = await makeTrainer(engine, options, data, choices, timing);
    if (session.checkpoint) {
      const { state, progress } = session.checkpoint;
      trainer.restore(state, progress.position);
    } else {
      trainer.load(session.weights);
    }
    const compile = () =>
      ImageInference.compile(
        trainer.model,
        data.validation,
        evaluationBatchSize(data),
        choices,
        validationBudget,
      );
    const log = await session.begin().catch((error) => {
      trainer.destroy();
      throw error;
    });
    const validation = new Validation(data, hooks, compile);
    return new TrainingRun({ ...session, log }, hooks, trainer, validation, now, time);
  }

  /** Trains until the run ends, and leaves it saved. */
  async train(): Promise<TrainResult> {
    const { options, data, paths } = this.#session;
    const trainer = this.#trainer;
    this.#hooks.onStart?.({
      options,
      data,
      position: trainer.position,
      epochs: [...this.#epochs],
      secondsBefore: this.#session.checkpoint?.progress.seconds ?? 0,
      batchesPerEpoch: trainer.batchesPerEpoch,
      dispatches: await trainer.dispatches(),
    });
    let ending = this.#ending();
    let since = this.#now();
    let images = trainer.position.images;
    while (ending === undefined) {
      let timeIsUp = false;
      const pause = (batch: number) => {
        // An epoch that has begun has images to tell of.
        timeIsUp ||= batch > 0 && this.#time.isUp;
        return timeIsUp || this.#stoppedEarly() !== undefined || this.#dueForSaving();
      };
      const onSteps = (_: unknown, steps: readonly StepReport[]) => this.#onSteps(steps);
      const losses = await trainer.epoch(onSteps, pause, this.#inputs);
      timeIsUp ||= this.#time.isUp;
      const finishes = losses !== undefined || (timeIsUp && this.#hooks.signal?.aborted !== true);
      if (finishes) {
        const seen = losses ? data.training.count : trainer.position.images;
        const part = { images: seen - images, seconds: (this.#now() - since) / 1000, timeIsUp };
        await this.#finish(losses ?? trainer.epochLosses, part);
        since = this.#now();
        images = trainer.position.images;
      } else {
        await this.#save(await this.#finiteState());
      }
      ending = this.#ending();
    }
    // Its time may have been up with a whole epoch, or while that was saved: the checkpoint has to tell.
    if (ending === "time" && this.#saved.seconds < options.maxSeconds!) {
      this.#time.end();
      await this.#save(await this.#finiteState());
    }
    if (ending !== "epochs" && this.#best === undefined) {
      await this.#saveModel(paths.best, await this.#finiteState());
    }
    const best = this.#best;
    return { run: paths.folder, ending, epochs: this.#epochs, ...(best && { best }) };
  }

  /** Frees the device. */
  async destroy(): Promise<void> {
    await this.#validation.destroy();
    this.#trainer.destroy();
  }

  /** Why the run is at its end, if it is. Time ends it with a validation only. */
  #ending(): Ending | undefined {
    if (this.#trainer.position.epoch >= this.#session.options.epochs) return "epochs";
    const last = this.#epochs.at(-1);
    const validated = last?.step === this.#trainer.position.step && last.val_loss !== null;
    return this.#stoppedEarly() ?? (validated && this.#time.isUp ? "time" : undefined);
  }

  #stoppedEarly(): "signal" | "patience" | undefined {
    const { patience = Infinity } = this.#session.options;
    if (this.#hooks.signal?.aborted) return "signal";
    return this.#validationsSinceBest >= patience ? "patience" : undefined;
  }

  #dueForSaving(): boolean {
    const { time, step } = this.#saved;
    return this.#trainer.position.step > step &&
      this.#now() - time >= this.#session.options.saveEvery * 1000;
  }

  #onSteps(steps: readonly StepReport[]): void {
    this.#validation.prepare();
    this.#session.log.steps(steps);
    for (const { images, seconds } of steps) this.#time.trained(images, seconds);
    const { heads } = this.#session.data;
    const { epoch, batch } = this.#trainer.position;
    const { loss: epochLoss } = this.#trainer.epochLosses;
    for (const [index, { step, learningRate, losses }] of steps.entries()) {
      const lost = losses.heads.findIndex((loss) => loss !== null && !Number.isFinite(loss));
      if (lost >= 0) {
        const what = `the loss of ${heads[lost]!.name}`;
        throw divergedError({ what, value: losses.heads[lost]! }, step, this.#lastGood);
      }
      this.#hooks.onStep?.({
        step,
        epoch: epoch + 1,
        batch: batch - steps.length + index + 1,
        learningRate,
        loss: losses.loss,
        headLosses: lossesByHead(losses, heads),
        epochLoss,
      });
    }
  }

  /** The file of the last model that was saved, if one was. */
  get #lastGood(): string | undefined {
    return this.#saved.step > 0 ? this.#session.paths.last : undefined;
  }

  /**
   * Validates if that is due, keeps the models, logs, and saves: after an epoch, and where the time ends
   * inside of one.
   *
   * @param losses The epoch's, so far.
   * @param part.images Images that it was trained on since it began or was taken up.
   * @param part.seconds How long that took.
   * @param part.timeIsUp Whether the run ends here.
   */
  async #finish(
    losses: MeanLosses,
    { images, seconds, timeIsUp }: { images: number; seconds: number; timeIsUp: boolean },
  ): Promise<void> {
    const began = this.#now();
    const { options, data, paths, log } = this.#session;
    const epoch = epochsDone(this.#trainer.position, this.#trainer.batchesPerEpoch);
    const state = await this.#finiteState();
    const due = timeIsUp || epoch % options.validateEvery === 0 || epoch === options.epochs;
    const evaluation = due ? await this.#validation.run(epoch) : undefined;
    const best = evaluation !== undefined && await this.#judge(evaluation, epoch, state);
    const metrics: EpochMetrics = {
      epoch,
      step: this.#trainer.position.step,
      train_loss: losses.loss,
      val_loss: evaluation?.loss ?? null,
      learning_rate: this.#trainer.learningRate,
      seconds,
      images_per_second: images > 0 ? images / seconds : 0,
      train_head_loss: lossesByHead(losses, data.heads),
      val_head_loss: evaluation?.head_loss ?? {},
      accuracy: evaluation?.accuracy ?? {},
      balanced_accuracy: evaluation?.balanced_accuracy ?? {},
      best,
    };
    if (epoch % options.checkpointEvery === 0) {
      const name = `epoch-${String(epoch).padStart(4, "0")}.safetensors`;
      await this.#saveModel(join(paths.checkpoints, name), state);
    }
    log.epoch(metrics);
    if (evaluation && options.histograms) {
      log.histograms(epoch, this.#trainer.network.layout, state.parameters);
    }
    if (timeIsUp) this.#time.end();
    await this.#save(state);
    this.#epochs.push(metrics);
    this.#hooks.onEpoch?.(metrics);
    if (evaluation) this.#time.closed((this.#now() - began) / 1000);
  }

  /** Keeps the model if it is the best so far, and tells whether it is. */
  async #judge(
    evaluation: EvaluationResult,
    epoch: number,
    state: TrainerState,
  ): Promise<boolean> {
    const { options, paths } = this.#session;
    const score = scoreOf(evaluation, options.bestBy);
    this.#validationsSinceBest++;
    if (!isBetter(score, this.#best?.score)) return false;
    this.#best = { score, epoch };
    this.#validationsSinceBest = 0;
    await this.#saveModel(paths.best, state);
    return true;
  }

  /** Writes the model to use: the average of the weights where one is kept. */
  async #saveModel(path: string, state: TrainerState): Promise<void> {
    const { network: { architecture }, position } = this.#trainer;
    const weights = state.average ?? state;
    await writeFileAtomic(path, encodeWeights({ architecture, weights, steps: position.step }));
  }

  /** Everything on the device, once it is known to be of use. */
  async #finiteState(): Promise<TrainerState> {
    const state = await this.#trainer.state();
    const divergence = findDivergence(state);
    if (divergence) throw divergedError(divergence, this.#trainer.position.step, this.#lastGood);
    return state;
  }

  async #save(state: TrainerState): Promise<void> {
    const { paths, log } = this.#session;
    const progress: Progress = {
      position: this.#trainer.position,
      ...(this.#best && { best: this.#best }),
      validationsSinceBest: this.#validationsSinceBest,
      seconds: this.#time.elapsed,
    };
    await this.#saveModel(paths.last, state);
    await log.flush();
    const { architecture } = this.#trainer.network;
    await saveCheckpoint(paths.state, { architecture, state, progress });
    const { seconds, position: { step } } = progress;
    this.#saved = { time: this.#now(), step, seconds };
  }
}

/** Losses by the names of the heads that have one. */
function lossesByHead(losses: MeanLosses, heads: readonly Head[]): Record<string, number> {
  return Object.fromEntries(heads.flatMap(({ name }, head) => {
    const loss = losses.heads[head]!;
    return loss === null ? [] : [[name, loss]];
  }));
}
