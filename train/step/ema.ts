/** How fast the weights' moving average follows them. */

/**
 * How far the average goes towards the weights after a move of theirs:
 *
 *     average after move n = d average + (1 - d) weights,   d = min(decay, (1 + n) / (10 + n))
 *
 * It begins at the initial weights. The smaller decays of the first moves have it forget them soon:
 * after one move they make up 2/11 of it, after four 1/200. As TensorFlow's
 * ExponentialMovingAverage with `num_updates`,
 * https://www.tensorflow.org/api_docs/python/tf/train/ExponentialMovingAverage.
 *
 * @param move The move of the weights, counted from 1.
 * @param decay The average's decay per move, in [0, 1).
 * @returns 1 - d, the share of the way, in (0, 1].
 *
 * @example
 * ```ts
 * import { averagingRest } from "./ema.ts";
 *
 * if (averagingRest(1, 0.9) !== 1 - 2 / 11) throw new Error("most of the way at first");
 * if (averagingRest(4000, 0.9) !== 1 - 0.9) throw new Error("by the decay in the long run");
 * ```
 */
export function averagingRest(move: number, decay: number): number {
  return 1 - Math.min(decay, (1 + move) / (10 + move));
}
