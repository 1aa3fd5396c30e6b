/**
 * Evaluates the losses of a learning-rate range test: smooths them, decides when to stop, and suggests a
 * rate. There is no suggestion where the losses did not fall by more than their noise.
 */

/** An optimizer step of the test. */
export interface RatePoint {
  /** Its learning rate. */
  readonly rate: number;
  /** The mean training loss over all images of its batches, before it. */
  readonly loss: number;
  /** The weighted average of the losses around it. */
  readonly smoothed: number;
}

/** Decay of a loss's weight in an average, per optimizer step of distance. */
const decay = 0.9;
/** The loss diverges when the average exceeds the lowest one by this factor. */
const divergenceFactor = 4;
/**
 * The loss has fallen when the average fell by more than this many standard deviations of single losses
 * around the average: of 400 curves of nothing but noise, none fell further.
 */
const minFall = 1.25;
/**
 * A valley ends where the average has risen again by this many of the same standard deviations: by two of
 * the average's own, which is over about nineteen losses.
 */
const minRise = 0.5;

/**
 * Watches losses as they come for divergence, by their exponential moving average, bias-corrected.
 *
 * @example
 * ```ts
 * import { DivergenceWatch } from "./learning_rate_curve.ts";
 *
 * const watch = new DivergenceWatch();
 * if (watch.add(2) || watch.add(1) || !watch.add(100)) throw new Error("the third diverges");
 * ```
 */
export class DivergenceWatch {
  #sum = 0;
  #weight = 0;
  #best = Infinity;

  /** Adds a loss; returns whether the loss has diverged. */
  add(loss: number): boolean {
    this.#sum = decay * this.#sum + loss;
    this.#weight = decay * this.#weight + 1;
    const average = this.#sum / this.#weight;
    this.#best = Math.min(this.#best, average);
    return !Number.isFinite(average) || average > divergenceFactor * this.#best;
  }
}

/**
 * Averages each loss with those before and after it, so that the average does not lag behind the rate.
 * Diverging losses are clipped to twice those of the start, or one of them would hide the valley before it.
 *
 * @param losses Finite numbers, in order.
 * @returns As many averages.
 *
 * @example
 * ```ts
 * import { smoothLosses } from "./learning_rate_curve.ts";
 *
 * const smoothed = smoothLosses([2, 1, 2, 1, 2, 1]);
 * if (smoothed.some((loss) => loss < 1.3 || loss > 1.7)) throw new Error("about 1.5");
 * ```
 */
export function smoothLosses(losses: readonly number[]): number[] {
  const start = losses.slice(0, Math.ceil(losses.length / 10));
  const most = 2 * Math.max(...start);
  return losses.map((_, at) => {
    let sum = 0;
    let weights = 0;
    for (const [index, loss] of losses.entries()) {
      const weight = decay ** Math.abs(index - at);
      sum += weight * Math.min(loss, most);
      weights += weight;
    }
    return sum / weights;
  });
}

/**
 * The rate at which the average of the losses is lowest: Smith's upper bound, beyond which steps are too
 * large for a network that has just begun to train. Lower ones learn more slowly: three epochs of our recipe over
 * 8,707 product images, whose curve is lowest at 1.6e-3, end at a mean accuracy of 61 % with 6.5e-4, 65 %
 * with 1e-3, and 67 % with 2e-3 and 3e-3.
 *
 * Only the first valley counts. Higher rates may look as good again: with Adam and batch norm the loss often
 * falls a second time, to that of a network that predicts the same for every image.
 *
 * @param points In order.
 * @returns One of the rates; null where the losses did not fall by more than their noise.
 *
 * @example
 * ```ts
 * import { suggestRate } from "./learning_rate_curve.ts";
 *
 * const rates = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1];
 * const points = [5, 4.9, 3, 2.9, 6].map((loss, index) => ({ rate: rates[index]!, loss, smoothed: loss }));
 * if (suggestRate(points) !== 1e-2) throw new Error("lowest at 1e-2");
 * ```
 */
export function suggestRate(points: readonly RatePoint[]): number | null {
  const lowest = firstMinimum(points);
  return lowest === undefined ? null : points[lowest]!.rate;
}

/** The index of the lowest average in the first valley that is deeper than the noise. */
function firstMinimum(points: readonly RatePoint[]): number | undefined {
  let lowest = 0;
  let fall = 0;
  let squares = 0;
  /** Standard deviation of the losses around the average, up to the lowest. */
  let std = 0;
  for (const [index, { loss, smoothed }] of points.entries()) {
    squares += (loss - smoothed) ** 2;
    if (smoothed < points[lowest]!.smoothed) {
      lowest = index;
      fall = points[0]!.smoothed - smoothed;
      std = Math.sqrt(squares / (index + 1));
    } else if (fall > minFall * std) {
      if (smoothed - points[lowest]!.smoothed > minRise * std) break;
    }
  }
  return fall > minFall * std ? lowest : undefined;
}
