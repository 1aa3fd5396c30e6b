/** Training speed and estimated remaining time. */

/** Milliseconds of the window that the speed is measured over. */
const recent = 10_000;

/** Steps reported within this many milliseconds count as one event. */
const together = 50;

/** Measures the time of training steps. */
export class StepClock {
  #began: { time: number; step: number } | undefined;
  /** Recent steps without a pause between them, oldest first. */
  #steps: { time: number; step: number }[] = [];
  #step = 0;
  #limit = Infinity;
  readonly #now: () => number;

  /** @param now The time in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Starts the clock.
   *
   * @param step The number of steps done before.
   * @param limit Time limit in seconds; none by default.
   */
  start(step: number, limit = Infinity): void {
    this.#limit = limit;
    this.#began = { time: this.#now(), step };
    this.#steps = [{ ...this.#began }];
    this.#step = step;
  }

  /** Records a step. */
  step(step: number): void {
    const time = this.#now();
    this.#step = step;
    const last = this.#steps.at(-1);
    if (last !== undefined && time - last.time < together) last.step = step;
    else this.#steps.push({ time, step });
    while (this.#steps.length > 2 && time - this.#steps[0]!.time > recent) this.#steps.shift();
  }

  /** Resets the speed window, for work other than training. */
  pause(): void {
    this.#steps = [];
  }

  /** The recent speed; undefined where there are too few steps. */
  get stepsPerSecond(): number | undefined {
    const [first, last] = [this.#steps[0], this.#steps.at(-1)];
    if (first === undefined || last === first) return undefined;
    return (last!.step - first.step) * 1000 / (last!.time - first.time);
  }

  /** Seconds since training started. */
  get elapsed(): number {
    return this.#began === undefined ? 0 : (this.#now() - this.#began.time) / 1000;
  }

  /**
   * Estimated seconds until the end of the run, from the mean speed including pauses, at most the rest of
   * the time limit.
   *
   * @param steps Number of steps of the run.
   */
  left(steps: number): number | undefined {
    const stepsDone = this.#step - (this.#began?.step ?? 0);
    if (stepsDone === 0) return undefined;
    const allowed = Math.max(0, this.#limit - this.elapsed);
    return Math.min(allowed, this.elapsed / stepsDone * (steps - this.#step));
  }
}
