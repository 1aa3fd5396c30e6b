/**
 * What a count of right answers says about the share of right answers: the tail of the binomial distribution and the
 * interval of Clopper and Pearson (1934, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26), which never covers less than it promises.
 */

/** Natural logarithm of the gamma function of a positive number (Lanczos' approximation, g = 7, 9 terms). */
function logGamma(x: number): number {
  const terms = [
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7,
  ];
  const z = x - 1;
  const t = z + 7.5;
  const sum = terms.slice(1).reduce((sum, term, i) => sum + term / (z + i + 1), terms[0]!);
  return Math.log(2 * Math.PI) / 2 + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * The regularised incomplete beta function, by the continued fraction of
 * https://dlmf.nist.gov/8.17#SS5.p1, evaluated by Lentz' method.
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // It converges fast below the mean; above, the tails change places.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  ) / a;
  const tiny = 1e-300;
  const nonzero = (value: number) => Math.abs(value) < tiny ? tiny : value;
  let c = 1;
  let d = 1 / nonzero(1 - (a + b) * x / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1000; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / nonzero(1 + term * d);
      c = nonzero(1 + term / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * fraction;
}

/**
 * How probable it is that so many answers or more are right, if each is with some probability.
 *
 * @param right Right answers.
 * @param of Answers.
 * @param share The probability that one is right, 0 to 1.
 * @returns 0 to 1.
 *
 * @example
 * ```ts
 * import { atLeast } from "./binomial.ts";
 *
 * if (Math.abs(atLeast(2, 2, 0.5) - 0.25) > 1e-12) throw new Error("two of two heads");
 * ```
 */
export function atLeast(right: number, of: number, share: number): number {
  return right <= 0 ? 1 : incompleteBeta(share, right, of - right + 1);
}

/** A range that holds a true share in a stated part of all draws. */
export interface Interval {
  /** Its lower end, 0 to 1. */
  readonly low: number;
  /** Its upper end, 0 to 1. */
  readonly high: number;
}

/**
 * The interval of Clopper and Pearson for a share.
 *
 * @param right Right answers.
 * @param of Answers, at least 1.
 * @param confidence The part of all draws whose intervals hold the true share, at least.
 * @returns The interval.
 *
 * @example
 * ```ts
 * import { clopperPearson } from "./binomial.ts";
 *
 * const { low, high } = clopperPearson(59, 59, 0.9);
 * if (low.toFixed(2) !== "0.95" || high !== 1) throw new Error("59 of 59 are needed for 95 %");
 * ```
 */
export function clopperPearson(right: number, of: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: right === 0 ? 0 : solve((share) => atLeast(right, of, share) - tail),
    high: right === of ? 1 : solve((share) => tail - (1 - atLeast(right + 1, of, share))),
  };
}

/** Where a rising function of a share is 0, by bisection to the last bit. */
function solve(rising: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
