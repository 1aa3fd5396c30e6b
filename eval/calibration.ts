/**
 * Calibration: whether a model's probabilities are as high as its accuracy. Of the images whose predicted
 * class has a probability of 80 %, 80 % should be correct. Images are sorted into equal bins by the
 * probability of the predicted class, and each bin's mean probability is compared with its accuracy
 * (Guo et al. 2017, "On Calibration of Modern Neural Networks", equation 3).
 */

/** Bins of 0 .. 1; bin b holds the probabilities above b / 15 up to and with (b + 1) / 15. */
const BINS = 15;

/** The images whose predicted class has a probability within one range. */
export interface ReliabilityBin {
  /** The bin's index, 0 to 14: probabilities above `bin / 15`, up to `(bin + 1) / 15`. */
  readonly bin: number;
  /** Images in it, at least 1. */
  readonly count: number;
  /** Their mean probability of the predicted class, 0 to 1. */
  readonly confidence: number;
  /** The share of them that was predicted correctly, 0 to 1. */
  readonly accuracy: number;
}

/**
 * Counts predictions and correct predictions by their probability.
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
  readonly #correct = new Uint32Array(BINS);
  readonly #sums = new Float64Array(BINS); // of probabilities

  /**
   * Counts a prediction.
   *
   * @param probability Of the predicted class, 0 to 1; NaN makes the error NaN.
   * @param correct Whether the predicted class is the image's.
   */
  add(probability: number, correct: boolean): void {
    const bin = probability > 0 ? Math.min(Math.ceil(probability * BINS), BINS) - 1 : 0;
    this.#counts[bin]!++;
    this.#sums[bin]! += probability;
    if (correct) this.#correct[bin]!++;
  }

  /** The bins with images, by rising probability: the points of a reliability diagram. */
  bins(): ReliabilityBin[] {
    return [...this.#counts]
      .map((count, bin) => ({
        bin,
        count,
        confidence: this.#sums[bin]! / count,
        accuracy: this.#correct[bin]! / count,
      }))
      .filter(({ count }) => count > 0);
  }

  /**
   * The expected calibration error: the mean over the bins of the distance between mean probability and
   * accuracy, each bin weighted by its images.
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
