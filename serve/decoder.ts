/**
 * Decodes untrusted images on separate threads, so that a large one blocks neither the model nor the
 * server. Requests take turns, and decoding waits for memory within a common budget. A thread that fails
 * or exceeds its time is replaced. Deno cannot interrupt a computing thread, so one that exceeds its time
 * keeps its memory until it is done, which the limits of images bound, and ends then.
 */
import type { BytesReply, BytesRequest } from "../data/decode_bytes.ts";
import { type InputOptions, MemoryBudget, type MemoryHolder } from "../data/mod.ts";
import { WorkerPool } from "../threads/mod.ts";
import { Batcher } from "./batcher.ts";
import type { Limits } from "./limits.ts";

const handler = new URL("../data/decode_bytes.ts", import.meta.url).href;

/** Number of checks of a thread within its time limit; time spent waiting for memory does not count. */
const CHECKS = 10;

/** Bytes of an image above which its thread is replaced: it would free the memory late. */
const MOST_REUSED_BYTES = 128e6;

/** Options of the decoder. */
export interface DecoderOptions {
  /** Number of images decoded concurrently. */
  readonly threads: number;
  /** Input size and resizing. */
  readonly input: InputOptions;
  /** Limits of an image, and of all images decoded at once. */
  readonly limits: Pick<
    Limits,
    "pixels" | "decodingBytes" | "decodingBytesAtOnce" | "decodingTime"
  >;
}

/** A thread, in a pool of its own so that it can be ended separately. */
interface DecoderThread {
  readonly pool: WorkerPool;
  readonly memory: MemoryHolder;
}

/** Decodes images. */
export class Decoder {
  readonly #options: DecoderOptions;
  readonly #turns: Batcher<Uint8Array, BytesReply>;
  readonly #budget: MemoryBudget;
  readonly #threads = new Set<DecoderThread>();
  /** Idle threads. */
  readonly #free: DecoderThread[] = [];
  /** A promise for each timed-out thread that has not ended yet. */
  readonly #late = new Set<Promise<void>>();

  /** @param options Threads, input size and limits. */
  constructor(options: DecoderOptions) {
    this.#options = options;
    this.#budget = new MemoryBudget(options.limits.decodingBytesAtOnce);
    const compute = async ([bytes]: Uint8Array[]) => [await this.#decode(bytes!)];
    this.#turns = new Batcher({ batch: 1, patience: 0, atOnce: options.threads, compute });
  }

  /**
   * Decodes the images of a request.
   *
   * @param files The image files.
   * @param signal When aborted, queued images are not decoded.
   * @returns The pixels of each, or the reason why it cannot be decoded.
   * @throws {Error} When a thread fails.
   * @throws The signal's reason when it is aborted.
   */
  decode(files: readonly Uint8Array[], signal?: AbortSignal): Promise<BytesReply[]> {
    return this.#turns.ask(files, signal);
  }

  /** Ends the threads. */
  close(): void {
    for (const thread of this.#threads) this.#end(thread);
  }

  async #decode(bytes: Uint8Array): Promise<BytesReply> {
    const { input: options, limits: { pixels, decodingBytes, decodingTime } } = this.#options;
    // At most half of all threads are timed-out ones.
    while (this.#late.size >= this.#options.threads) await Promise.race(this.#late);
    const thread = this.#free.pop() ?? this.#start();
    const limits = { pixels, bytes: decodingBytes, memory: thread.memory.share };
    const late = Promise.withResolvers<undefined>();
    let checks = 0;
    const check = () => {
      if (!thread.memory.isWaiting && ++checks === CHECKS) late.resolve(undefined);
    };
    const timer = setInterval(check, decodingTime / CHECKS);
    try {
      const request: BytesRequest = { bytes, options, limits };
      const answer = thread.pool.ask<BytesRequest, BytesReply>(handler, request);
      const reply = await Promise.race([answer, late.promise]);
      if (reply === undefined) this.#endAfter(answer, thread);
      else if (thread.memory.lastReserved > MOST_REUSED_BYTES) this.#end(thread);
      else this.#free.push(thread);
      const seconds = decodingTime / 1000;
      return reply ?? { reason: `takes more than ${seconds} s to decode: make it smaller` };
    } catch (error) {
      // It may have ended, and would then fail every further request.
      this.#end(thread);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  #start(): DecoderThread {
    const thread = { pool: new WorkerPool(1), memory: this.#budget.open() };
    this.#threads.add(thread);
    return thread;
  }

  /** Ends a timed-out thread once its computation is done. */
  #endAfter(answer: Promise<unknown>, thread: DecoderThread): void {
    const ended = answer.catch(() => {}).then(() => {
      this.#end(thread);
      this.#late.delete(ended);
    });
    this.#late.add(ended);
  }

  #end(thread: DecoderThread): void {
    thread.pool.close();
    thread.memory.end();
    this.#threads.delete(thread);
  }
}
