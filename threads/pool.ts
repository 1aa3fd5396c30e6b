/**
 * A pool of worker threads. A request goes to one of them or to all at once, and names the module
 * that handles it, so that the pool does not depend on what is computed. Each thread answers its requests
 * in their order, whatever part of the program they come from.
 */
import type { WorkerAnswer, WorkerRequest } from "./messages.ts";
import { startThread, type Thread } from "./thread.ts";

/** What a module that handles requests exports as `handle`. */
export type Handler<Request, Reply> = (request: Request) => Answer<Reply> | Promise<Answer<Reply>>;

/** A handler's reply, and what of it is handed over instead of copied. */
export interface Answer<Reply> {
  /** The handler's result; must be cloneable. */
  readonly reply: Reply;
  /** Parts of it that the thread gives up, such as an array's buffer. */
  readonly transfer?: Transferable[];
}

/**
 * Threads that start when there is work for them and stay until the pool is closed. While they have
 * nothing to do they do not keep the program from ending.
 */
export class WorkerPool implements Disposable {
  readonly #threads: PoolThread[];

  /**
   * Makes a pool; no thread starts before there is work for it.
   *
   * @param size How many threads at most; as many as the machine has cores by default.
   */
  constructor(size: number = navigator.hardwareConcurrency) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool of ${size} threads`);
    this.#threads = Array.from({ length: size }, () => new PoolThread());
  }

  /** How many threads there are. */
  get size(): number {
    return this.#threads.length;
  }

  /**
   * Has the thread that has least to do handle a request.
   *
   * @param handler URL of the module that exports `handle`.
   * @param request What it is given; must be cloneable.
   * @returns Its reply.
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
    const idlest = this.#threads.reduce((best, next) => next.waiting < best.waiting ? next : best);
    return idlest.ask(handler, request);
  }

  /**
   * Has every thread handle a request of its own. Requests to all reach every thread in the same
   * order, so those of one call may wait for each other.
   *
   * @param handler URL of the module that exports `handle`.
   * @param requests One for each thread.
   * @returns Their replies.
   */
  askAll<Request, Reply>(handler: string, requests: readonly Request[]): Promise<Reply[]> {
    if (requests.length !== this.size) throw new RangeError(`${requests.length} requests`);
    return Promise.all(
      requests.map((request, index) => this.#threads[index]!.ask<Request, Reply>(handler, request)),
    );
  }

  /**
   * Ends the threads; requests without an answer fail at once. Deno interrupts no thread that
   * computes: it ends when it is done, or with the program.
   */
  close(): void {
    for (const thread of this.#threads) thread.end(new Error("the threads were ended"));
  }

  /** The same as {@linkcode WorkerPool.close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }
}

/** A thread, and the requests that wait for its answers, in their order. */
class PoolThread {
  readonly #waiting: PromiseWithResolvers<unknown>[] = [];
  #thread: Thread | undefined;
  #ended: Error | undefined;

  /** Requests not answered yet. */
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

  /** A thread without requests is never started. */
  #start(): Thread {
    return startThread({
      onMessage: (message) => {
        const request = this.#waiting.shift();
        if (request === undefined) return; // it was ended, and this was under way
        if (this.#waiting.length === 0) this.#thread!.keepProgram(false);
        const answer = message as WorkerAnswer;
        if ("failure" in answer) request.reject(new Error(answer.failure));
        else request.resolve(answer.reply);
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
