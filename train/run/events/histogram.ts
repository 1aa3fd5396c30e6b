/**
 * Histograms with TensorBoard's usual buckets: limits grow by a tenth from 1e-12 on, mirrored for
 * negative values, with 0 between. Bucket i counts values from limit i - 1 up to, but not including,
 * limit i.
 */

/** A histogram, as TensorBoard's HistogramProto has it. */
export interface Histogram {
  readonly min: number;
  readonly max: number;
  /** Values counted. */
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Upper limit of each bucket; rising. [buckets] */
  readonly limits: readonly number[];
  /** Values in each bucket. [buckets] */
  readonly counts: readonly number[];
}

const limits = usualLimits();

function usualLimits(): Float64Array {
  const positive: number[] = [];
  for (let limit = 1e-12; limit < 1e20; limit *= 1.1) positive.push(limit);
  positive.push(Number.MAX_VALUE);
  return Float64Array.of(...positive.toReversed().map((limit) => -limit), 0, ...positive);
}

/**
 * Counts values into buckets.
 *
 * @param values What to count; infinite values and NaN are left out.
 * @returns The histogram. A run of empty buckets is one bucket in it, to keep it small.
 *
 * @example
 * ```ts
 * import { histogramOf } from "./histogram.ts";
 *
 * const { count, min, counts } = histogramOf(Float32Array.of(-1, 0.5, 0.5));
 * if (count !== 3 || min !== -1) throw new Error("three values, the least is -1");
 * if (counts.join() !== "0,1,0,2") throw new Error(`${counts}`);
 * ```
 */
export function histogramOf(values: Float32Array): Histogram {
  const all = new Float64Array(limits.length); // a count per limit
  let [min, max, count, sum, sumOfSquares] = [Infinity, -Infinity, 0, 0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    all[bucketOf(value)]!++;
    count++;
    sum += value;
    sumOfSquares += value * value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (count === 0) [min, max] = [0, 0];
  return { min, max, count, sum, sumOfSquares, ...joinEmpty(all) };
}

/** The first bucket whose limit is above the value. */
function bucketOf(value: number): number {
  let [low, high] = [0, limits.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (limits[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Leaves out every empty bucket that another empty one follows. */
function joinEmpty(all: Float64Array): Pick<Histogram, "limits" | "counts"> {
  const last = all.findLastIndex((count) => count > 0);
  const buckets = [...limits.keys()].filter((bucket) =>
    bucket <= last && (all[bucket]! > 0 || all[bucket + 1]! > 0)
  );
  return {
    limits: buckets.map((bucket) => limits[bucket]!),
    counts: buckets.map((bucket) => all[bucket]!),
  };
}
