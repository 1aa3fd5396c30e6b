/**
 * Whether a model's probabilities mean what they say: of the images where it is 80 % sure, it should
 * get 80 % right. Images are sorted into equal bins by the probability of the predicted class, and
 * each bin's mean probability is held against its share of right ones (Guo et al. 2017, "On
 * Calibration of Modern Neural Networks", equation 3).
 */

/** Bins of 0 .. 1; bin b holds the probabilities above b / 15 up to and with (b + 1) / 15. */
const BINS = 15;

/** The images of which a model was about equally sure. */
export interface ReliabilityBin {
  /** The bin's place, 0 to 14: probabilities above `bin / 15`, up to `(bin + 1) / 15`. */
  readonly bin: number;
  /** Images in it, at least 1. */
  readonly count: number;
  /** Their mean probability of the predicted class, 0 to 1. */
  readonly confidence: number;
  /** The share of them that was right, 0 to 1. */
  readonly accuracy: number;
}

/**
 * Counts predictions by how sure they were.
 *
 * @example
 * ```ts
 * import { Calibration } from "./calibration.ts";
 * import assert from "node:assert/strict";
 *
 * const calibration = new Calibration();
 * calibration.add(0.75, true);
 * calibration.add(0.75, false);
 * assert.deepEqual(calibration.bins(), [{ bin: 11, count: 2, confidence: 0.75, accuracy: 0.5 }]);
 * assert.equal(calibration.error(), 0.25);
 * ```
 */
export class Calibration {
  readonly #counts = new Uint32Array(BINS);
  readonly #hits = new Uint32Array(BINS);
  readonly #sums = new Float64Array(BINS); // of probabilities

  /**
   * Counts a prediction.
   *
   * @param probability Of the predicted class, 0 to 1; NaN makes the error NaN.
   * @param right Whether it was the image's class.
   */
  add(probability: number, right: boolean): void {
    const bin = probability > 0 ? Math.min(Math.ceil(probability * BINS), BINS) - 1 : 0;
    this.#counts[bin]!++;
    this.#sums[bin]! += probability;
    if (right) this.#hits[bin]!++;
  }

  /** The bins with images, by rising probability: the points of a reliability diagram. */
  bins(): ReliabilityBin[] {
    return [...this.#counts]
      .map((count, bin) => ({
        bin,
        count,
        confidence: this.#sums[bin]! / count,
        accuracy: this.#hits[bin]! / count,
      }))
      .filter(({ count }) => count > 0);
  }

  /**
   * The expected calibration error: the bins' distance between mean probability and share of right
   * ones, each bin counting by its images.
   *
   * @returns 0 to 1; NaN without images.
   */
  error(): number {
    const images = this.#counts.reduce((sum, count) => sum + count, 0);
    return this.bins().reduce(
      (sum, { count, confidence, accuracy }) => sum + count * Math.abs(accuracy - confidence),
      0,
    ) / images;
  }
}
