/**
 * Memory that threads share by taking turns. Each takes what its image needs and waits until the others
 * leave so much; one that needs more than there is has all of it for itself. What is decoded does not
 * depend on it, only when.
 */

/** In bytes of the budget: 32-bit numbers count to two tebibytes. */
const UNIT = 1024;

/** What all see: the memory that is free, and how much there is in all. */
const FREE = 0, TOTAL = 1;

/** What one has: the memory it holds, or one of the states below; and how much it took last. */
const HELD = 0, LAST = 1;
const NOTHING = 0, WAITS = -1, ENDED = -2;

/** What a thread is told of the budget; cloneable. */
export interface MemoryShare {
  /** Numbers that all threads see. */
  readonly common: SharedArrayBuffer;
  /** Numbers of this thread's, which who gave it the share sees, too. */
  readonly own: SharedArrayBuffer;
}

/** A budget, seen from the thread that gives it out. */
export class MemoryBudget {
  readonly #common = new SharedArrayBuffer(8);

  /**
   * Opens a budget.
   *
   * @param bytes How much there is.
   */
  constructor(bytes: number) {
    const cells = new Int32Array(this.#common);
    cells[FREE] = cells[TOTAL] = Math.ceil(bytes / UNIT);
  }

  /** Lets one more thread take part. */
  open(): MemoryHolder {
    return new MemoryHolder({ common: this.#common, own: new SharedArrayBuffer(8) });
  }

  /** Lets all that wait go on: one of those that they wait for may have ended. */
  lift(): void {
    const cells = new Int32Array(this.#common);
    Atomics.store(cells, FREE, 2 ** 30);
    Atomics.notify(cells, FREE);
  }
}

/** A thread that takes part in a budget, seen from the one that gives it out. */
export class MemoryHolder {
  readonly #own: Int32Array;

  /**
   * Takes part.
   *
   * @param share What the thread is given of the budget.
   */
  constructor(readonly share: MemoryShare) {
    this.#own = new Int32Array(share.own);
  }

  /** Whether it waits for others. */
  get isWaiting(): boolean {
    return Atomics.load(this.#own, HELD) === WAITS;
  }

  /** How many bytes it took last. */
  get lastTaken(): number {
    return UNIT * Atomics.load(this.#own, LAST);
  }

  /** Gives back what it has; it can take nothing any more. To be called when the thread is ended. */
  end(): void {
    putBack(this.share, Atomics.exchange(this.#own, HELD, ENDED));
  }
}

/**
 * Takes memory, waiting for it.
 *
 * @param share The thread's, which has none.
 * @param bytes How much.
 * @throws {Error} When it was ended.
 */
export function takeMemory(share: MemoryShare, bytes: number): void {
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

/** Gives back what a thread has. */
export function giveBackMemory(share: MemoryShare): void {
  const own = new Int32Array(share.own);
  const held = Atomics.load(own, HELD);
  if (Atomics.compareExchange(own, HELD, Math.max(held, NOTHING), NOTHING) === held) {
    putBack(share, held);
  }
}

/** Lets others take memory that is not held any more. */
function putBack({ common }: MemoryShare, amount: number): void {
  if (amount <= 0) return;
  const cells = new Int32Array(common);
  Atomics.add(cells, FREE, amount);
  Atomics.notify(cells, FREE);
}
