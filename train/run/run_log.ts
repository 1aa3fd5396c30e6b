/**
 * The logs of a run in its folder: `metrics.jsonl`, a line per epoch, and a TensorBoard event file. Both
 * are written at once and may be ahead of the checkpoint; a resumed run drops what lies after its
 * checkpoint, so that no batch and no epoch is missing or logged twice. Which batches are logged depends on
 * their numbers only. TensorBoard's "step" is the number of the batch.
 */
import type { ParameterLayout } from "../../model/parameters.ts";
import { AppendedFile } from "./appended_file.ts";
import type { EventPlace, SummaryValue } from "./events/event.ts";
import { EventFile } from "./events/event_file.ts";
import { histogramOf } from "./events/histogram.ts";
import { type EpochMetrics, metricsLine, truncateMetrics } from "./metrics_log.ts";
import type { RunPaths } from "./run_paths.ts";
import type { Position } from "../trainer/position.ts";
import type { BatchReport } from "../trainer/batch_report.ts";

/** Every tenth batch is logged, and the first one. */
const batchInterval = 10;

/** Tags of batches; all others are of epochs. Those of heads have the head's name after a "_". */
const batchTags = ["learning_rate", "images_per_second", "step_loss"];

/** What is logged of a batch. */
export type LoggedBatch = Omit<BatchReport, "optimizerStep" | "lossSums">;

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
   * @param heads The heads' names, in the order of a batch's losses.
   * @param at The position that the run resumes from: what is logged after it is dropped. 0 by default.
   * @throws UserError When the folder cannot be written.
   *
   * @example
   * ```ts
   * import { RunLog } from "./run_log.ts";
   * import { runPaths } from "./run_paths.ts";
   *
   * const folder = await Deno.makeTempDir();
   * const log = await RunLog.open(runPaths(folder), ["colour"]);
   * const losses = { loss: 1.5, heads: [1.5] };
   * log.batches([{ trainedBatches: 1, learningRate: 1e-3, images: 16, seconds: 0.1, losses }]);
   * await log.flush(); // before a checkpoint
   * ```
   */
  static async open(
    paths: Pick<RunPaths, "folder" | "metrics">,
    heads: readonly string[],
    at: Pick<Position, "trainedBatches" | "epoch"> = { trainedBatches: 0, epoch: 0 },
  ): Promise<RunLog> {
    const events = await EventFile.open(paths.folder, (place) => isWithin(place, at));
    const epochs = await truncateMetrics(paths.metrics, at.trainedBatches);
    return new RunLog(heads, events, new AppendedFile(paths.metrics), epochs);
  }

  /** Logs batches that were trained, in their order. */
  batches(reports: readonly LoggedBatch[]): void {
    for (const { trainedBatches, learningRate, images, seconds, losses } of reports) {
      if (trainedBatches !== 1 && trainedBatches % batchInterval !== 0) continue;
      this.#events.append(trainedBatches, [
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
    const { epoch, train_loss, val_loss, accuracy, balanced_accuracy, score = null } = metrics;
    const { mean_average_precision = {}, mean_absolute_error = {}, r2 = {} } = metrics;
    // TensorBoard's steps are whole numbers: an epoch that the time limit cut short counts as a whole one.
    this.#events.append(Math.ceil(epoch), [
      { tag: "train_loss", scalar: train_loss },
      ...(val_loss === null ? [] : [{ tag: "val_loss", scalar: val_loss }]),
      ...byHead("train_loss", metrics.train_head_loss),
      ...byHead("val_loss", metrics.val_head_loss),
      ...byHead("val_accuracy", accuracy),
      ...byHead("val_balanced_accuracy", balanced_accuracy),
      ...byHead("val_mean_average_precision", mean_average_precision),
      ...byHead("val_mean_absolute_error", mean_absolute_error),
      ...byHead("val_r2", r2),
      ...(score === null ? [] : [{ tag: "val_score", scalar: score }]),
    ]);
    this.#metrics.append(new TextEncoder().encode(metricsLine(metrics)));
  }

  /**
   * Logs a histogram of every weight tensor.
   *
   * @param epoch Epochs finished.
   * @param layout The place of each tensor in `parameters`.
   * @param parameters The weights of all layers. [layout.length]
   */
  histograms(epoch: number, layout: ParameterLayout, parameters: Float32Array): void {
    const values = [...layout.slices.values()].map(({ name, offset, length }) => ({
      tag: `weights/${name}`,
      histogram: histogramOf(parameters.subarray(offset, offset + length)),
    }));
    this.#events.append(Math.ceil(epoch), values);
  }

  /**
   * Flushes everything logged to the disk. The checkpoint is written after that, so that it is never ahead
   * of the log.
   *
   * @throws UserError When something could not be written.
   */
  async flush(): Promise<void> {
    await this.#events.sync();
    await this.#metrics.sync();
  }
}

/** Whether an event is not after a position; the version of the file never is. */
function isWithin(
  { step, tag }: EventPlace,
  at: Pick<Position, "trainedBatches" | "epoch">,
): boolean {
  if (tag === undefined) return true;
  const ofBatch = batchTags.some((name) => tag === name || tag.startsWith(`${name}_`));
  return step <= (ofBatch ? at.trainedBatches : at.epoch);
}

/** A metric of every head that has one; that of a head without labels is NaN. */
function byHead(metric: string, values: Readonly<Record<string, number>>): SummaryValue[] {
  const present = Object.entries(values).filter(([, value]) => !Number.isNaN(value));
  return present.map(([head, scalar]) => ({ tag: `${metric}_${head}`, scalar }));
}
