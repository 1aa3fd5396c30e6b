/**
 * Updates the state of the page from the hooks of a training. Errors here never reach the training.
 */
import { AXIS_NAME_LENGTH, shortName, shortNames } from "../../charts/names.ts";
import { type Head, isNumberHead, kindOf, labelSegments, pixelsOf } from "../../data/mod.ts";
import { listed } from "../../data/listed.ts";
import type { Guess } from "../../eval/mod.ts";
import type {
  BatchProgress,
  EpochMetrics,
  InputImages,
  Mistake,
  Mistakes,
  TrainHooks,
  TrainResult,
  TrainStart,
} from "../../train/mod.ts";
import { labelText } from "../page/label_text.ts";
import { quantity, trueQuantity } from "../page/numbers.ts";
import type { LiveMistake, Progress, RunEnd } from "./live_event.ts";
import { LiveState } from "./live_state.ts";
import { PictureSheets } from "./picture_sheets.ts";
import { StepClock } from "./step_clock.ts";

/** Tags of an image that are named at most. */
const mostTags = 6;

/** A training that a page shows. */
export class LiveRun {
  readonly pictures = new PictureSheets();
  readonly state = new LiveState();
  readonly #clock = new StepClock();
  #start: TrainStart | undefined;
  /** Display name of each head. */
  #names: ReadonlyMap<string, string> = new Map();
  readonly #onProblem: (message: string) => void;
  #broken = false;

  /** @param onProblem Called at most once, when the page cannot show something. */
  constructor(onProblem: (message: string) => void) {
    this.#onProblem = onProblem;
  }

