/**
 * A device that computes nothing, on a clock that is counted and not measured: what is enqueued takes a given
 * time each, work of the host takes its time, and a wait ends as that of a runtime does. So a test knows how
 * long the device had nothing to do.
 */
import type { Engine, Executable, HostData, PendingRead } from "../../kernels/mod.ts";
import { CountingEngine } from "../../kernels/recording.ts";
import type { View } from "../../kernels/program/program.ts";

/** How a wait ends: `holds` keeps the thread until all that is enqueued is done, and brings the data `sleep`
 * later, as Deno does; `returns` brings the data as soon as what it waits for is done.
 */
export type Waiting = "holds" | "returns";

/** How fast the device and the host are, in milliseconds. */
export interface SimulatedTimes {
  /** The device's, for a run of a program. */
  readonly run: (executable: Executable) => number;
  /** The host's, for enqueueing such a run. */
  readonly encode: number;
  /** From the end of the work to the data, where the wait holds the thread. */
  readonly sleep: number;
}

/** The device. */
export class SimulatedDevice extends CountingEngine {
  readonly #waiting: Waiting;
  readonly #times: SimulatedTimes;
  readonly #sleeping: { until: number; wake: () => void }[] = [];
  #now = 0;
  #busyUntil = 0;
  #worked = 0;
  #waits = 0;
  #inFlight: { until: number; milliseconds: number }[] = [];
  #mostInFlight = 0;

  /**
   * @param engine Whose limits and sizes count.
   * @param waiting How a wait ends.
   * @param times How fast the device and the host are.
   */
  constructor(engine: Engine, waiting: Waiting, times: SimulatedTimes) {
    super(engine);
    this.#waiting = waiting;
    this.#times = times;
  }

  /** Milliseconds since the beginning. */
  now = (): number => this.#now;

  /** Milliseconds in which the device worked. */
  get worked(): number {
    return this.#worked;
  }

  /** Waits so far. */
  get waits(): number {
    return this.#waits;
  }

  /** Most milliseconds of work that were enqueued at once and not reported. */
  get mostInFlight(): number {
    return this.#mostInFlight;
  }

  /** The host works for so many milliseconds. */
  host(milliseconds: number): void {
    this.#now += milliseconds;
  }

  override run(executable?: Executable, times = 1): void {
    const cost = executable ? this.#times.run(executable) : 0;
    for (let time = 0; time < times; time++) {
      this.host(this.#times.encode);
      this.#busyUntil = Math.max(this.#busyUntil, this.#now) + cost;
      this.#worked += cost;
    }
    this.#inFlight.push({ until: this.#busyUntil, milliseconds: cost * times });
    const sum = this.#inFlight.reduce((all, { milliseconds }) => all + milliseconds, 0);
    this.#mostInFlight = Math.max(this.#mostInFlight, sum);
  }

  override write(_view?: View, _data?: HostData): void {}

  override read(view: View): Promise<ArrayBuffer> {
    return this.enqueueRead(view)();
  }

  override enqueueRead(view: View): PendingRead {
    const copied = this.#busyUntil;
    return async () => {
      await this.#wait(copied);
      return new ArrayBuffer(view.byteLength);
    };
  }

  override finish(): Promise<void> {
    return this.#wait(this.#busyUntil);
  }

  async #wait(copied: number): Promise<void> {
    this.#waits++;
    if (this.#waiting === "holds") this.#now = Math.max(this.#now, this.#busyUntil);
    const until = this.#waiting === "returns" ? copied : this.#now + this.#times.sleep;
    await new Promise<void>((wake) => {
      this.#sleeping.push({ until, wake });
      this.#wakeWhenIdle();
    });
    this.#inFlight = this.#inFlight.filter((work) => work.until > copied);
  }

  /** When the host has nothing else to do, the time goes on to the end of the first wait. */
  async #wakeWhenIdle(): Promise<void> {
    await later();
    const first = Math.min(...this.#sleeping.map(({ until }) => until));
    const due = this.#sleeping.filter(({ until }) => until <= Math.max(first, this.#now));
    if (due.length === 0) return;
    this.#now = Math.max(this.#now, first);
    for (const sleeper of due) {
      this.#sleeping.splice(this.#sleeping.indexOf(sleeper), 1);
      sleeper.wake();
    }
    if (this.#sleeping.length > 0) this.#wakeWhenIdle();
  }
}

/** A task of its own: everything that can go on without waiting has gone on by then. */
function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
