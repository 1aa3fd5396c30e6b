/**
 * The course of a run: epochs, validation, models, log and checkpoints. Everything that a stop could lose
 * is on disk before the next epoch begins, and in the middle of long ones; whatever happens between two
 * checkpoints happens again, to the same bits, when the run is taken up from the first of them.
 */
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { type Head, writeFileAtomic } from "../../data/mod.ts";
import type { Engine } from "../../kernels/engine.ts";
import type { Choices } from "../../kernels/variants.ts";
import { confidentMistakes, type EvaluationResult, ImageScores } from "../../eval/mod.ts";
import { ImageInference } from "../../model/inference.ts";
import { encodeWeights } from "../../model/weights.ts";
import { isBetter, scoreOf } from "./best.ts";
import { type BestModel, type Progress, saveCheckpoint } from "./checkpoint.ts";
import type { TrainHooks } from "../hooks.ts";
import { evaluationBatchSize, makeTrainer, tuningOf } from "../trainer/make_trainer.ts";
import type { EpochMetrics } from "./metrics_log.ts";
import type { BegunSession, Session } from "./session.ts";
import { shownInputs } from "./shown_inputs.ts";
import type { MeanLosses } from "../step/losses.ts";
import type { InputListener } from "../trainer/input_listener.ts";
import type { StepReport, Trainer, TrainerState } from "../trainer/trainer.ts";
import { choicesOfRun } from "../trainer/tuning.ts";
import { type EvaluatedBatch, evaluateImages } from "../trainer/validate.ts";

/** Why a run ended: all epochs are done, or patience, time or the caller's signal ended it early. */
export type Ending = "epochs" | "patience" | "time" | "signal";

/** How a run ended. */
export interface TrainResult {
  /** Its folder. */
  readonly run: string;
  /** Why it ended. */
  readonly ending: Ending;
  /** Every finished epoch, those before a resume too. */
  readonly epochs: readonly EpochMetrics[];
  /** The best model; absent when there was no validation. */
  readonly best?: BestModel;
  /**
   * Where a run was to be taken up that had ended already: by what, and which option goes on. Nothing
   * was trained and nothing written.
   */
  readonly nothingLeft?: string;
}

/** Mistakes told of each head. */
const shownMistakes = 24;

/** A run that is being trained. */
export class TrainingRun {
  readonly #session: BegunSession;
  readonly #hooks: TrainHooks;
  readonly #trainer: Trainer;
  readonly #compileInference: () => Promise<ImageInference>;
  #inference: Promise<ImageInference> | undefined;
  readonly #epochs: EpochMetrics[];
  #best: BestModel | undefined;
  #validationsSinceBest: number;
  readonly #inputs: InputListener | undefined;
  /** Seconds that training took before this part of the run, and when this part began. */
  readonly #secondsBefore: number;
  readonly #started = performance.now();
  /** When the run was last saved, and after which step. */
  #saved: { time: number; step: number };

  private constructor(
    session: BegunSession,
    hooks: TrainHooks,
    trainer: Trainer,
    compileInference: () => Promise<ImageInference>,
  ) {
    this.#session = session;
    this.#hooks = hooks;
    this.#trainer = trainer;
    this.#compileInference = compileInference;
    this.#epochs = [...session.log.epochs];
    this.#inputs = hooks.onInputs && shownInputs(hooks.onInputs);
    const { best, validationsSinceBest = 0, seconds = 0 } = session.checkpoint?.progress ?? {};
    this.#best = best;
    this.#validationsSinceBest = validationsSinceBest;
    this.#secondsBefore = seconds;
    this.#saved = { time: performance.now(), step: trainer.position.step };
  }