  /** The hooks for the training. */
  hooks(): TrainHooks {
    return {
      onPack: this.#guarded((done, total) => this.#prepare("packing images", done, total)),
      onImageDownload: this.#guarded((done, total) =>
        this.#prepare("downloading images", done, total)
      ),
      onDownload: this.#guarded((done, total) =>
        this.#prepare("downloading weights", done, total ?? 0)
      ),
      onTuning: this.#guarded((round, rounds) => this.#prepare("measuring kernels", round, rounds)),
      onStart: this.#guarded((start) => this.#begin(start)),
      onBatch: this.#guarded((step) => this.#step(step)),
      onInputs: this.#guarded((inputs) => this.#showInputs(inputs)),
      onValidation: this.#guarded((done, total) => {
        this.#clock.pause();
        this.#move({ doing: "validating", done, total, ...this.#time() });
      }),
      onMistakes: this.#guarded((mistakes) => this.#showMistakes(mistakes)),
      onEpoch: this.#guarded((metrics) => this.#finishEpoch(metrics)),
    };
  }

  /** Records the end of the training. */
  finish({ ending, epochs }: TrainResult): void {
    const best = epochs.findLast(({ best }) => best);
    const model = best === undefined ? "" : ` The best model is that of epoch ${best.epoch}.`;
    const messages = {
      epochs: `All epochs are done.${model}`,
      patience: `Stopped early: the model no longer gets better.${model}`,
      time: `Stopped: the time is up.${model}`,
      signal: "Stopped and saved; --resume goes on.",
    };
    this.#conclude({
      outcome: ending === "signal" ? "stopped" : "finished",
      message: messages[ending],
    });
  }

  /** Records the failure of the training. */
  fail(error: unknown): void {
    this.#conclude({
      outcome: "failed",
      message: error instanceof Error ? error.message : String(error),
    });
  }

  /** Wraps a hook so that its errors are reported, not thrown. */
  #guarded<A extends unknown[]>(hook: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      try {
        hook(...args);
      } catch (error) {
        if (!this.#broken) this.#onProblem(`the page misses something: ${error}`);
        this.#broken = true;
      }
    };
  }

  #move(progress: Partial<Progress>): void {
    this.state.progress = { ...this.state.progress, ...progress };
  }

  #prepare(doing: string, done: number, total: number): void {
    this.#move({ doing, done, total });
  }

  #begin(start: TrainStart): void {
    const { options: { epochs, maxSeconds = Infinity }, data, position, batchesPerEpoch } = start;
    this.#start = start;
    const shown = shortNames(data.heads.map(({ name }) => name), AXIS_NAME_LENGTH);
    this.#names = new Map(data.heads.map(({ name }, head) => [name, shown[head]!]));
    this.state.epochs.push(...start.epochs.map((metrics) => this.#shown(metrics)));
    this.state.facts = {
      ...this.state.facts,
      heads: data.heads.map((head, index) => ({
        name: shown[index]!,
        kind: kindOf(head),
        ...(isNumberHead(head) && { std: head.std }),
      })),
      epochs,
      trainingImages: data.training.count,
      validationImages: data.validation.count,
    };
    this.#clock.start(
      position.trainedBatches,
      maxSeconds - start.secondsBefore,
      start.secondsBefore,
    );
    this.#move({
      doing: "training",
      done: position.batch,
      total: batchesPerEpoch,
      step: position.trainedBatches,
      steps: epochs * batchesPerEpoch,
      share: this.#clock.share(epochs * batchesPerEpoch),
      epoch: Math.min(position.epoch + 1, epochs),
    });
  }

  #step({ trainedBatches: step, epoch, batch, loss, learningRate }: BatchProgress): void {
    const { options: { batchSize } } = this.#start!;
    this.state.curve.add(step, loss, learningRate);
    this.#clock.step(step);
    const speed = this.#clock.stepsPerSecond;
    this.#move({
      doing: "training",
      done: batch,
      total: this.#start!.batchesPerEpoch,
      step,
      epoch,
      loss: this.state.curve.smoothed!,
      learningRate,
      imagesPerSecond: speed === undefined
        ? this.state.progress.imagesPerSecond
        : speed * batchSize,
      ...this.#time(),
    });
  }

  #time(): Pick<Progress, "share" | "elapsed" | "left"> {
    const { steps } = this.state.progress;
    return {
      share: this.#clock.share(steps),
      elapsed: this.#clock.elapsed,
      left: this.#clock.left(steps) ?? null,
    };
  }

  #showInputs(
    { epoch, trainedBatches: step, width, height, count, pixels, labels }: InputImages,
  ): void {
    const { heads } = this.#start!.data;
    const bytes = width * height * 3;
    const images = Array.from({ length: count }, (_, image) => image);
    const { offsets, total } = labelSegments(heads);
    const pictures = images.map((image) => pixels.subarray(image * bytes, (image + 1) * bytes));
    this.state.inputs = {
      epoch,
      step,
      sheet: this.pictures.add("inputs", step, pictures, { width, height }),
      labels: images.map((image) =>
        heads.map((head, index) => labelText(head, labels, image * total + offsets[index]!) ?? "")
      ),
    };
  }

  #showMistakes({ epoch, heads }: Mistakes): void {
    const { data: { validation, heads: known } } = this.#start!;
    this.state.mistakes = {
      epoch,
      heads: heads.map((failures, head) => ({
        head: this.#names.get(known[head]!.name)!,
        sheet: this.pictures.add(
          `mistakes-${head}`,
          epoch,
          failures.map(({ image }) => pixelsOf(validation, image)),
          validation,
        ),
        images: failures.map((mistake) =>
          shownMistake(mistake, validation.rows[mistake.image]!.id, known[head]!)
        ),
      })),
    };
  }

  #finishEpoch(metrics: EpochMetrics): void {
    const { options: { epochs }, batchesPerEpoch: total } = this.#start!;
    // The last epoch, or one that the time limit cut short.
    const last = metrics.epoch === epochs || !Number.isInteger(metrics.epoch);
    this.#clock.pause();
    this.state.epochs.push(this.#shown(metrics));
    this.#move({
      doing: "training",
      done: last ? total : 0,
      total,
      epoch: last ? Math.ceil(metrics.epoch) : metrics.epoch + 1,
      imagesPerSecond: metrics.images_per_second,
    });
  }

  /** The metrics of an epoch by display name of the heads. */
  #shown(metrics: EpochMetrics): EpochMetrics {
    const renamed = (figures: Readonly<Record<string, number>>) =>
      Object.fromEntries(
        Object.entries(figures).map((
          [name, figure],
        ) => [this.#names.get(name) ?? shortName(name), figure]),
      );
    const { accuracy, mean_average_precision: tags, mean_absolute_error: numbers } = metrics;
    return {
      ...metrics,
      accuracy: renamed(accuracy),
      ...(tags && { mean_average_precision: renamed(tags) }),
      ...(numbers && { mean_absolute_error: renamed(numbers) }),
    };
  }

  #conclude(end: RunEnd): void {
    this.state.end = end;
    this.state.progress = { ...this.state.progress, elapsed: this.#clock.elapsed, left: null };
  }
}

/** A mistake as the page shows it. */
function shownMistake(mistake: Mistake, id: string, head: Head): LiveMistake {
  if (mistake.kind === "number") {
    const std = isNumberHead(head) ? head.std : 1;
    return {
      kind: "number",
      id: shortName(id),
      label: trueQuantity(mistake.truth, std),
      guess: quantity(mistake.value, std / 10),
    };
  }
  if (mistake.kind === "tags") {
    const { truth, wrong, missed } = mistake;
    const tags = (some: readonly Guess[]) =>
      some.slice(0, mostTags).map(({ label, probability }) => ({
        tag: shortName(label),
        probability,
      }));
    return {
      kind: "tags",
      id: shortName(id),
      label: truth.length === 0 ? "no tag" : listed(truth.map((tag) => shortName(tag)), mostTags),
      wrong: tags(wrong),
      missed: tags(missed),
    };
  }
  const { label, suggestion, probability } = mistake;
  return {
    id: shortName(id),
    label: shortName(label),
    guess: shortName(suggestion),
    probability,
  };
}
