/**
 * A whole training run: data, network, epochs, validation, checkpoints, log. Everything a stop could
 * lose is on disk before the next epoch begins, and a run that is resumed goes on with the step that
 * was due.
 */
import { join } from "node:path";
import { UserError } from "../data/errors.ts";
import { writeFileAtomic } from "../data/mod.ts";
import type { Engine } from "../kernels/engine.ts";
import { ImageInference } from "../model/inference.ts";
import { encodeWeights, initialWeights } from "../model/mod.ts";
import { saveCheckpoint } from "./checkpoint.ts";
import { makeTrainer, tuningOf } from "./make_trainer.ts";
import type { EpochMetrics } from "./metrics_log.ts";
import type { ResolvedOptions, TrainOptions } from "./options.ts";
import type { PreparedData, PrepareHooks } from "./prepare.ts";
import { openSession } from "./session.ts";
import type { Position } from "./trainer.ts";
import { choicesOfRun } from "./tuning.ts";
import { evaluateImages, meanAccuracy } from "./validate.ts";

/** What the caller may watch, lend and stop. */
export interface TrainHooks extends PrepareHooks {
  /** Kernel variants are about to be measured, in so many rounds. */
  readonly onTuning?: (round: number, rounds: number) => void;
  /** The data is ready; training is about to begin. */
  readonly onStart?: (start: TrainStart) => void;
  /** Steps have been taken. */
  readonly onSteps?: (position: Readonly<Position>) => void;
  /** Validation images are done. */
  readonly onValidation?: (done: number, total: number) => void;
  /** An epoch is finished and logged. */
  readonly onEpoch?: (metrics: EpochMetrics) => void;
}

/** What a run is about to do. */
export interface TrainStart {
  readonly options: ResolvedOptions;
  readonly data: PreparedData;
  readonly position: Readonly<Position>;
  readonly batchesPerEpoch: number;
  /** Kernel launches per step. */
  readonly dispatches: number;
}

/** How a run ended. */
export interface TrainResult {
  readonly run: string;
  /** False when the signal stopped it; `resume` goes on. */
  readonly finished: boolean;
  readonly epochs: readonly EpochMetrics[];
}

/**
 * Trains a tagger.
 *
 * @param engine Where to compute.
 * @param run Folder of the run, made by a new run and taken up by a resumed one.
 * @param options What to train on and how. A resumed run keeps its own options but for `data`, when
 * the folder has moved, `epochs`, `validateEvery`, `checkpointEvery` and `gpuMemory`.
 * @param resume Whether to go on with the run in the folder; a new run where there is no folder, so
 * that one command both starts a run and takes it up again.
 * @param hooks What the caller watches and lends; its signal stops the run after saving it.
 * @returns How the run ended.
 * @throws UserError When options or data cannot be used, or the folder cannot be written.
 */
export async function train(
  engine: Engine,
  run: string,
  options: TrainOptions,
  resume = false,
  hooks: TrainHooks = {},
): Promise<TrainResult> {
  const session = await openSession(engine, run, options, resume, hooks);
  const { paths, data, log } = session;
  const resolved = session.options;
  const tuning = tuningOf(engine, resolved, data, hooks);
  const { architecture } = tuning;
  const choices = await choicesOfRun(paths.kernels, resolved.autotune, tuning);
  const { trainer, validationBudget } = await makeTrainer(engine, resolved, data, choices);
  if (session.checkpoint) {
    trainer.restore(session.checkpoint.state, session.checkpoint.position);
  } else {
    trainer.network.load(initialWeights(architecture, resolved.seed));
  }
  // Compiled while the device takes its first steps; a failure shows when it is to be used.
  let compiling: Promise<ImageInference> | undefined;
  const inference = () => {
    if (compiling) return compiling;
    compiling = ImageInference.compile(
      trainer.network,
      data.validation,
      tuning.evaluationBatchSize,
      choices,
      validationBudget,
    );
    compiling.catch(() => {});
    return compiling;
  };
  const epochs = [...log.epochs];
  let best = session.checkpoint?.best;

  const saveModel = async (path: string) =>
    await writeFileAtomic(
      path,
      encodeWeights({
        architecture,
        weights: await trainer.network.save(),
        steps: trainer.position.step,
      }),
    );
  const save = async () => {
    await log.flush();
    const state = await trainer.state();
    const { position } = trainer;
    await saveCheckpoint(paths.state, { state, position, ...(best !== undefined && { best }) });
  };

  try {
    hooks.onStart?.({
      options: resolved,
      data,
      position: trainer.position,
      batchesPerEpoch: trainer.batchesPerEpoch,
      dispatches: await trainer.dispatches(),
    });
    while (trainer.position.epoch < resolved.epochs) {
      const started = performance.now();
      const imagesBefore = trainer.position.images;
      const trainLoss = await trainer.epoch((position, steps) => {
        inference();
        log.steps(steps);
        hooks.onSteps?.(position);
      }, hooks.signal);
      if (trainLoss === undefined) {
        await save();
        await saveModel(paths.last);
        return { run, finished: false, epochs };
      }
      const seconds = (performance.now() - started) / 1000;
      const { epoch, step } = trainer.position;
      if (!Number.isFinite(trainLoss)) {
        throw new UserError(
          `the training loss of epoch ${epoch} is ${trainLoss}: the run diverged. ${paths.last} ` +
            "holds the last good model; try a lower --learning-rate",
        );
      }
      const due = epoch % resolved.validateEvery === 0 || epoch === resolved.epochs;
      const evaluation = due
        ? (await evaluateImages(
          await inference(),
          data.validation,
          data.heads,
          (done) => hooks.onValidation?.(done, data.validation.count),
        )).result()
        : undefined;
      const isBest = evaluation !== undefined &&
        (best === undefined || meanAccuracy(evaluation) > best);
      const metrics: EpochMetrics = {
        epoch,
        step,
        train_loss: trainLoss,
        val_loss: evaluation?.loss ?? null,
        learning_rate: trainer.learningRate,
        seconds,
        images_per_second: (data.training.count - imagesBefore) / seconds,
        val_head_loss: evaluation?.head_loss ?? {},
        accuracy: evaluation?.accuracy ?? {},
        balanced_accuracy: evaluation?.balanced_accuracy ?? {},
        best: isBest,
      };
      if (isBest) {
        best = meanAccuracy(evaluation);
        await saveModel(paths.best);
      }
      await saveModel(paths.last);
      if (epoch % resolved.checkpointEvery === 0) {
        const name = `epoch-${String(epoch).padStart(4, "0")}.safetensors`;
        await saveModel(join(paths.checkpoints, name));
      }
      log.epoch(metrics);
      if (evaluation && resolved.histograms) {
        const { parameters } = await trainer.network.save();
        log.histograms(epoch, trainer.network.layout, parameters);
      }
      await save();
      epochs.push(metrics);
      hooks.onEpoch?.(metrics);
    }
    return { run, finished: true, epochs };
  } finally {
    await compiling?.then((inference) => inference.destroy(), () => {});
    trainer.destroy();
  }
}
