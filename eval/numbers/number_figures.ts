/** The figures of a number head, as scikit-learn defines them. */

/** The figures of a number head over the images that have its label, in the unit of the column. */
export interface NumberFigures {
  /** Mean of the distances from the true numbers. */
  readonly mean_absolute_error: number;
  /** Median of the distances. */
  readonly median_absolute_error: number;
  /** Square root of the mean of the squared distances. */
  readonly root_mean_squared_error: number;
  /**
   * The share of the numbers' variance that is explained, at most 1: 0 is what their mean would give. Of equal
   * numbers it is 1 if all are exact, else 0; null of fewer than two.
   */
  readonly r2: number | null;
}

/**
 * Compares numbers with the true ones.
 *
 * @param predicted The predicted numbers. [images]
 * @param truths The true numbers. [images]
 * @returns Their figures.
 * @throws {RangeError} If there are none, or not as many of both.
 *
 * @example
 * ```ts
 * import { numberFigures } from "./number_figures.ts";
 *
 * const { mean_absolute_error, r2 } = numberFigures([1, 2, 6], [1, 2, 3]);
 * if (mean_absolute_error !== 1 || r2 !== -3.5) throw new Error("3 off in all, 9 of a variance of 2");
 * ```
 */
export function numberFigures(
  predicted: ArrayLike<number>,
  truths: ArrayLike<number>,
): NumberFigures {
  const count = truths.length;
  if (count === 0 || predicted.length !== count) {
    throw new RangeError(`${predicted.length} predicted numbers for ${count} true ones.`);
  }
  let [sum, absolute, squared] = [0, 0, 0];
  const distances = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const error = predicted[i]! - truths[i]!;
    distances[i] = Math.abs(error);
    absolute += Math.abs(error);
    squared += error * error;
    sum += truths[i]!;
  }
  let variance = 0; // times count
  for (let i = 0; i < count; i++) variance += (truths[i]! - sum / count) ** 2;
  distances.sort();
  const middle = count >> 1;
  return {
    mean_absolute_error: absolute / count,
    median_absolute_error: count % 2 === 1
      ? distances[middle]!
      : (distances[middle - 1]! + distances[middle]!) / 2,
    root_mean_squared_error: Math.sqrt(squared / count),
    r2: count < 2 ? null : variance === 0 ? (squared === 0 ? 1 : 0) : 1 - squared / variance,
  };
}
