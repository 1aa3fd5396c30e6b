/**
 * How a run divides the time that it may take: training ends so early that the last validation, and what
 * is written after it, fit as well. The clock is the caller's, so that nothing here depends on a machine.
 */

/** What a run may take, and what it has taken. */
export interface TimeBudgetOptions {
  /** Seconds that all parts of the run may take together; no limit by default. */
  readonly seconds?: number;
  /** Seconds that the parts before this one took. */
  readonly used: number;
  /** Images of a validation. */
  readonly validationImages: number;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

/** A forward pass is about a third of a step; before a validation is measured, it is taken for a half. */
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
 * budget.closed(10); // what a validation took: training has 50 seconds
 * milliseconds = 25_000;
 * if (budget.share !== 0.5 || budget.isUp) throw new Error("half of 50");
 * ```
 */
export class TimeBudget {
  readonly #options: TimeBudgetOptions;
  readonly #started: number;
  #trained = { seconds: 0, images: 0 };
  #closing: number | undefined;
  #ended = false;

  constructor(options: TimeBudgetOptions) {
    this.#options = options;
    this.#started = options.now();
  }

  /** Seconds that the run has taken, in all of its parts; once it has ended, all that it may take. */
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
    const reserved = Math.min(this.#closing ?? expected, (1 - leastShare) * seconds);
    return Math.min(1, this.elapsed / (seconds - reserved));
  }

  /** Whether training has to end. */
  get isUp(): boolean {
    return this.share >= 1;
  }

  /** So many images were trained on in so many seconds, from which the first validation is estimated. */
  trained(images: number, seconds: number): void {
    this.#trained.images += images;
    this.#trained.seconds += seconds;
  }

  /**
   * The time has ended the run. What was kept for its end and not needed counts as taken, so that the run,
   * taken up with the same limit, stays at its end.
   */
  end(): void {
    this.#ended = true;
  }

  /** A validation, with what was written after it, took so many seconds; the last one may as well. */
  closed(seconds: number): void {
    this.#closing = Math.max(this.#closing ?? 0, seconds);
  }
}
