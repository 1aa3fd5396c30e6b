/**
 * The progress of a training run: on a terminal a table with a row for each epoch and a progress bar
 * below it, elsewhere a line for each.
 */
import { listed } from "../data/listed.ts";
import process from "node:process";
import { counted, shortName } from "../charts/mod.ts";
import { percent } from "../charts/words.ts";
import { type Head, isNumberHead, isTagsHead } from "../data/mod.ts";
import type { HeadStart } from "../model/mod.ts";
import type {
  EpochMetrics,
  MeasuringHooks,
  ResolvedOptions,
  TrainHooks,
  TrainStart,
} from "../train/mod.ts";
import { EpochTable } from "./epoch_table.ts";
import { headFigures, meanFigure, shortNumber } from "./head_figures.ts";
import { note, style, warn } from "./output.ts";
import { type ProgressBar, progressBar, type ProgressOptions } from "./progress.ts";

/** Most heads whose figures fit on a line. */
const mostHeads = 20;

/** Shows a run as bars, rows and lines. */
export class TrainingDisplay {
  #bar: ProgressBar | undefined;
  #title: string | undefined;
  /** On a terminal, once training has begun. */
  #table: EpochTable | undefined;

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  /** Hooks for what precedes the first batch of a run or of a measurement. */
  measuringHooks(): MeasuringHooks {
    return {
      onPack: (done, total) => this.#show({ title: "packing images", total, unit: "images" }, done),
      onImageDownload: (done, total) => {
        if (done === 0) this.stop();
        this.#show({ title: "downloading images", total, unit: "images" }, done);
        if (done === total) this.stop();
      },
      onDownload: (done, total) => {
        if (done === 0) this.stop();
        if (total !== undefined) {
          this.#show({ title: "weights", total: kibibytes(total), unit: "KiB" }, kibibytes(done));
        } else if (done === 0) {
          note("downloading weights");
        }
      },
      onWeights: (source, heads) => {
        this.stop();
        note(`starting from ${source}: ${listed(["the backbone", ...heads.map(startOf)])}`);
      },
      onNote: note,
      onWarning: warn,
      onTuning: (round, rounds) => {
        if (round === 0) this.stop();
        this.#show({ title: "measuring kernels", total: rounds, unit: "rounds" }, round);
      },
    };
  }

