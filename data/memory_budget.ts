/**
 * A memory budget that threads share. Each reserves what its image needs, and waits until so much is free; one
 * that needs more than the whole budget reserves all of it. Only the time of decoding depends on it, not the
 * result.
 */

/** Bytes per unit of the budget, so that 32-bit numbers count up to two tebibytes. */
const UNIT = 1024;

/** Shared cells: the free memory, and the total. */
const FREE = 0, TOTAL = 1;

/** Cells of one thread: the memory it holds, or one of the states below; and its last reservation. */
const HELD = 0, LAST = 1;
const NOTHING = 0, WAITS = -1, ENDED = -2;

/** A thread's access to the budget; cloneable. */
export interface MemoryShare {
  /** The cells of all threads. */
  readonly common: SharedArrayBuffer;
  /** The cells of this thread, which its owner reads too. */
  readonly own: SharedArrayBuffer;
}

/** A memory budget. */
export class MemoryBudget {
  readonly #common = new SharedArrayBuffer(8);

  /**
   * Opens a budget.
   *
   * @param bytes The total.
   */
  constructor(bytes: number) {
    const cells = new Int32Array(this.#common);
    cells[FREE] = cells[TOTAL] = Math.ceil(bytes / UNIT);
  }

  /** Adds a thread. */
  open(): MemoryHolder {
    return new MemoryHolder({ common: this.#common, own: new SharedArrayBuffer(8) });
  }

  /** Lets all waiting threads continue, since a thread that holds memory may have ended. */
  lift(): void {
    const cells = new Int32Array(this.#common);
    Atomics.store(cells, FREE, 2 ** 30);
    Atomics.notify(cells, FREE);
  }
}

/** A thread of a budget, as its owner sees it. */
export class MemoryHolder {
  readonly #own: Int32Array;

  /**
   * Opens a thread's access.
   *
   * @param share The thread's access to the budget.
   */
  constructor(readonly share: MemoryShare) {
    this.#own = new Int32Array(share.own);
  }

  /** Whether it waits for memory. */
  get isWaiting(): boolean {
    return Atomics.load(this.#own, HELD) === WAITS;
  }

  /** The bytes of its last reservation. */
  get lastReserved(): number {
    return UNIT * Atomics.load(this.#own, LAST);
  }

  /** Frees its memory; it can reserve none any more. To be called when the thread is terminated. */
  end(): void {
    putBack(this.share, Atomics.exchange(this.#own, HELD, ENDED));
  }
}

/**
 * Reserves memory, waiting until it is free.
 *
 * @param share The thread's access, without memory.
 * @param bytes The bytes.
 * @throws {Error} When {@linkcode MemoryHolder.end} was called.
 */
export function reserveMemory(share: MemoryShare, bytes: number): void {
  const common = new Int32Array(share.common);
  const own = new Int32Array(share.own);
  const amount = Math.min(Math.max(1, Math.ceil(bytes / UNIT)), common[TOTAL]!);
  for (let state = NOTHING;;) {
    const free = Atomics.load(common, FREE);
    if (free < amount) {
      if (Atomics.compareExchange(own, HELD, state, WAITS) === ENDED) break;
      state = WAITS;
      Atomics.wait(common, FREE, free);
    } else if (Atomics.compareExchange(common, FREE, free, free - amount) === free) {
      if (Atomics.compareExchange(own, HELD, state, amount) === state) {
        Atomics.store(own, LAST, amount);
        return;
      }
      putBack(share, amount);
      break;
    }
  }
  throw new Error("no memory is given to a thread that was ended");
}

/** Frees the memory of a thread. */
export function freeMemory(share: MemoryShare): void {
  const own = new Int32Array(share.own);
  const held = Atomics.load(own, HELD);
  if (Atomics.compareExchange(own, HELD, Math.max(held, NOTHING), NOTHING) === held) {
    putBack(share, held);
  }
}

/** Adds to the free memory, and wakes waiting threads. */
function putBack({ common }: MemoryShare, amount: number): void {
  if (amount <= 0) return;
  const cells = new Int32Array(common);
  Atomics.add(cells, FREE, amount);
  Atomics.notify(cells, FREE);
}
