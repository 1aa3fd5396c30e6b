/** Learning-rate schedules. */

/** A learning-rate schedule by name. */
export type Schedule = "constant" | "cosine";

/**
 * The learning rate of every optimizer step.
 *
 * Where a run's time is limited, the schedule follows the time or the steps, whichever is further: when half
 * of the time is over, the rate is that of half of the steps, however few were taken, and it reaches its
 * end when the time does.
 *
 * @param options.schedule After the warm-up, "constant" keeps the rate; "cosine" decays it to 0
 * along half a cosine (Loshchilov & Hutter 2017, https://arxiv.org/abs/1608.03983, without restarts).
 * @param options.learningRate The highest rate.
 * @param options.warmup Share of the steps, in [0, 1), over which the rate rises linearly.
 * @param options.steps Optimizer steps of the whole run.
 * @param options.timeShare The share of the run's time, in [0, 1], that is over when the function is
 * called; 0 by default: time has no limit.
 * @returns A function from an optimizer step, counted from 1, to its rate.
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
    timeShare?: (() => number) | undefined;
  },
): (step: number) => number {
  const { schedule, learningRate, warmup, steps, timeShare = () => 0 } = options;
  const warmupSteps = Math.floor(warmup * steps);
  return (step) => {
    // With time, not a whole number.
    const due = Math.max(step, 1 + timeShare() * (steps - 1));
    if (due <= warmupSteps) return learningRate * due / (warmupSteps + 1);
    if (schedule === "constant") return learningRate;
    const progress = (due - 1 - warmupSteps) / (steps - warmupSteps);
    return learningRate / 2 * (1 + Math.cos(Math.PI * Math.min(Math.max(progress, 0), 1)));
  };
}
