/**
 * Learning-rate schedules, and what Adam needs from step to step. The constants are those of torch.optim.Adam; bias corrections
 * are computed here in float64, so that the device only multiplies.
 */

/** Adam's constants, PyTorch's defaults. */
export const adamConstants = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;

/**
 * The factors of one Adam step.
 *
 * @param step The optimizer step, counted from 1: steps that the parameter was moved by, as PyTorch counts
 * them for each parameter.
 * @param learningRate The step's learning rate.
 * @returns `stepSize` = learningRate / (1 - beta1^step) and `secondCorrection` = sqrt(1 - beta2^step).
 */
export function adamStep(
  step: number,
  learningRate: number,
): { stepSize: number; secondCorrection: number } {
  const { beta1, beta2 } = adamConstants;
  return {
    stepSize: learningRate / (1 - beta1 ** step),
    secondCorrection: Math.sqrt(1 - beta2 ** step),
  };
}

/** How the learning rate changes over a run. */
export type Schedule = "constant" | "cosine";

/**
 * The learning rate of every step.
 *
 * Where a run's time is limited, its schedule goes on with the time or with the steps, whichever is ahead:
 * when half of the time is over, the rate is that of half of the steps, however few were taken; and it
 * reaches its end when the time does.
 *
 * @param options.schedule After warming up, "constant" keeps the rate; "cosine" lets it fall to 0
 * along half a cosine (Loshchilov & Hutter 2017, https://arxiv.org/abs/1608.03983, without restarts).
 * @param options.learningRate The highest rate.
 * @param options.warmup Share of the steps, in [0, 1), over which the rate rises along a line.
 * @param options.steps Optimizer steps of the whole run.
 * @param options.timeShare The share of the run's time, in [0, 1], that is over when a rate is asked for;
 * 0 by default: time does not count.
 * @returns The rate of an optimizer step, counted from 1.
 *
 * @example
 * ```ts
 * import { learningRates } from "./schedule.ts";
 *
 * const cosine = { schedule: "cosine", learningRate: 0.1, warmup: 0, steps: 100 } as const;
 * const rate = learningRates(cosine);
 * if (rate(1) !== 0.1 || rate(51) > 0.0501) throw new Error("half of it after half of the steps");
 *
 * const timed = learningRates({ ...cosine, timeShare: () => 0.9 });
 * if (timed(1) !== rate(1 + 0.9 * 99)) throw new Error("little of it when time is nearly over");
 * ```
 */
export function learningRates(
  options: {
    schedule: Schedule;
    learningRate: number;
    warmup: number;
    steps: number;
    timeShare?: () => number;
  },
): (step: number) => number {
  const { schedule, learningRate, warmup, steps, timeShare = () => 0 } = options;
  const rising = Math.floor(warmup * steps);
  return (step) => {
    // With time, not a whole number.
    const due = Math.max(step, 1 + timeShare() * (steps - 1));
    if (due <= rising) return learningRate * due / (rising + 1);
    if (schedule === "constant") return learningRate;
    const progress = (due - 1 - rising) / (steps - rising);
    return learningRate / 2 * (1 + Math.cos(Math.PI * Math.min(Math.max(progress, 0), 1)));
  };
}
