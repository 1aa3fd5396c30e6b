/**
 * Handles many files on the threads of a pool, in batches. A thread gets the next batch when it is free, and
 * each reply comes with the start of its batch, so the result does not depend on the order of replies.
 */
import { MemoryBudget, type MemoryShare } from "./memory_budget.ts";
import { WorkerPool } from "../threads/mod.ts";

/** The threads that handle files, progress and cancellation. */
export interface BatchOptions {
  /** Called as files are done, usable or not. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** The pool to use; without one, threads are started for this, at most one for each core. */
  readonly pool?: WorkerPool | undefined;
  /** Stops the work when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** A request to a thread. */
export interface BatchRequest<Options> {
  /** The files of the batch. */
  readonly paths: readonly string[];
  readonly options: Options;
  /** The memory budget for large images. */
  readonly memory: MemoryShare;
}

/** Most bytes for decoding in all threads together; large images wait for one another. */
const MOST_BYTES = 2e9;

/** Most files in a batch: enough that messages cost little, few enough that large photos show progress. */
const MOST_PER_BATCH = 8;

/** Fewest batches per thread, so that threads finish at about the same time. */
const BATCHES_PER_THREAD = 4;

/**
 * Handles files in batches on threads.
 *
 * @param paths The files.
 * @param handler URL of the module whose `handle` takes a {@linkcode BatchRequest}.
 * @param request Other data for `handle`; must be cloneable.
 * @param take Called with the reply of each batch and the index of its first path.
 * @param options Threads, progress and cancellation.
 * @throws The signal's reason when it is aborted; batches that have started are still handled, without
 * effect.
 */
export async function handleInBatches<Options, Reply>(
  paths: readonly string[],
  handler: string,
  request: Options,
  take: (reply: Reply, start: number) => void,
  options: BatchOptions,
): Promise<void> {
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  if (paths.length === 0) return;

  const threads = options.pool?.size ?? navigator.hardwareConcurrency;
  const even = Math.ceil(paths.length / threads / BATCHES_PER_THREAD);
  const batch = Math.min(even, MOST_PER_BATCH);
  const atOnce = Math.min(threads, Math.ceil(paths.length / batch));
  const pool = options.pool ?? new WorkerPool(atOnce);
  const budget = new MemoryBudget(MOST_BYTES);
  let next = 0;
  let done = 0;
  let stopped = false;
  const work = async () => {
    const memory = budget.open().share;
    while (next < paths.length && !stopped) {
      const start = next;
      next += batch;
      const batchPaths = paths.slice(start, start + batch);
      const reply = await pool.ask<BatchRequest<Options>, Reply>(handler, {
        paths: batchPaths,
        options: request,
        memory,
      });
      if (stopped) return;
      take(reply, start);
      done += batchPaths.length;
      onProgress?.(done, paths.length);
    }
  };

  const aborted = Promise.withResolvers<never>();
  const abort = () => {
    stopped = true;
    aborted.reject(signal?.reason);
  };
  signal?.addEventListener("abort", abort);
  try {
    await Promise.race([
      aborted.promise,
      Promise.all(Array.from({ length: atOnce }, work)),
    ]);
  } finally {
    stopped = true;
    budget.lift();
    signal?.removeEventListener("abort", abort);
    if (pool !== options.pool) pool.close();
  }
}
