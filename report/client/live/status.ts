/** How far the training is, its latest figures, and how it ended. */
import { byId } from "../../../charts/client/mod.ts";
import type { EpochMetrics } from "../../../train/run/epoch_metrics.ts";
import type { Growth, Progress, RunEnd, RunFacts } from "../../live/live_event.ts";
import { percent, whole } from "../../page/numbers.ts";
import type { LiveListener } from "./connection.ts";
import { grown } from "./growing_list.ts";
import { figureText, figureTitle, headFigure, isFigure } from "./head_figures.ts";

const outcomes: Readonly<Record<RunEnd["outcome"], string>> = {
  finished: "Finished",
  stopped: "Stopped",
  failed: "Failed",
};

/** The top of the page. */
export class Status implements LiveListener {
  readonly #title = document.title;
  readonly #bar = byId("progress", HTMLProgressElement);
  #run: RunFacts | undefined;
  #progress: Progress | undefined;
  #epochs: readonly EpochMetrics[] = [];
  #ended = false;

  readonly run = (run: RunFacts): void => {
    this.#run = run;
    if (run.epochs === 0) return;
    byId("facts").textContent = `${whole(run.trainingImages)} training and ` +
      `${whole(run.validationImages)} validation images. Heads: ${
        run.heads.map(({ name }) => name).join(", ")
      }.`;
  };

  readonly progress = (progress: Progress): void => {
    this.#progress = progress;
    if (!this.#ended) this.#showProgress(progress);
  };

  readonly epochs = (growth: Growth<EpochMetrics>): void => {
    const before = this.#epochs.length;
    this.#epochs = grown(this.#epochs, growth);
    this.#showValidation();
    // A page that comes late does not read out all that was.
    if (before > 0 && this.#epochs.length > before) this.#readOut(this.#epochs.at(-1)!);
  };

  readonly end = ({ outcome, message }: RunEnd): void => {
    this.#ended = true;
    const name = outcomes[outcome];
    byId("state").dataset.outcome = outcome;
    byId("doing").textContent = name;
    byId("left").textContent = "";
    byId("part").textContent = "";
    if (this.#progress !== undefined) {
      byId("elapsed").textContent = `${duration(this.#progress.elapsed)} in all`;
    }
    if (!this.#bar.hasAttribute("value")) this.#bar.value = 0;
    if (outcome === "finished") this.#bar.value = 1;
    document.title = `${name} · ${this.#title}`;
    notify(message, outcome === "failed" ? "failed" : "ended");
    byId("spoken").textContent = `${name}. ${message}`;
  };

  readonly connection = (isOpen: boolean): void => {
    if (this.#ended) return;
    if (isOpen) {
      byId("notice").hidden = true;
      return;
    }
    byId("left").textContent = "";
    const now = new Date().toLocaleTimeString("en-GB");
    notify(
      `The training cannot be reached since ${now}. The page shows what was known then, and goes on ` +
        "by itself once it can be reached.",
      "failed",
    );
    byId("spoken").textContent = "The training cannot be reached.";
  };

  #showProgress(progress: Progress): void {
    const { doing, done, total, steps, share, epoch, elapsed, left } = progress;
    const begun = steps > 0;
    byId("doing").textContent = begun
      ? `Epoch ${Math.max(1, epoch)} of ${this.#run?.epochs ?? 0}: ${doing}`
      : capitalised(doing);
    byId("left").textContent = left === null ? "" : `${duration(left)} left`;
    byId("elapsed").textContent = elapsed >= 1 ? `${duration(elapsed)} so far` : "";
    byId("part").textContent = total > 0
      ? `${whole(done)} of ${whole(total)} ${doing === "training" ? "steps of the epoch" : ""}`
      : "";
    if (begun) this.#bar.value = share;
    else if (total > 0) this.#bar.value = done / total;
    else this.#bar.removeAttribute("value");
    if (begun) {
      const time = left === null ? [] : [`${duration(left)} left`];
      document.title = [`${Math.floor(100 * share)} %`, ...time, this.#title].join(" · ");
    }
    if (progress.loss !== null) byId("loss").textContent = progress.loss.toFixed(3);
    if (progress.imagesPerSecond !== null) {
      byId("speed-now").textContent = whole(progress.imagesPerSecond);
    }
    if (progress.learningRate !== null) {
      byId("rate").textContent = progress.learningRate.toExponential(1);
    }
  }

  /** Shows the figures of the latest epoch that was validated. */
  #showValidation(): void {
    const validated = this.#epochs.findLast(({ val_loss }) => val_loss !== null);
    if (validated === undefined) return;
    const { epoch, val_loss, accuracy, score } = validated;
    byId("val-loss").textContent = val_loss!.toFixed(3);
    byId("val-loss-note").textContent = `epoch ${epoch}`;
    if (score !== undefined) byId("accuracy-now-title").textContent = "Score";
    const share = score === undefined ? mean(Object.values(accuracy)) : score;
    byId("accuracy-now").textContent = isFigure(share) ? percent(share) : "–";
    byId("accuracy-now-note").textContent = `mean, epoch ${epoch}`;
  }

  /** Announces an epoch's figures to screen readers. */
  #readOut(metrics: EpochMetrics): void {
    const { epoch, train_loss } = metrics;
    const all = this.#run?.heads ?? [];
    const heads = all.flatMap((head) => {
      const figure = headFigure(metrics, head);
      return isFigure(figure) ? [`${figureTitle(head)} ${figureText(head, figure)}`] : [];
    });
    const what = all.every(({ kind }) => kind === "class") ? "Validation accuracy" : "Validation";
    byId("spoken").textContent = [
      `Epoch ${epoch} of ${this.#run?.epochs ?? 0} is done.`,
      `Training loss ${train_loss.toFixed(3)}.`,
      ...(heads.length > 0 ? [`${what}: ${heads.join(", ")}.`] : []),
    ].join(" ");
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Seconds in words, in at most two units. */
function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Shows a notice; `kind` is for the style sheet. */
function notify(text: string, kind: "failed" | "ended"): void {
  const box = byId("notice");
  box.textContent = text;
  box.dataset.kind = kind;
  box.hidden = false;
}
