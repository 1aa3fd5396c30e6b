/**
 * How far a predicted number may be off: split conformal prediction (Lei et al. 2018, "Distribution-Free Predictive
 * Inference for Regression", https://arxiv.org/abs/1604.04173, algorithm 2). The margin is the ceil((n + 1) P)-th
 * smallest of n distances; then on average over all draws at least the share P of new numbers is within it,
 * whatever the distribution.
 */

/**
 * The margin of a number head.
 *
 * @param errors Differences of predicted and true numbers.
 * @param precision The wanted share of numbers within it, in (0, 1).
 * @returns The margin, in the unit of the errors; null where there are too few for it.
 *
 * @example
 * ```ts
 * import { conformalMargin } from "./margin.ts";
 *
 * const errors = Array.from({ length: 19 }, (_, i) => i % 2 ? i : -i);
 * if (conformalMargin(errors, 0.95) !== 18) throw new Error("the largest of 19");
 * if (conformalMargin(errors.slice(1), 0.95) !== null) throw new Error("18 are too few");
 * ```
 */
export function conformalMargin(errors: readonly number[], precision: number): number | null {
  // Rounding must not make the rank one more: 20 times 0.95 is 19.
  const rank = Math.ceil((errors.length + 1) * precision - 1e-9);
  if (rank > errors.length) return null;
  return Float64Array.from(errors, Math.abs).sort()[rank - 1]!;
}
