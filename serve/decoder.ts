/**
 * Decodes images of somebody unknown on threads of its own, so that a large one holds up neither the
 * model nor the server. Requests take turns. A thread that fails is
 * replaced, and the others go on.
 */
import type { BytesReply, BytesRequest } from "../data/decode_bytes.ts";
import { WorkerPool } from "../threads/mod.ts";
import { Batcher } from "./batcher.ts";

const handler = new URL("../data/decode_bytes.ts", import.meta.url).href;

/** Decodes images. */
export class Decoder {
  readonly #turns: Batcher<BytesRequest, BytesReply>;
  /** Pools of one thread each, so that each can be ended by itself. */
  readonly #threads = new Set<WorkerPool>();
  readonly #free: WorkerPool[] = [];

  /** @param threads How many images at once. */
  constructor(threads: number) {
    const compute = async ([request]: BytesRequest[]) => [await this.#decode(request!)];
    this.#turns = new Batcher({ batch: 1, patience: 0, atOnce: threads, compute });
  }

  /**
   * Decodes the images of a request.
   *
   * @param images The files, and the input size and how to reach it.
   * @param signal When aborted, what has not begun is left.
   * @returns The pixels of each, or why there are none.
   * @throws {Error} When a thread fails.
   * @throws The signal's reason when it is aborted.
   */
  decode(images: readonly BytesRequest[], signal?: AbortSignal): Promise<BytesReply[]> {
    return this.#turns.ask(images, signal);
  }

  /** Ends the threads. */
  close(): void {
    for (const thread of this.#threads) thread.close();
  }

  async #decode(request: BytesRequest): Promise<BytesReply> {
    const thread = this.#free.pop() ?? new WorkerPool(1);
    this.#threads.add(thread);
    try {
      const reply = await thread.ask<BytesRequest, BytesReply>(handler, request);
      this.#free.push(thread);
      return reply;
    } catch (error) {
      // It may have ended, and would fail whatever it is asked from now on.
      thread.close();
      this.#threads.delete(thread);
      throw error;
    }
  }
}