  /**
   * Brings a run to the device.
   *
   * @param engine Where to compute.
   * @param session The run's files, options and data, and where it stands.
   * @param hooks What the caller watches.
   */
  static async open(engine: Engine, session: Session, hooks: TrainHooks): Promise<TrainingRun> {
    const { paths, data, options } = session;
    const tuning = tuningOf(engine, options, data, hooks);
    const choices: Choices = await choicesOfRun(paths.kernels, options.autotune, tuning);
    const { trainer, validationBudget } = await makeTrainer(engine, options, data, choices);
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
    return new TrainingRun({ ...session, log }, hooks, trainer, compile);
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
      batchesPerEpoch: trainer.batchesPerEpoch,
      dispatches: await trainer.dispatches(),
    });
    let ending: Ending = "epochs";
    let since = performance.now();
    let images = trainer.position.images;
    while (trainer.position.epoch < options.epochs) {
      const early = this.#reasonToStop();
      if (early) {
        ending = early;
        break;
      }
      const losses = await trainer.epoch(
        (_, steps) => this.#onSteps(steps),
        () => this.#reasonToStop() !== undefined || this.#dueForSaving(),
        this.#inputs,
      );
      if (losses === undefined) {
        await this.#save(await this.#finiteState());
        continue;
      }
      const seconds = (performance.now() - since) / 1000;
      await this.#finishEpoch(losses, data.training.count - images, seconds);
      since = performance.now();
      images = 0;
    }
    // With all of its time: taken up again, it is to find that used up.
    if (ending === "time") await this.#save(await this.#finiteState());
    if (ending !== "epochs" && this.#best === undefined) {
      await this.#saveModel(paths.best, await this.#finiteState());
    }
    const best = this.#best;
    return { run: paths.folder, ending, epochs: this.#epochs, ...(best && { best }) };
  }

  /** Frees the device. */
  async destroy(): Promise<void> {
    await this.#inference?.then((inference) => inference.destroy(), () => {});
    this.#trainer.destroy();
  }

  #reasonToStop(): Ending | undefined {
    const { patience = Infinity, maxSeconds = Infinity } = this.#session.options;
    if (this.#hooks.signal?.aborted) return "signal";
    if (this.#validationsSinceBest >= patience) return "patience";
    return this.#seconds >= maxSeconds ? "time" : undefined;
  }

  get #seconds(): number {
    return this.#secondsBefore + (performance.now() - this.#started) / 1000;
  }

  #dueForSaving(): boolean {
    const { time, step } = this.#saved;
    return this.#trainer.position.step > step &&
      performance.now() - time >= this.#session.options.saveEvery * 1000;
  }

  #onSteps(steps: readonly StepReport[]): void {
    // Compiled while the device takes its first steps; a failure shows when it is to be used.
    this.#validation().catch(() => {});
    this.#session.log.steps(steps);
    const { heads } = this.#session.data;
    const { epoch, batch } = this.#trainer.position;
    const { loss: epochLoss } = this.#trainer.epochLosses;
    for (const [index, { step, learningRate, losses }] of steps.entries()) {
      const lost = losses.heads.findIndex((loss) => loss !== null && !Number.isFinite(loss));
      if (lost >= 0) {
        throw this.#diverged(step, `the loss of ${heads[lost]!.name}`, losses.heads[lost]!);
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

  #diverged(step: number, what: string, value: number): UserError {
    const { last } = this.#session.paths;
    const kept = this.#saved.step > 0
      ? `. What was saved before is kept, ${last} is the last good model; start again with another ` +
        "--out and"
      : "; start again with";
    return new UserError(
      `${what} is ${value} after step ${step}: the run diverged${kept} a lower --learning-rate, or ` +
        "with --clip 1",
    );
  }

  /** Validates if that is due, keeps the models, logs, and saves. */
  async #finishEpoch(losses: MeanLosses, images: number, seconds: number): Promise<void> {
    const { options, data, paths, log } = this.#session;
    const { epoch, step } = this.#trainer.position;
    const state = await this.#finiteState();
    const due = epoch % options.validateEvery === 0 || epoch === options.epochs;
    const evaluation = due ? await this.#validate() : undefined;
    if (evaluation) await this.#judge(evaluation, state);
    const metrics: EpochMetrics = {
      epoch,
      step,
      train_loss: losses.loss,
      val_loss: evaluation?.loss ?? null,
      learning_rate: this.#trainer.learningRate,
      seconds,
      images_per_second: images / seconds,
      train_head_loss: lossesByHead(losses, data.heads),
      val_head_loss: evaluation?.head_loss ?? {},
      accuracy: evaluation?.accuracy ?? {},
      balanced_accuracy: evaluation?.balanced_accuracy ?? {},
      best: this.#best?.epoch === epoch,
    };
    if (epoch % options.checkpointEvery === 0) {
      const name = `epoch-${String(epoch).padStart(4, "0")}.safetensors`;
      await this.#saveModel(join(paths.checkpoints, name), state);
    }
    log.epoch(metrics);
    if (evaluation && options.histograms) {
      log.histograms(epoch, this.#trainer.network.layout, state.parameters);
    }
    await this.#save(state);
    this.#epochs.push(metrics);
    this.#hooks.onEpoch?.(metrics);
  }

  /** Keeps the model if it is the best so far. */
  async #judge(evaluation: EvaluationResult, state: TrainerState): Promise<void> {
    const { options, paths } = this.#session;
    const score = scoreOf(evaluation, options.bestBy);
    this.#validationsSinceBest++;
    if (!isBetter(score, this.#best?.score)) return;
    this.#best = { score, epoch: this.#trainer.position.epoch };
    this.#validationsSinceBest = 0;
    await this.#saveModel(paths.best, state);
  }

  async #validate(): Promise<EvaluationResult> {
    const { validation, heads } = this.#session.data;
    const { onValidation, onMistakes } = this.#hooks;
    const scores = onMistakes && new ImageScores(heads, validation.count);
    const onBatch = ({ start, count, logits, labels }: EvaluatedBatch) => {
      scores?.add(start, logits, labels);
      onValidation?.(start + count, validation.count);
    };
    const evaluation = await evaluateImages(await this.#validation(), validation, heads, onBatch);
    if (scores) {
      onMistakes?.({
        epoch: this.#trainer.position.epoch,
        heads: heads.map((_, head) => confidentMistakes(scores, head, shownMistakes)),
      });
    }
    return evaluation.result();
  }

  #validation(): Promise<ImageInference> {
    return this.#inference ??= this.#compileInference();
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
    const { parameters, buffers, firstMoment, secondMoment } = state;
    for (
      const [what, values] of [
        ["a weight", parameters],
        ["a running statistic", buffers],
        ["a moment of the optimizer", firstMoment],
        ["a moment of the optimizer", secondMoment],
      ] as const
    ) {
      const lost = values.find(notFinite);
      if (lost !== undefined) throw this.#diverged(this.#trainer.position.step, what, lost);
    }
    return state;
  }

  async #save(state: TrainerState): Promise<void> {
    const { paths, log } = this.#session;
    const progress: Progress = {
      position: this.#trainer.position,
      ...(this.#best && { best: this.#best }),
      validationsSinceBest: this.#validationsSinceBest,
      seconds: this.#seconds,
    };
    await this.#saveModel(paths.last, state);
    await log.flush();
    const { architecture } = this.#trainer.network;
    await saveCheckpoint(paths.state, { architecture, state, progress });
    this.#saved = { time: performance.now(), step: this.#trainer.position.step };
  }
}

/** Losses by the names of the heads that have one. */
function lossesByHead(losses: MeanLosses, heads: readonly Head[]): Record<string, number> {
  return Object.fromEntries(heads.flatMap(({ name }, head) => {
    const loss = losses.heads[head]!;
    return loss === null ? [] : [[name, loss]];
  }));
}

function notFinite(value: number): boolean {
  return !Number.isFinite(value);
}
