/**
 * A pool of worker threads. A request goes to one thread or to all, with the URL of the module that
 * handles it. Each thread answers its requests in order.
 */
import type { WorkerAnswer, WorkerRequest } from "./messages.ts";
import { startThread, type Thread } from "./thread.ts";

/** The type of a handler module's export `handle`. */
export type Handler<Request, Reply> = (request: Request) => Answer<Reply> | Promise<Answer<Reply>>;

/** A handler's reply with the objects to transfer instead of copying. */
export interface Answer<Reply> {
  /** The reply; must be cloneable. */
  readonly reply: Reply;
  /** Transferred parts of the reply, such as an array's buffer. */
  readonly transfer?: Transferable[];
}

/**
 * Threads that start with their first request and stay until the pool is closed. Idle threads do not
 * keep the program from ending.
 */
export class WorkerPool implements Disposable {
  readonly #threads: QueuedThread[];

  /**
   * Creates a pool; each thread starts with its first request.
   *
   * @param size Number of threads; the number of cores by default.
   */
  constructor(size: number = navigator.hardwareConcurrency) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool of ${size} threads`);
    this.#threads = Array.from({ length: size }, () => new QueuedThread());
  }

  /** Number of threads. */
  get size(): number {
    return this.#threads.length;
  }

  /**
   * Sends a request to the thread with the fewest pending ones.
   *
   * @param handler URL of the module that exports `handle`.
   * @param request The argument of `handle`; must be cloneable.
   * @returns The reply.
   * @throws {Error} When the handler throws, or the pool is closed.
   *
   * @example
   * ```ts
   * import { moduleUrl, WorkerPool } from "./mod.ts";
   *
   * using pool = new WorkerPool(2);
   * const double = moduleUrl("export const handle = (x) => ({ reply: 2 * x });");
   * const reply = await pool.ask<number, number>(double, 21);
   * if (reply !== 42) throw new Error("doubled");
   * ```
   */
  ask<Request, Reply>(handler: string, request: Request): Promise<Reply> {
    const leastBusy = this.#threads.reduce((best, next) =>
      next.waiting < best.waiting ? next : best
    );
    return leastBusy.ask(handler, request);
  }

  /**
   * Sends a request to every thread. Every thread receives such calls in the same order, so the requests
   * of one call may wait for each other.
   *
   * @param handler URL of the module that exports `handle`.
   * @param requests One for each thread.
   * @returns The replies.
   */
  askAll<Request, Reply>(handler: string, requests: readonly Request[]): Promise<Reply[]> {
    if (requests.length !== this.size) throw new RangeError(`${requests.length} requests`);
    return Promise.all(
      requests.map((request, index) => this.#threads[index]!.ask<Request, Reply>(handler, request)),
    );
  }

  /**
   * Ends the threads; pending requests fail immediately. Deno cannot interrupt a computing thread: it ends
   * when it is done, or with the program.
   */
  close(): void {
    for (const thread of this.#threads) thread.end(new Error("the threads were ended"));
  }

  /** The same as {@linkcode WorkerPool.close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }
}

/** A thread with the queue of its pending requests. */
class QueuedThread {
  readonly #waiting: PromiseWithResolvers<unknown>[] = [];
  #thread: Thread | undefined;
  #ended: Error | undefined;

  /** Number of pending requests. */
  get waiting(): number {
    return this.#waiting.length;
  }

  ask<Request, Reply>(handler: string, request: Request): Promise<Reply> {
    if (this.#ended) return Promise.reject(this.#ended);
    const answer = Promise.withResolvers<unknown>();
    this.#thread ??= this.#start();
    this.#thread.post({ handler, request } satisfies WorkerRequest);
    this.#waiting.push(answer);
    this.#thread.keepProgram(true);
    return answer.promise as Promise<Reply>;
  }

  /** Starts the thread, on the first request. */
  #start(): Thread {
    return startThread({
      onMessage: (message) => {
        const pending = this.#waiting.shift();
        if (pending === undefined) return; // a reply that was under way when the thread was ended
        if (this.#waiting.length === 0) this.#thread!.keepProgram(false);
        const answer = message as WorkerAnswer;
        if ("failure" in answer) pending.reject(new Error(answer.failure));
        else pending.resolve(answer.reply);
      },
      onEnd: (reason) => this.end(new Error(`a thread failed: ${reason}`)),
    });
  }

  end(reason: Error): void {
    this.#ended ??= reason;
    this.#thread?.terminate();
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}
