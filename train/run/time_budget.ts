/**
 * The time limit of a run: training ends early enough for the last validation and the files written after
 * it. The clock is the caller's, so that nothing here depends on the machine.
 */

/** The limit of a run, and the time it has taken. */
export interface TimeBudgetOptions {
  /** Seconds that all parts of the run may take together; no limit by default. */
  readonly seconds?: number | undefined;
  /** Seconds that the parts before this one took. */
  readonly used: number;
  /** Images of a validation. */
  readonly validationImages: number;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

/** A forward pass takes about a third of a training step; until a validation is measured, a half is assumed. */
const forwardShare = 1 / 2;

/** Training gets at least this share of the time, however long a validation takes. */
const leastShare = 1 / 2;

/**
 * The time of a run.
 *
 * @example
 * ```ts
 * import { TimeBudget } from "./time_budget.ts";
 *
 * let milliseconds = 0;
 * const now = () => milliseconds;
 * const budget = new TimeBudget({ seconds: 60, used: 0, validationImages: 100, now });
 * budget.addValidation(10); // what a validation took: training has 50 seconds
 * milliseconds = 25_000;
 * if (budget.share !== 0.5 || budget.isUp) throw new Error("half of 50");
 * ```
 */
export class TimeBudget {
  readonly #options: TimeBudgetOptions;
  readonly #started: number;
  #trained = { seconds: 0, images: 0 };
  #validationSeconds: number | undefined;
  #ended = false;

  constructor(options: TimeBudgetOptions) {
    this.#options = options;
    this.#started = options.now();
  }

  /** Seconds that the run has taken, in all of its parts; once the limit has ended it, at least the limit. */
  get elapsed(): number {
    const { seconds, used, now } = this.#options;
    const taken = used + (now() - this.#started) / 1000;
    return this.#ended && seconds !== undefined ? Math.max(taken, seconds) : taken;
  }

  /** The share of the time for training that is over, in [0, 1]; 0 where time has no limit. */
  get share(): number {
    const { seconds = Infinity, validationImages } = this.#options;
    const { seconds: trained, images } = this.#trained;
    const expected = forwardShare * validationImages * (images > 0 ? trained / images : 0);
    const reserved = Math.min(this.#validationSeconds ?? expected, (1 - leastShare) * seconds);
    return Math.min(1, this.elapsed / (seconds - reserved));
  }

  /** Whether training has to end. */
  get isUp(): boolean {
    return this.share >= 1;
  }

  /** Adds images that were trained and the seconds they took; the first validation is estimated from them. */
  addTraining(images: number, seconds: number): void {
    this.#trained.images += images;
    this.#trained.seconds += seconds;
  }

  /**
   * Notes that the limit has ended the run. Time that was reserved for its end and not needed counts as
   * taken, so that the run, resumed with the same limit, is at its end.
   */
  end(): void {
    this.#ended = true;
  }

  /** Adds the seconds of a validation and of the files written after it; the last one may take as long. */
  addValidation(seconds: number): void {
    this.#validationSeconds = Math.max(this.#validationSeconds ?? 0, seconds);
  }
}
