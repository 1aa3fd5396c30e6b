/**
 * How fast the weights' moving average follows them. It is moved every few steps only, by as much as
 * if it were moved at each, which costs less and changes little.
 */

/** Moves of the weights from one of the average to the next. */
export const averagingInterval = 4;

/**
 * How far the average goes towards the weights after a move.
 *
 * In the beginning the decay is (1 + n) / (10 + n) after n moves, so that the initial weights are soon
 * forgotten, as in TensorFlow's ExponentialMovingAverage with `num_updates`.
 *
 * @param move The move of the weights, counted from 1.
 * @param decay The average's decay per move, in [0, 1).
 * @returns The share of the way, 0 in moves that it is left alone after.
 *
 * @example
 * ```ts
 * import { averagingRest } from "./averaging.ts";
 *
 * if (averagingRest(3, 0.9) !== 0) throw new Error("every fourth move");
 * if (Math.abs(averagingRest(4000, 0.9) - (1 - 0.9 ** 4)) > 1e-9) throw new Error("four at once");
 * ```
 */
export function averagingRest(move: number, decay: number): number {
  if (move % averagingInterval !== 0) return 0;
  return 1 - Math.min(decay, (1 + move) / (10 + move)) ** averagingInterval;
}