  /** Hooks for a whole run. */
  hooks(): TrainHooks {
    let perEpoch = 0;
    let epochs = 0;
    const begin = (epoch: number, start: number) => {
      this.stop();
      const title = `epoch ${epoch + 1}/${epochs}`;
      this.#show({ title, total: perEpoch, unit: "steps", start });
    };
    return {
      ...this.measuringHooks(),
      onStart: (start) => {
        this.stop();
        const { options, position, batchesPerEpoch } = start;
        perEpoch = batchesPerEpoch;
        epochs = options.epochs;
        for (const line of describe(start)) note(line);
        if (position.epoch === epochs) return;
        if (process.stderr.isTTY) {
          // Time may end the run inside of an epoch, hundredths behind those done.
          const lastEpoch = options.maxSeconds === undefined ? `${epochs}` : `${epochs}.00`;
          this.#table = new EpochTable(start.data.heads, lastEpoch, process.stderr.columns);
          note(`${style("dim", `* ${bestWords(options)}`)}\n${this.#table.heading}`);
        }
        begin(position.epoch, position.batch);
      },
      onBatch: ({ batch, epochLoss }) => {
        this.#bar?.update(batch, { loss: epochLoss.toFixed(4) });
        if (batch === perEpoch) this.stop();
      },
      onValidation: (done, total) => {
        this.#show({ title: "validating", total, unit: "images" }, done);
        if (done === total) this.stop();
      },
      onEpoch: (metrics) => {
        this.stop();
        const row = this.#table?.row(metrics) ?? epochLine(metrics, epochs);
        note(this.#table && metrics.best ? style("green", row) : row);
        // Where it is no whole number, the run has ended inside of an epoch.
        if (metrics.epoch < epochs && Number.isInteger(metrics.epoch)) begin(metrics.epoch, 0);
      },
    };
  }

  /** Moves the bar on, a new one for other work; below the table it leaves no trace. */
  #show(options: ProgressOptions, done?: number): void {
    // An epoch that time or a signal ends has a bar that is not full when its validation begins.
    if (this.#title !== options.title) this.stop();
    this.#title = options.title;
    this.#bar ??= progressBar({ ...options, vanishes: this.#table !== undefined });
    if (done !== undefined) this.#bar.update(done);
  }
}

/** What the best model is best at. */
export function bestWords({ bestBy, labels }: Pick<ResolvedOptions, "bestBy" | "labels">): string {
  const [metric, head] = bestBy.split(/:(.*)/s) as [string, string?];
  const figure = metric.replaceAll("_", " ");
  const least = ["loss", "error", "hamming"].some((word) => metric.includes(word));
  const whose = head !== undefined
    ? ` of ${shortName(head)}`
    : labels.length > 1
    ? ", the mean of the heads"
    : "";
  return `the best so far: the ${least ? "least" : "highest"} validation ${figure}${whose}`;
}

/** The description of a run that starts. */
function describe({ data, position, batchesPerEpoch, dispatches }: TrainStart): string[] {
  const { training, validation, unusable, heads, splitFrom, corrected } = data;
  return [
    `${training.count} training and ${validation.count} validation images` +
    (unusable.length > 0 ? `, ${counted(unusable.length, "unusable row")} (see unusable.csv)` : ""),
    ...(corrected !== undefined ? [`${counted(corrected, "label")} corrected`] : []),
    ...(splitFrom
      ? [`split as in ${splitFrom}${splitFrom.endsWith(".csv") ? " and val.csv beside it" : ""}`]
      : []),
    listed(heads.map((head, index) => {
      const rows = [...training.rows, ...validation.rows];
      const missing = rows.filter(({ labels }) => labels[index] === "").length;
      return `${shortName(head.name)}: ${outputsOf(head)}` +
        (missing > 0 ? ` (${missing} ${unlabelled(head, missing)})` : "");
    })),
    `${counted(batchesPerEpoch, "step")} an epoch, ${
      counted(dispatches, "kernel launch", "kernel launches")
    } a step`,
    ...(position.trainedBatches > 0 ? [`resuming after step ${position.trainedBatches}`] : []),
  ];
}

/** What images are that lack a head's label; not "without tags", which is a label. */
function unlabelled(head: Head, images: number): string {
  if (!isTagsHead(head)) return images === 1 ? "image has none" : "images have none";
  return images === 1 ? "image is unlabelled" : "images are unlabelled";
}

/** What a head predicts, such as `3 classes` or `12 tags`. */
function outputsOf(head: Head): string {
  if (isTagsHead(head)) return head.tags.length === 1 ? "1 tag" : `${head.tags.length} tags`;
  if (isNumberHead(head)) {
    return `a number, ${shortNumber(head.mean)} on average (deviation ${shortNumber(head.std)})`;
  }
  return `${head.classes.length} classes`;
}

/** An epoch on a line of its own. */
function epochLine(metrics: EpochMetrics, epochs: number): string {
  const { epoch, train_loss, val_loss, images_per_second } = metrics;
  return [
    `epoch ${epoch}/${epochs}`,
    `training loss ${train_loss.toFixed(4)}`,
    ...(val_loss === null ? [] : [`validation loss ${val_loss.toFixed(4)}`]),
    ...figures(metrics),
    `${images_per_second.toFixed(1)} images/s`,
  ].join("  ");
}

/** The heads' figures; of many heads their mean. */
function figures(metrics: EpochMetrics): string[] {
  const all = headFigures(metrics);
  if (all.length <= mostHeads) return all;
  const name = metrics.score === undefined ? "accuracy" : "score";
  return [`${name} ${percent(meanFigure(metrics))} on average of ${all.length} heads`];
}

/** How much of a head's weights was loaded, such as `gender kept` or `colour kept for 5 of 8 classes`. */
function startOf({ name, kind, classCount, keptCount }: HeadStart): string {
  const head = shortName(name);
  if (keptCount === 0) return `${head} new`;
  return keptCount === classCount
    ? `${head} kept`
    : `${head} kept for ${keptCount} of ${classCount} ${kind === "tags" ? "tags" : "classes"}`;
}

function kibibytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
