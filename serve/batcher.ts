/**
 * Brings what concurrent requests ask for together into batches, and computes a few of
 * those at once, mostly one. Requests take turns, item by item, so that one that asks for much does not hold up the others.
 * A batch that fails fails those who are in it and nobody else.
 */

/** How to batch. */
export interface BatcherOptions<Item, Result> {
  /** Most items at once. */
  readonly batch: number;
  /** Milliseconds that an item waits for company while nothing is computed. */
  readonly patience: number;
  /** Batches that are computed at once; one by default. */
  readonly atOnce?: number | undefined;
  /** Computes results in the order of the items. */
  readonly compute: (items: Item[]) => Promise<readonly Result[]>;
}

/** An item that waits, and who waits for it. */
interface Waiting<Item, Result> {
  readonly item: Item;
  readonly answer: PromiseWithResolvers<Result>;
  readonly since: number;
}

/** What waits of one request, first things first. */
interface Asked<Item, Result> {
  readonly queue: Waiting<Item, Result>[];
}

/** Computes in batches. */
export class Batcher<Item, Result> {
  readonly #options: BatcherOptions<Item, Result>;
  /** Requests of which something waits, in the order of their turns. */
  readonly #turns: Asked<Item, Result>[] = [];
  #waiting = 0;
  /** Batches that are being computed or put together. */
  #working = 0;
  /** Resolved when there is a full batch. */
  #full = Promise.withResolvers<void>();

  /** @param options How to batch. */
  constructor(options: BatcherOptions<Item, Result>) {
    this.#options = options;
  }

  /** Items that wait for their batch. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Asks for what one request needs.
   *
   * @param items In order; all of them wait from now on.
   * @param signal When aborted, what still waits is not computed.
   * @returns Results in the order of the items.
   * @throws What computing throws.
   * @throws The signal's reason when it is aborted.
   */
  async ask(items: readonly Item[], signal?: AbortSignal): Promise<Result[]> {
    signal?.throwIfAborted();
    if (items.length === 0) return [];
    const since = performance.now();
    const queue = items.map((item) => ({ item, answer: Promise.withResolvers<Result>(), since }));
    const results = Promise.all(queue.map(({ answer }) => answer.promise));
    const asked = { queue: [...queue] };
    this.#turns.push(asked);
    this.#waiting += queue.length;
    if (this.#waiting >= this.#options.batch) this.#full.resolve();
    const { atOnce = 1, batch } = this.#options;
    const needed = Math.min(atOnce, Math.ceil(this.#waiting / batch));
    while (this.#working < needed) this.#work();

    const abort = () => {
      this.#waiting -= asked.queue.length;
      asked.queue.length = 0;
      const turn = this.#turns.indexOf(asked);
      if (turn >= 0) this.#turns.splice(turn, 1);
      // Also those in the batch that is being computed: nobody waits for them any more.
      for (const { answer } of queue) answer.reject(signal!.reason);
    };
    signal?.addEventListener("abort", abort);
    try {
      return await results;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  async #work(): Promise<void> {
    this.#working++;
    while (this.#waiting > 0) {
      await this.#company();
      const batch = this.#take();
      if (batch.length === 0) continue;
      try {
        const results = await this.#options.compute(batch.map(({ item }) => item));
        for (const [index, { answer }] of batch.entries()) answer.resolve(results[index]!);
      } catch (error) {
        for (const { answer } of batch) answer.reject(error);
      }
    }
    this.#working--;
  }

  /** Waits until there is a full batch, or the first in turn has waited long enough. */
  async #company(): Promise<void> {
    if (this.#waiting >= this.#options.batch) return;
    const waited = performance.now() - this.#turns[0]!.queue[0]!.since;
    if (waited >= this.#options.patience) return;
    this.#full = Promise.withResolvers();
    const timer = setTimeout(this.#full.resolve, this.#options.patience - waited);
    await this.#full.promise;
    clearTimeout(timer);
  }

  /** The next batch: one item of each request in turn, until it is full or nothing waits. */
  #take(): Waiting<Item, Result>[] {
    const batch: Waiting<Item, Result>[] = [];
    while (batch.length < this.#options.batch) {
      const asked = this.#turns.shift();
      if (asked === undefined) break;
      batch.push(asked.queue.shift()!);
      if (asked.queue.length > 0) this.#turns.push(asked);
    }
    this.#waiting -= batch.length;
    return batch;
  }
}
