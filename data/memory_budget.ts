/**
 * Memory that threads share by taking turns. Each takes what its image needs and waits until the others
 * leave so much; one that needs more than there is has all of it for itself. What is decoded does not depend
 * on it, only when.
 */

/** In bytes of the budget: 32-bit numbers count to two tebibytes. */
const UNIT = 1024;

/** Where the memory that is free is kept, and how much there is in all. */
const FREE = 0, TOTAL = 1;

/** Where it is kept what a thread has, and what it took last. */
const heldBy = (holder: number) => 2 + 2 * holder;
const lastOf = (holder: number) => 3 + 2 * holder;

/** What a thread has that waits. */
const WAITS = -1;

/** What a thread is told of the budget; cloneable. */
export interface MemoryShare {
  /** Numbers that all threads see. */
  readonly cells: SharedArrayBuffer;
  /** Which of the threads it is, from 0. */
  readonly holder: number;
}

/** A budget, seen from the thread that gives it out. */
export class MemoryBudget {
  readonly #buffer: SharedArrayBuffer;
  readonly #cells: Int32Array;

  /**
   * @param bytes How much there is.
   * @param holders How many threads share it.
   */
  constructor(bytes: number, holders: number) {
    this.#buffer = new SharedArrayBuffer(4 * heldBy(holders));
    this.#cells = new Int32Array(this.#buffer);
    this.#cells[FREE] = this.#cells[TOTAL] = Math.ceil(bytes / UNIT);
  }

  /** What a thread is told. */
  share(holder: number): MemoryShare {
    return { cells: this.#buffer, holder };
  }

  /** Whether a thread waits for the others. */
  isWaiting(holder: number): boolean {
    return Atomics.load(this.#cells, heldBy(holder)) === WAITS;
  }

  /** How many bytes a thread took last. */
  lastTaken(holder: number): number {
    return UNIT * Atomics.load(this.#cells, lastOf(holder));
  }

  /** Gives back what a thread has that was ended. */
  giveBack(holder: number): void {
    giveBackMemory(this.share(holder));
  }

  /** Lets all that wait go on: one of those that they wait for may have ended. */
  lift(): void {
    Atomics.store(this.#cells, FREE, 2 ** 30);
    Atomics.notify(this.#cells, FREE);
  }
}

/**
 * Takes memory, waiting for it.
 *
 * @param share The thread's, which has none.
 * @param bytes How much.
 */
export function takeMemory({ cells, holder }: MemoryShare, bytes: number): void {
  const view = new Int32Array(cells);
  const amount = Math.min(Math.max(1, Math.ceil(bytes / UNIT)), view[TOTAL]!);
  for (;;) {
    const free = Atomics.load(view, FREE);
    if (free < amount) {
      Atomics.store(view, heldBy(holder), WAITS);
      Atomics.wait(view, FREE, free);
    } else if (Atomics.compareExchange(view, FREE, free, free - amount) === free) {
      Atomics.store(view, heldBy(holder), amount);
      Atomics.store(view, lastOf(holder), amount);
      return;
    }
  }
}

/** Gives back what a thread has. */
export function giveBackMemory({ cells, holder }: MemoryShare): void {
  const view = new Int32Array(cells);
  const held = Atomics.exchange(view, heldBy(holder), 0);
  if (held > 0) Atomics.add(view, FREE, held);
  Atomics.notify(view, FREE);
}
