/**
 * Decodes images of somebody unknown on threads of its own, so that a large one holds up neither the
 * model nor the server. Requests take turns. Threads that fail are replaced.
 */
import type { BytesReply, BytesRequest } from "../data/decode_bytes.ts";
import { WorkerPool } from "../threads/mod.ts";
import { Batcher } from "./batcher.ts";

const handler = new URL("../data/decode_bytes.ts", import.meta.url).href;

/** Decodes images. */
export class Decoder {
  readonly #threads: number;
  readonly #turns: Batcher<BytesRequest, BytesReply>;
  #pool: WorkerPool;

  /** @param threads How many images at once. */
  constructor(threads: number) {
    this.#threads = threads;
    this.#pool = new WorkerPool(threads);
    const compute = async ([request]: BytesRequest[]) => [await this.#decode(request!)];
    this.#turns = new Batcher({ batch: 1, patience: 0, atOnce: threads, compute });
  }

  /**
   * Decodes the images of a request.
   *
   * @param images The files, and the input size and how to reach it.
   * @param signal When aborted, what has not begun is left.
   * @returns The pixels of each, or why there are none.
   * @throws {Error} When a thread failed.
   * @throws The signal's reason when it is aborted.
   */
  decode(images: readonly BytesRequest[], signal?: AbortSignal): Promise<BytesReply[]> {
    return this.#turns.ask(images, signal);
  }

  /** Ends the threads. */
  close(): void {
    this.#pool.close();
  }

  async #decode(request: BytesRequest): Promise<BytesReply> {
    const pool = this.#pool;
    try {
      return await pool.ask<BytesRequest, BytesReply>(handler, request);
    } catch (error) {
      // A thread that has ended would fail whatever it is asked from now on.
      if (pool === this.#pool) {
        pool.close();
        this.#pool = new WorkerPool(this.#threads);
      }
      throw error;
    }
  }
}
