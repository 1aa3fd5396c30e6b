/**
 * What a run tells as it goes, in its folder: `metrics.jsonl`, a line per epoch, and a TensorBoard
 * event file. Both are written at once and may run ahead of the checkpoint; a run that is taken up
 * again drops what lies beyond its checkpoint, so that no step and no epoch is missing or there twice.
 * Which steps are logged depends on their numbers only.
 */
import type { ParameterLayout } from "../../model/parameters.ts";
import { AppendedFile } from "./appended_file.ts";
import type { EventPlace, SummaryValue } from "./events/event.ts";
import { EventFile } from "./events/event_file.ts";
import { histogramOf } from "./events/histogram.ts";
import { type EpochMetrics, metricsLine, truncateMetrics } from "./metrics_log.ts";
import type { RunPaths } from "./run_folder.ts";
import type { Position } from "../trainer/position.ts";
import type { StepReport } from "../trainer/trainer.ts";

/** Every so many steps one is logged, and the first. */
const stepInterval = 10;

/** Figures of steps; all others are of epochs. Those of heads have the head's name after a "_". */
const stepFigures = ["learning_rate", "images_per_second", "step_loss"];

/** What is logged of a step. */
export type LoggedStep = Omit<StepReport, "move" | "sums">;

/** The log of a run. */
export class RunLog {
  readonly #heads: readonly string[];
  readonly #events: EventFile;
  readonly #metrics: AppendedFile;
  /** The epochs logged before it was opened. */
  readonly epochs: readonly EpochMetrics[];

  private constructor(
    heads: readonly string[],
    events: EventFile,
    metrics: AppendedFile,
    epochs: readonly EpochMetrics[],
  ) {
    this.#heads = heads;
    this.#events = events;
    this.#metrics = metrics;
    this.epochs = epochs;
  }

  /**
   * Opens the log of a run.
   *
   * @param paths The run's files.
   * @param heads The heads' names, in the order of the losses of a step.
   * @param at Where the run goes on: what is logged beyond is dropped. The beginning, by default.
   * @throws UserError When the folder cannot be written.
   *
   * @example
   * ```ts
   * import { RunLog } from "./run_log.ts";
   * import { runPaths } from "./run_folder.ts";
   *
   * const folder = await Deno.makeTempDir();
   * const log = await RunLog.open(runPaths(folder), ["colour"]);
   * const losses = { loss: 1.5, heads: [1.5] };
   * log.steps([{ step: 1, learningRate: 1e-3, images: 16, seconds: 0.1, losses }]);
   * await log.flush(); // before a checkpoint
   * ```
   */
  static async open(
    paths: Pick<RunPaths, "folder" | "metrics">,
    heads: readonly string[],
    at: Pick<Position, "step" | "epoch"> = { step: 0, epoch: 0 },
  ): Promise<RunLog> {
    const events = await EventFile.open(paths.folder, (place) => isWithin(place, at));
    const epochs = await truncateMetrics(paths.metrics, at.step);
    return new RunLog(heads, events, new AppendedFile(paths.metrics), epochs);
  }

  /** Logs steps that were taken, in their order. */
  steps(reports: readonly LoggedStep[]): void {
    for (const { step, learningRate, images, seconds, losses } of reports) {
      if (step !== 1 && step % stepInterval !== 0) continue;
      this.#events.append(step, [
        { tag: "learning_rate", scalar: learningRate },
        { tag: "images_per_second", scalar: images / seconds },
        { tag: "step_loss", scalar: losses.loss },
        ...this.#heads.flatMap((head, index) => {
          const scalar = losses.heads[index]!;
          return scalar === null ? [] : [{ tag: `step_loss_${head}`, scalar }];
        }),
      ]);
    }
  }

  /** Logs an epoch that is finished. */
  epoch(metrics: EpochMetrics): void {
    const { epoch, train_loss, val_loss, accuracy, balanced_accuracy } = metrics;
    // TensorBoard counts in whole numbers: an epoch that the time has cut short is the one after those done.
    this.#events.append(Math.ceil(epoch), [
      { tag: "train_loss", scalar: train_loss },
      ...(val_loss === null ? [] : [{ tag: "val_loss", scalar: val_loss }]),
      ...byHead("train_loss", metrics.train_head_loss),
      ...byHead("val_loss", metrics.val_head_loss),
      ...byHead("val_accuracy", accuracy),
      ...byHead("val_balanced_accuracy", balanced_accuracy),
    ]);
    this.#metrics.append(new TextEncoder().encode(metricsLine(metrics)));
  }

  /**
   * Logs a histogram of every weight tensor.
   *
   * @param epoch The epoch after which they are so.
   * @param layout Where each tensor lies.
   * @param parameters All of them. [layout.length]
   */
  histograms(epoch: number, layout: ParameterLayout, parameters: Float32Array): void {
    const values = [...layout.slices.values()].map(({ name, offset, length }) => ({
      tag: `weights/${name}`,
      histogram: histogramOf(parameters.subarray(offset, offset + length)),
    }));
    this.#events.append(Math.ceil(epoch), values);
  }

  /**
   * Has everything logged on the disk. A checkpoint is written after that, so that it never knows
   * of more than its log does.
   *
   * @throws UserError When something could not be written.
   */
  async flush(): Promise<void> {
    await this.#events.sync();
    await this.#metrics.sync();
  }
}

/** Whether an event belongs to what was done up to some point; the file's version always does. */
function isWithin({ step, tag }: EventPlace, at: Pick<Position, "step" | "epoch">): boolean {
  if (tag === undefined) return true;
  const ofStep = stepFigures.some((name) => tag === name || tag.startsWith(`${name}_`));
  return step <= (ofStep ? at.step : at.epoch);
}

/** A figure of every head that has one; that of a head without labels is NaN. */
function byHead(figure: string, values: Readonly<Record<string, number>>): SummaryValue[] {
  const known = Object.entries(values).filter(([, value]) => !Number.isNaN(value));
  return known.map(([head, scalar]) => ({ tag: `${figure}_${head}`, scalar }));
}
