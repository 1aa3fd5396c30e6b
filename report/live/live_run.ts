/**
 * A training as its page shows it: listens to the training, keeps what a reader who comes late must be
 * told, and knows what each reader has been told. Nothing that goes wrong here reaches the training.
 */
import { pixelsOf } from "../../model/images.ts";
import type {
  EpochMetrics,
  Mistakes,
  StepInputs,
  StepProgress,
  TrainHooks,
  TrainResult,
  TrainStart,
} from "../../train/mod.ts";
import type {
  Growth,
  LiveEvent,
  Progress,
  RunEnd,
  RunFacts,
  SeenInputs,
  StepPoint,
} from "./live_event.ts";
import { PictureSheets } from "./picture_sheets.ts";
import { StepCurve } from "./step_curve.ts";
import { StepClock } from "./step_clock.ts";

/** A training that a page shows. */
export class LiveRun {
  readonly pictures = new PictureSheets();
  readonly #curve = new StepCurve();
  readonly #clock = new StepClock();
  readonly #epochs: EpochMetrics[] = [];
  #start: TrainStart | undefined;
  #facts: RunFacts = { heads: [], epochs: 0, trainingImages: 0, validationImages: 0 };
  #progress: Progress = {
    doing: "preparing",
    done: 0,
    total: 0,
    step: 0,
    steps: 0,
    epoch: 0,
    loss: null,
    learningRate: null,
    imagesPerSecond: null,
    elapsed: 0,
    left: null,
  };
  #mistakes: Extract<LiveEvent, { event: "mistakes" }>["data"] | undefined;
  #inputs: SeenInputs | undefined;
  #end: RunEnd | undefined;
  #waiting: (() => void)[] = [];
  readonly #onProblem: (message: string) => void;
  #broken = false;

  /** @param onProblem Told once, when the page cannot show something. */
  constructor(onProblem: (message: string) => void) {
    this.#onProblem = onProblem;
  }

  /** What training is to tell. */
  hooks(): TrainHooks {
    return {
      onPack: this.#guarded((done, total) => this.#prepare("packing images", done, total)),
      onDownload: this.#guarded((done, total) =>
        this.#prepare("downloading weights", done, total ?? 0)
      ),
      onTuning: this.#guarded((round, rounds) => this.#prepare("measuring kernels", round, rounds)),
      onStart: this.#guarded((start) => this.#begin(start)),
      onStep: this.#guarded((step) => this.#step(step)),
      onInputs: this.#guarded((inputs) => this.#showInputs(inputs)),
      onValidation: this.#guarded((done, total) => {
        this.#clock.pause();
        this.#move({ doing: "validating", done, total });
      }),
      onMistakes: this.#guarded((mistakes) => this.#showMistakes(mistakes)),
      onEpoch: this.#guarded((metrics) => {
        this.#clock.pause();
        this.#epochs.push(metrics);
        this.#move({
          doing: "training",
          done: 0,
          total: this.#start!.batchesPerEpoch,
          imagesPerSecond: metrics.images_per_second,
        });
      }),
    };
  }

  /** The training has ended. */
  finish({ ending, epochs }: TrainResult): void {
    const best = epochs.findLast(({ best }) => best);
    const model = best === undefined ? "" : ` The best model is that of epoch ${best.epoch}.`;
    const messages = {
      epochs: `All ${epochs.length} epochs are done.${model}`,
      patience: `Stopped early: the model no longer gets better.${model}`,
      time: `Stopped: the time is up.${model}`,
      signal: "Stopped and saved; --resume goes on.",
    };
    this.#conclude({
      outcome: ending === "signal" ? "stopped" : "finished",
      message: messages[ending],
    });
  }

  /** The training has failed. */
  fail(error: unknown): void {
    this.#conclude({
      outcome: "failed",
      message: error instanceof Error ? error.message : String(error),
    });
  }

  get ended(): boolean {
    return this.#end !== undefined;
  }

  /** Waits for anything new. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Reads for one reader.
   *
   * @returns What the reader has not been told yet: everything so far at the first call.
   */
  reader(): () => LiveEvent[] {
    const told = new Map<string, unknown>();
    let epochs = 0;
    let points = 0;
    let thinned = 0;
    const news = <E extends LiveEvent["event"]>(
      event: E,
      data: Extract<LiveEvent, { event: E }>["data"] | undefined,
    ): LiveEvent[] => {
      if (data === undefined || told.get(event) === data) return [];
      told.set(event, data);
      return [{ event, data } as LiveEvent];
    };
    const grown = (): LiveEvent[] => {
      const events: LiveEvent[] = [];
      if (this.#epochs.length > epochs) {
        events.push({ event: "epochs", data: growth(this.#epochs, epochs) });
        epochs = this.#epochs.length;
      }
      if (told.get("last step") !== this.#curve.points.at(-1)) {
        // The last point may have changed since.
        const from = thinned === this.#curve.thinned ? Math.max(0, points - 1) : 0;
        events.push({ event: "steps", data: growth(this.#curve.points.map(rounded), from) });
        told.set("last step", this.#curve.points.at(-1));
        points = this.#curve.points.length;
        thinned = this.#curve.thinned;
      }
      return events;
    };
    return () => [
      ...news("run", this.#facts),
      ...grown(),
      ...news("progress", this.#progress),
      ...news("mistakes", this.#mistakes),
      ...news("inputs", this.#inputs),
      ...news("end", this.#end),
    ];
  }

  /** A page must not end a run. */
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

  #changed(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #move(progress: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...progress };
    this.#changed();
  }

  #prepare(doing: string, done: number, total: number): void {
    this.#move({ doing, done, total });
  }

  #begin(start: TrainStart): void {
    const { options: { epochs }, data, position, batchesPerEpoch } = start;
    this.#start = start;
    this.#epochs.push(...start.epochs);
    this.#facts = {
      heads: data.heads.map(({ name }) => name),
      epochs,
      trainingImages: data.training.count,
      validationImages: data.validation.count,
    };
    this.#clock.start(position.step);
    this.#move({
      doing: "training",
      done: position.batch,
      total: batchesPerEpoch,
      step: position.step,
      steps: epochs * batchesPerEpoch,
      epoch: Math.min(position.epoch + 1, epochs),
    });
  }

  #step({ step, epoch, batch, loss, learningRate }: StepProgress): void {
    const { options: { batchSize } } = this.#start!;
    this.#curve.add(step, loss, learningRate);
    this.#clock.step(step);
    const speed = this.#clock.stepsPerSecond;
    this.#move({
      doing: "training",
      done: batch,
      total: this.#start!.batchesPerEpoch,
      step,
      epoch,
      loss: this.#curve.smoothed!,
      learningRate,
      imagesPerSecond: speed === undefined ? this.#progress.imagesPerSecond : speed * batchSize,
      elapsed: this.#clock.elapsed,
      left: this.#clock.left(this.#progress.steps) ?? null,
    });
  }

  #showInputs({ epoch, step, width, height, count, pixels, labels }: StepInputs): void {
    const { heads } = this.#start!.data;
    const bytes = width * height * 3;
    const images = Array.from({ length: count }, (_, image) => image);
    const pictures = images.map((image) => pixels.subarray(image * bytes, (image + 1) * bytes));
    this.#inputs = {
      epoch,
      step,
      sheet: this.pictures.add("inputs", step, pictures, { width, height }),
      labels: images.map((image) =>
        heads.map(({ classes }, head) => classes[labels[image * heads.length + head]!] ?? "")
      ),
    };
    this.#changed();
  }

  #showMistakes({ epoch, heads }: Mistakes): void {
    const { data: { validation, heads: known } } = this.#start!;
    this.#mistakes = {
      epoch,
      heads: heads.map((failures, head) => ({
        head: known[head]!.name,
        sheet: this.pictures.add(
          `mistakes-${head}`,
          epoch,
          failures.map(({ image }) => pixelsOf(validation, image)),
          validation,
        ),
        images: failures.map(({ image, label, suggestion, probability }) => ({
          id: validation.rows[image]!.id,
          label,
          guess: suggestion,
          probability,
        })),
      })),
    };
    this.#changed();
  }

  #conclude(end: RunEnd): void {
    this.#end = end;
    this.#progress = { ...this.#progress, elapsed: this.#clock.elapsed, left: null };
    this.#changed();
  }
}

function growth<T>(items: readonly T[], from: number): Growth<T> {
  return { from, items: items.slice(from) };
}

function rounded([step, loss, smoothed, rate]: StepPoint): StepPoint {
  const short = (value: number) => Number(value.toPrecision(5));
  return [step, short(loss), short(smoothed), short(rate)];
}
