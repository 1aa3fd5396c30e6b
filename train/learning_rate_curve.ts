/**
 * What the losses of a learning-rate range test say: their average, when to stop, and which rate to
 * suggest. Plain numbers in and out; a suggestion never lies beyond the minimum of the average, and there
 * is none where the losses did not fall by more than they scatter.
 */

/** A move of the weights. */
export interface RatePoint {
  /** Its learning rate. */
  readonly rate: number;
  /** The loss before it, summed over the heads. */
  readonly loss: number;
  /** The average of the losses around it. */
  readonly smoothed: number;
}

/** What a curve says; null where it gives no answer. */
export interface RateSuggestion {
  /** The rate to train with. */
  readonly suggestion: number | null;
  /** The rate at which the average is lowest. */
  readonly minimum: number | null;
}

/** What a loss's weight in an average is multiplied by for each step that it is away. */
const decay = 0.9;
/** Averages of so many times the best one mean that the loss runs away. */
const divergence = 4;
/**
 * A fall counts when it is so many standard deviations of single losses around the average: of 400 curves
 * of nothing but noise, none fell further.
 */
const leastFall = 1.25;
/** The losses have stopped falling when this share of the fall is done. */
const fallen = 0.98;
/** A valley ends where the average has climbed back by such a share of its fall. */
const climb = 1 / 3;

/**
 * Watches losses as they come: an exponential average, corrected for having begun at 0, of those so far.
 *
 * @example
 * ```ts
 * import { DivergenceWatch } from "./learning_rate_curve.ts";
 *
 * const watch = new DivergenceWatch();
 * if (watch.add(2) || watch.add(1) || !watch.add(100)) throw new Error("the third runs away");
 * ```
 */
export class DivergenceWatch {
  #sum = 0;
  #weight = 0;
  #best = Infinity;

  /** Whether the loss, this one included, has run away. */
  add(loss: number): boolean {
    this.#sum = decay * this.#sum + loss;
    this.#weight = decay * this.#weight + 1;
    const average = this.#sum / this.#weight;
    this.#best = Math.min(this.#best, average);
    return !Number.isFinite(average) || average > divergence * this.#best;
  }
}

/**
 * Averages each loss with those before and after it, so that the average does not trail behind the rate.
 * Losses that run away count as no more than twice those of the beginning, or one of them would hide the
 * valley before it.
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
  const beginning = losses.slice(0, Math.ceil(losses.length / 10));
  const most = 2 * Math.max(...beginning);
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
 * The rate at which the losses stop falling: Smith's upper bound, the highest rate of a schedule, as
 * `--learning-rate` is. It is read off where the average has fallen nearly as far as it does, since the
 * bottom itself may be flat. (The rate of the steepest fall, fastai's older rule, lies five times lower.
 * Three epochs over 3,200 product images, one seed, ended at a validation loss of 6.77 with that, and at 6.07,
 * 5.35 and 5.41 with 3, 8 and 16 times as much; the rule here says 6 times.)
 *
 * Only the first valley counts. Higher rates may look as good again: with Adam and batch norm the loss
 * often comes down a second time, to that of a network that says the same of every image.
 *
 * @param points In order.
 *
 * @example
 * ```ts
 * import { suggestRate } from "./learning_rate_curve.ts";
 *
 * const rates = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1];
 * const points = [5, 4.9, 3, 2.98, 6].map((loss, index) => ({ rate: rates[index]!, loss, smoothed: loss }));
 * const { suggestion, minimum } = suggestRate(points);
 * if (suggestion !== 1e-3 || minimum !== 1e-2) throw new Error("hardly falls beyond 1e-3");
 * ```
 */
export function suggestRate(points: readonly RatePoint[]): RateSuggestion {
  const lowest = firstMinimum(points);
  if (lowest === undefined) return { suggestion: null, minimum: null };
  const [first, last] = [points[0]!.smoothed, points[lowest]!.smoothed];
  const slowed = points.find(({ smoothed }) => first - smoothed >= fallen * (first - last))!;
  return { suggestion: slowed.rate, minimum: points[lowest]!.rate };
}

/** Where the first valley of the averages that is deeper than their noise is deepest. */
function firstMinimum(points: readonly RatePoint[]): number | undefined {
  let lowest = 0;
  let fall = 0;
  let squares = 0;
  /** Standard deviation of the losses around the average, up to the lowest. */
  let scatter = 0;
  for (const [index, { loss, smoothed }] of points.entries()) {
    squares += (loss - smoothed) ** 2;
    if (smoothed < points[lowest]!.smoothed) {
      lowest = index;
      fall = points[0]!.smoothed - smoothed;
      scatter = Math.sqrt(squares / (index + 1));
    } else if (fall > leastFall * scatter) {
      if (smoothed - points[lowest]!.smoothed > climb * fall) break;
    }
  }
  return fall > leastFall * scatter ? lowest : undefined;
}
