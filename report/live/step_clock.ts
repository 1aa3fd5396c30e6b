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
  #before = 0;
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
   * @param before Seconds of the run before it was resumed, which the limit does not hold.
   */
  start(step: number, limit = Infinity, before = 0): void {
    this.#limit = limit;
    this.#before = before;
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
   * How much of the run is done, 0 to 1: by its steps or by its time limit, whichever ends it sooner.
   *
   * @param steps Number of steps of the run.
   */
  share(steps: number): number {
    const total = this.#limit + this.#before;
    const time = total === Infinity ? 0 : (this.#before + this.elapsed) / total;
    return Math.min(1, Math.max(this.#step / steps, time));
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
