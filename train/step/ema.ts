/** The exponential moving average (EMA) of the weights: how far it moves at each optimizer step. */

/**
 * The weight of the current weights in their exponential moving average:
 *
 *     ema after optimizer step n = d ema + (1 - d) weights,   d = min(decay, (1 + n) / (10 + n))
 *
 * The EMA begins at the initial weights. The smaller decays of the first optimizer steps let it forget
 * them soon: after one step they make up 2/11 of it, after four 1/200. As TensorFlow's
 * ExponentialMovingAverage with `num_updates`,
 * https://www.tensorflow.org/api_docs/python/tf/train/ExponentialMovingAverage.
 *
 * @param optimizerStep The optimizer step, counted from 1.
 * @param decay The EMA's decay per optimizer step, in [0, 1).
 * @returns 1 - d, in (0, 1].
 *
 * @example
 * ```ts
 * import { emaWeight } from "./ema.ts";
 *
 * if (emaWeight(1, 0.9) !== 1 - 2 / 11) throw new Error("a small decay at first");
 * if (emaWeight(4000, 0.9) !== 1 - 0.9) throw new Error("the decay itself in the long run");
 * ```
 */
export function emaWeight(optimizerStep: number, decay: number): number {
  return 1 - Math.min(decay, (1 + optimizerStep) / (10 + optimizerStep));
}
