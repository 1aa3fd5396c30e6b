/** How fast steps are taken, and how long the rest will take. */

/** Milliseconds that the speed is measured over. */
const recent = 10_000;

/** Steps that are told of within so many milliseconds ended together. */
const together = 50;

/** Watches a training's steps go by. */
export class StepClock {
  #began: { time: number; step: number } | undefined;
  /** Steps of late without anything in between, oldest first. */
  #steps: { time: number; step: number }[] = [];
  #step = 0;
  #limit = Infinity;
  readonly #now: () => number;

  /** @param now The time in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Training begins.
   *
   * @param step The step that it begins after.
   * @param limit Seconds that it may take; no limit by default.
   */
  start(step: number, limit = Infinity): void {
    this.#limit = limit;
    this.#began = { time: this.#now(), step };
    this.#steps = [{ ...this.#began }];
    this.#step = step;
  }

  /** A step has been taken. */
  step(step: number): void {
    const time = this.#now();
    this.#step = step;
    const last = this.#steps.at(-1);
    if (last !== undefined && time - last.time < together) last.step = step;
    else this.#steps.push({ time, step });
    while (this.#steps.length > 2 && time - this.#steps[0]!.time > recent) this.#steps.shift();
  }

  /** Something else than training is done. */
  pause(): void {
    this.#steps = [];
  }

  /** Undefined where too little is known. */
  get stepsPerSecond(): number | undefined {
    const [first, last] = [this.#steps[0], this.#steps.at(-1)];
    if (first === undefined || last === first) return undefined;
    return (last!.step - first.step) * 1000 / (last!.time - first.time);
  }

  /** Seconds since training began. */
  get elapsed(): number {
    return this.#began === undefined ? 0 : (this.#now() - this.#began.time) / 1000;
  }

  /**
   * Seconds until a step, at the speed so far, with all that is done between steps, or until the time is
   * over.
   *
   * @param steps Steps of the whole run.
   */
  left(steps: number): number | undefined {
    const taken = this.#step - (this.#began?.step ?? 0);
    if (taken === 0) return undefined;
    const allowed = Math.max(0, this.#limit - this.elapsed);
    return Math.min(allowed, this.elapsed / taken * (steps - this.#step));
  }
}
