/** Learning-rate schedules. */

/** A learning-rate schedule by name. */
export type Schedule = "constant" | "cosine";

/** The cooldown of a run that ends early, in optimizer steps. */
export interface CooldownSteps {
  /** Those taken before it. */
  readonly after: number;
  /** Those it takes. */
  readonly steps: number;
}

/**
 * The learning rate of every optimizer step.
 *
 * Where a run's time is limited, the schedule follows the time or the steps, whichever is further: when half
 * of the time is over, the rate is that of half of the steps, however few were taken, and it reaches its
 * end when the time does.
 *
 * A cooldown multiplies it by 1 - sqrt(t), t being the share of the cooldown that is over: the last fall of a
 * schedule of warm-up, stable rate and decay (Hägele et al. 2024, https://arxiv.org/abs/2405.18392).
 *
 * @param options.schedule After the warm-up, "constant" keeps the rate; "cosine" decays it to 0
 * along half a cosine (Loshchilov & Hutter 2017, https://arxiv.org/abs/1608.03983, without restarts).
 * @param options.learningRate The highest rate.
 * @param options.warmup Share of the steps, in [0, 1), over which the rate rises linearly.
 * @param options.steps Optimizer steps of the whole run.
 * @param options.timeShare The share of the run's time, in [0, 1], that is over when the function is
 * called; 0 by default: time has no limit.
 * @param options.cooldown The cooldown that the run is in when the function is called; none by default.
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
    cooldown?: (() => CooldownSteps | undefined) | undefined;
  },
): (step: number) => number {
  const { schedule, learningRate, warmup, steps, timeShare = () => 0, cooldown } = options;
  const warmupSteps = Math.floor(warmup * steps);
  const scheduled = (step: number) => {
    // With time, not a whole number.
    const due = Math.max(step, 1 + timeShare() * (steps - 1));
    if (due <= warmupSteps) return learningRate * due / (warmupSteps + 1);
    if (schedule === "constant") return learningRate;
    const progress = (due - 1 - warmupSteps) / (steps - warmupSteps);
    return learningRate / 2 * (1 + Math.cos(Math.PI * Math.min(Math.max(progress, 0), 1)));
  };
  return (step) => {
    const fall = cooldown?.();
    if (fall === undefined) return scheduled(step);
    const over = Math.max(step - fall.after, 0) / (fall.steps + 1);
    return scheduled(step) * (1 - Math.sqrt(Math.min(over, 1)));
  };
}
