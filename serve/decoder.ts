/**
 * Decodes images of somebody unknown on threads of its own, so that a large one holds up neither the
 * model nor the server. Requests take turns, and large images wait for the memory of others. A thread
 * that fails or is late is replaced, and the others go on. Deno interrupts no thread that computes, so a
 * late one keeps its memory until it is done, which the limits of what is decoded at all see to, and ends
 * then.
 */
import type { InputOptions } from "../data/decode.ts";
import type { BytesReply, BytesRequest } from "../data/decode_bytes.ts";
import { MemoryBudget, type MemoryHolder } from "../data/memory_budget.ts";
import { WorkerPool } from "../threads/mod.ts";
import { Batcher } from "./batcher.ts";
import type { Limits } from "./limits.ts";

const handler = new URL("../data/decode_bytes.ts", import.meta.url).href;

/** How often a thread is looked at within the time that it has. */
const LOOKS = 10;

/** A thread that has held more bytes for an image is replaced: it would give them back late. */
const MOST_KEPT = 128e6;

/** How to decode. */
export interface DecoderOptions {
  /** How many images at once. */
  readonly threads: number;
  /** The input size and how to reach it. */
  readonly input: InputOptions;
  /** What an image may take, and all that are decoded at once. */
  readonly limits: Pick<
    Limits,
    "pixels" | "decodingBytes" | "decodingBytesAtOnce" | "decodingTime"
  >;
}

/** A thread, in a pool of its own so that it can be ended by itself. */
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
  /** Those that decode nothing. */
  readonly #free: DecoderThread[] = [];
  /** Resolved as those end that were late. */
  readonly #late = new Set<Promise<void>>();

  /** @param options How. */
  constructor(options: DecoderOptions) {
    this.#options = options;
    this.#budget = new MemoryBudget(options.limits.decodingBytesAtOnce);
    const compute = async ([bytes]: Uint8Array[]) => [await this.#decode(bytes!)];
    this.#turns = new Batcher({ batch: 1, patience: 0, atOnce: options.threads, compute });
  }

  /**
   * Decodes the images of a request.
   *
   * @param files The images' files.
   * @param signal When aborted, what has not begun is left.
   * @returns The pixels of each, or why there are none.
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
    // No more than half of all threads are late ones.
    while (this.#late.size >= this.#options.threads) await Promise.race(this.#late);
    const thread = this.#free.pop() ?? this.#start();
    const limits = { pixels, bytes: decodingBytes, memory: thread.memory.share };
    const late = Promise.withResolvers<undefined>();
    let looks = 0;
    const look = () => {
      if (!thread.memory.isWaiting && ++looks === LOOKS) late.resolve(undefined);
    };
    const timer = setInterval(look, decodingTime / LOOKS);
    try {
      const request: BytesRequest = { bytes, options, limits };
      const answer = thread.pool.ask<BytesRequest, BytesReply>(handler, request);
      const reply = await Promise.race([answer, late.promise]);
      if (reply === undefined) this.#endAfter(answer, thread);
      else if (thread.memory.lastReserved > MOST_KEPT) this.#end(thread);
      else this.#free.push(thread);
      const seconds = decodingTime / 1000;
      return reply ?? { reason: `takes more than ${seconds} s to decode: make it smaller` };
    } catch (error) {
      // It may have ended, and would fail whatever it is asked from now on.
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

  /** Ends a thread once it is done with what nobody waits for any more. */
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
