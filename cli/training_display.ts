/** What a user sees of a training run as it goes: progress bars, and a line for each epoch. */
import { percent } from "../eval/table.ts";
import type { HeadStart } from "../model/mod.ts";
import type { TrainHooks } from "../train/mod.ts";
import { note, style } from "./output.ts";
import { type ProgressBar, progressBar } from "./progress.ts";

/** Turns what a run reports into bars and lines. */
export class TrainingDisplay {
  #bar: ProgressBar | undefined;

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  hooks(): TrainHooks {
    let perEpoch = 0;
    let epochs = 0;
    const begin = (epoch: number, start: number) => {
      const title = `epoch ${epoch + 1}/${epochs}`;
      this.#bar = progressBar({ title, total: perEpoch, unit: "steps", start });
    };
    return {
      onPack: (done, total) => {
        this.#bar ??= progressBar({ title: "packing images", total, unit: "images" });
        this.#bar.update(done);
      },
      onDownload: (done, total) => {
        if (done === 0) {
          this.stop();
          if (total === undefined) note("downloading weights");
          else this.#bar = progressBar({ title: "weights", total: kibibytes(total), unit: "KiB" });
        }
        this.#bar?.update(kibibytes(done));
      },
      onWeights: (source, heads) => {
        this.stop();
        note(`starting from ${source}: ${["the backbone", ...heads.map(startOf)].join(", ")}`);
      },
      onWarning: (message) => note(`${style("yellow", "warning:")} ${message}`),
      onTuning: (round, rounds) => {
        if (round === 0) this.stop();
        this.#bar ??= progressBar({ title: "measuring kernels", total: rounds, unit: "rounds" });
        this.#bar.update(round);
      },
      onStart: ({ options, data, position, batchesPerEpoch, dispatches }) => {
        this.stop();
        perEpoch = batchesPerEpoch;
        epochs = options.epochs;
        const { training, validation, unusable, heads } = data;
        note(
          `${training.count} training and ${validation.count} validation images` +
            (unusable.length > 0 ? `, ${unusable.length} unusable rows (see unusable.csv)` : ""),
        );
        if (data.splitFrom) note(`split as in ${data.splitFrom} and val.csv beside it`);
        note(
          heads.map(({ name, classes }, head) => {
            const rows = [...training.rows, ...validation.rows];
            const missing = rows.filter(({ labels }) => labels[head] === "").length;
            return `${name}: ${classes.length} classes` +
              (missing > 0 ? ` (${missing} images have none)` : "");
          }).join(", "),
        );
        note(`${batchesPerEpoch} steps an epoch, ${dispatches} kernel launches a step`);
        if (position.step > 0) note(`resuming after step ${position.step}`);
        if (position.epoch < epochs) begin(position.epoch, position.batch);
      },
      onStep: ({ batch, epochLoss }) => {
        this.#bar?.update(batch, { loss: epochLoss.toFixed(4) });
        if (batch === perEpoch) this.stop();
      },
      onValidation: (done, total) => {
        this.#bar ??= progressBar({ title: "validating", total, unit: "images" });
        this.#bar.update(done);
        if (done === total) this.stop();
      },
      onEpoch: ({ epoch, train_loss, val_loss, images_per_second, accuracy }) => {
        this.stop();
        const scores = Object.entries(accuracy).map(([head, share]) => `${head} ${percent(share)}`);
        note([
          `epoch ${epoch}/${epochs}`,
          `training loss ${train_loss.toFixed(4)}`,
          ...(val_loss === null ? [] : [`validation loss ${val_loss.toFixed(4)}`]),
          ...scores,
          `${images_per_second.toFixed(1)} images/s`,
        ].join("  "));
        if (epoch < epochs) begin(epoch, 0);
      },
    };
  }
}

/** What became of a head, such as `gender kept` or `colour kept for 5 of 8 classes`. */
function startOf({ name, classes, kept }: HeadStart): string {
  if (kept === 0) return `${name} new`;
  return kept === classes ? `${name} kept` : `${name} kept for ${kept} of ${classes} classes`;
}

function kibibytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
