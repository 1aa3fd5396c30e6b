/**
 * Measures how long a run of a search takes, by which further rounds are planned: without what later runs need not
 * do again, such as decoding images.
 */
import type { EpochMetrics } from "../run/metrics_log.ts";
import type { TrialTimes } from "./search_state.ts";

/** Measures how long a run takes. */
export class Stopwatch {
  readonly #epochs: number;
  #began = performance.now();
  #started: number | undefined;
  #batchesBefore = 0;
  #batchesPerEpoch = 1;
  /** Batches trained in the whole run. */
  trainedBatches = 0;

  constructor(epochs: number) {
    this.#epochs = epochs;
  }

  /** What was done until now, such as decoding, no other run has to do. */
  restart(): void {
    this.#began = performance.now();
  }

  /** Whether training has begun. */
  get started(): boolean {
    return this.#started !== undefined;
  }

  /** Training begins. */
  start(trainedBatches: number, batchesPerEpoch: number): void {
    this.#started = performance.now();
    this.#batchesBefore = this.trainedBatches = trainedBatches;
    this.#batchesPerEpoch = batchesPerEpoch;
  }

  /**
   * The times until now.
   *
   * @param logged The run's epochs, for one that had ended before.
   */
  times(logged: readonly EpochMetrics[] = []): TrialTimes {
    const now = performance.now();
    if (this.#started === undefined && logged.length > 0) {
      const epoch = logged.reduce((sum, { seconds }) => sum + seconds, 0) / logged.length;
      return { preparation: (now - this.#began) / 1000, epoch };
    }
    const started = this.#started ?? now;
    const trained = (this.trainedBatches - this.#batchesBefore) / this.#batchesPerEpoch;
    const seconds = (now - started) / 1000;
    return {
      preparation: (started - this.#began) / 1000,
      epoch: seconds / (trained > 0 ? trained : this.#epochs),
    };
  }
}
