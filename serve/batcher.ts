/**
 * Dynamic batching of concurrent requests. Batches take one item of each request in turn (round robin),
 * so that a large request does not delay the others. An error fails only the requests in its batch.
 */

/** Options of a batcher. */
export interface BatcherOptions<Item, Result> {
  /** Maximum number of items in a batch. */
  readonly batch: number;
  /** Milliseconds that an item waits for a full batch while nothing is computed. */
  readonly patience: number;
  /** Number of batches computed concurrently; one by default. */
  readonly atOnce?: number | undefined;
  /** Computes the results, in the order of the items. */
  readonly compute: (items: Item[]) => Promise<readonly Result[]>;
}

/** A queued item with the promise of its result. */
interface QueuedItem<Item, Result> {
  readonly item: Item;
  readonly answer: PromiseWithResolvers<Result>;
  readonly since: number;
}

/** The queued items of one request, in order. */
interface QueuedRequest<Item, Result> {
  readonly queue: QueuedItem<Item, Result>[];
}

/** Computes in batches. */
export class Batcher<Item, Result> {
  readonly #options: BatcherOptions<Item, Result>;
  /** Requests with queued items, in round-robin order. */
  readonly #turns: QueuedRequest<Item, Result>[] = [];
  #queued = 0;
  /** Number of batches being assembled or computed. */
  #running = 0;
  /** Resolved when there is a full batch. */
  #full = Promise.withResolvers<void>();

  /** @param options Batch size, patience and computation. */
  constructor(options: BatcherOptions<Item, Result>) {
    this.#options = options;
  }

  /** Number of queued items. */
  get waiting(): number {
    return this.#queued;
  }

  /**
   * Computes the results of one request.
   *
   * @param items The items, which are queued together.
   * @param signal When aborted, items still queued are not computed.
   * @returns Results in the order of the items.
   * @throws The errors of `compute`.
   * @throws The signal's reason when it is aborted.
   */
  async ask(items: readonly Item[], signal?: AbortSignal): Promise<Result[]> {
    signal?.throwIfAborted();
    if (items.length === 0) return [];
    const since = performance.now();
    const queue = items.map((item) => ({ item, answer: Promise.withResolvers<Result>(), since }));
    const results = Promise.all(queue.map(({ answer }) => answer.promise));
    const request = { queue: [...queue] };
    this.#turns.push(request);
    this.#queued += queue.length;
    if (this.#queued >= this.#options.batch) this.#full.resolve();
    const { atOnce = 1, batch } = this.#options;
    const needed = Math.min(atOnce, Math.ceil(this.#queued / batch));
    while (this.#running < needed) this.#work();

    const abort = () => {
      this.#queued -= request.queue.length;
      request.queue.length = 0;
      const turn = this.#turns.indexOf(request);
      if (turn >= 0) this.#turns.splice(turn, 1);
      // Also those in the batch that is being computed: their results are no longer needed.
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
    this.#running++;
    while (this.#queued > 0) {
      await this.#waitForBatch();
      const batch = this.#take();
      if (batch.length === 0) continue;
      try {
        const results = await this.#options.compute(batch.map(({ item }) => item));
        for (const [index, { answer }] of batch.entries()) answer.resolve(results[index]!);
      } catch (error) {
        for (const { answer } of batch) answer.reject(error);
      }
    }
    this.#running--;
  }

  /** Waits until the batch is full or the first item has waited for the patience. */
  async #waitForBatch(): Promise<void> {
    if (this.#queued >= this.#options.batch) return;
    const waited = performance.now() - this.#turns[0]!.queue[0]!.since;
    if (waited >= this.#options.patience) return;
    this.#full = Promise.withResolvers();
    const timer = setTimeout(this.#full.resolve, this.#options.patience - waited);
    await this.#full.promise;
    clearTimeout(timer);
  }

  /** The next batch: one item of each request in turn, until it is full or the queues are empty. */
  #take(): QueuedItem<Item, Result>[] {
    const batch: QueuedItem<Item, Result>[] = [];
    while (batch.length < this.#options.batch) {
      const request = this.#turns.shift();
      if (request === undefined) break;
      batch.push(request.queue.shift()!);
      if (request.queue.length > 0) this.#turns.push(request);
    }
    this.#queued -= batch.length;
    return batch;
  }
}
