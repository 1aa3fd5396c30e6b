/** Statistics of the numbers of a column: quantiles and a histogram of round steps. */
import { numberHead } from "../heads_of_rows.ts";
import type { Side } from "./sides.ts";

/** Images by number. */
export interface NumberHistogram {
  /** Where the first bin begins. */
  readonly start: number;
  /** The width of each bin: 1, 2 or 5 times a power of ten. */
  readonly step: number;
  /** Images of each bin; a number at a bin's end belongs to the next. */
  readonly counts: Uint32Array;
  /** Images below the first bin: where few numbers lie far from all others, the bins leave them out. */
  readonly below: number;
  /** Images above the last bin. */
  readonly above: number;
}

/** Statistics of the numbers of one head. */
export interface NumberStatistics {
  /** Images with a number. */
  readonly count: number;
  /** Mean; 0 without numbers, as all figures are then. */
  readonly mean: number;
  /** Population standard deviation. */
  readonly std: number;
  /** Quantiles, linear between neighbours, by their share: 0 is the smallest number, 1 the largest. */
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
  /** Distinct numbers. */
  readonly distinct: number;
  /** Whether all numbers are whole. */
  readonly areWhole: boolean;
  /** Images by number. */
  readonly histogram: NumberHistogram;
  /** Images by the same bins for each side of the split; absent without one. */
  readonly sides?:
    | readonly { readonly name: Side["name"]; readonly counts: Uint32Array }[]
    | undefined;
}

/** The shares of the quantiles. */
const shares = [0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1] as const;

/** About as many bins as a histogram has. */
const bins = 24;

/** The span of all numbers is at most so many times that of the middle 98 %; else the bins show those. */
const mostSpans = 5;

/**
 * Computes the statistics.
 *
 * @param numbers The number of each image; undefined where it has none.
 * @param sides The sides of the split, by the indices of their images.
 *
 * @example
 * ```ts
 * import { numberStatistics } from "./number_statistics.ts";
 *
 * const { mean, quantiles, histogram } = numberStatistics([2012, 2013, 2013, undefined, 2018]);
 * if (mean !== 2014 || quantiles[4]?.value !== 2013) throw new Error("mean and median");
 * if (histogram.step !== 1 || histogram.counts[1] !== 2) throw new Error("2013 twice");
 * ```
 */
export function numberStatistics(
  numbers: readonly (number | undefined)[],
  sides?: readonly Pick<Side, "name" | "rows">[],
): NumberStatistics {
  const sorted = Float64Array.from(numbers.filter((number) => number !== undefined)).sort();
  const { mean, std } = numberHead("", [...sorted]);
  const areWhole = sorted.every(Number.isInteger);
  const [start, step, count] = binsOf(sorted, areWhole);
  const countIn = (some: readonly (number | undefined)[]) => {
    const counts = new Uint32Array(count);
    let [below, above] = [0, 0];
    for (const number of some) {
      if (number === undefined) continue;
      const bin = Math.floor((number - start) / step + 1e-9);
      if (bin < 0) below++;
      else if (bin >= count) above++;
      else counts[bin]!++;
    }
    return { counts, below, above };
  };
  return {
    count: sorted.length,
    mean,
    std,
    quantiles: shares.map((share) => ({ share, value: quantile(sorted, share) })),
    distinct: new Set(sorted).size,
    areWhole,
    histogram: { start, step, ...countIn(numbers) },
    sides: sides?.map(({ name, rows }) => ({
      name,
      counts: countIn(rows.map((row) => numbers[row])).counts,
    })),
  };
}

/**
 * A quantile, linear between neighbours.
 *
 * @param sorted Numbers, ascending.
 * @param share 0 to 1.
 * @returns 0 without numbers.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return 0;
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** The first bin's start, the bins' width and their number. */
function binsOf(
  sorted: Float64Array,
  areWhole: boolean,
): [start: number, step: number, count: number] {
  if (sorted.length === 0) return [0, 1, 0];
  let [least, most] = [sorted[0]!, sorted.at(-1)!];
  const [low, high] = [quantile(sorted, 0.01), quantile(sorted, 0.99)];
  if (high > low && most - least > mostSpans * (high - low)) [least, most] = [low, high];
  const step = roundStep((most - least) / bins, areWhole);
  const first = Math.floor(least / step + 1e-9);
  const count = Math.floor(most / step + 1e-9) - first + 1;
  return [first * step, step, count];
}

/** The smallest of 1, 2 and 5 times a power of ten that is at least so wide. */
function roundStep(width: number, whole: boolean): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= width * 0.999)!;
  return whole ? Math.max(1, step) : step;
}
