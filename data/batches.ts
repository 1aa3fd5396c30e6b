/**
 * Handling many files on the threads of a pool. Batches are handed out as threads become free, and
 * each reply comes with the place of its batch, so the result does not depend on who was fastest.
 */
import { MemoryBudget, type MemoryShare } from "./memory_budget.ts";
import { WorkerPool } from "../threads/mod.ts";

/** Where files are handled, and how to watch and stop it. */
export interface BatchOptions {
  /** Called as files are done, usable or not. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Whose threads work; without one, threads are started for it, at most one for each core. */
  readonly pool?: WorkerPool | undefined;
  /** Stops the work when aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What is asked of a thread. */
export interface BatchRequest<Options> {
  /** The files of the batch. */
  readonly paths: readonly string[];
  readonly options: Options;
  /** Where large images take their memory from. */
  readonly memory: MemoryShare;
}

/** Bytes that all threads together may need for decoding; large images take turns. */
const MOST_BYTES = 2e9;

/** Large enough that messages cost nothing, small enough that large photos still show progress. */
const MOST_PER_BATCH = 8;

/** Batches per thread, at least: of a few large photos, too, none is left waiting for the last one. */
const BATCHES_PER_THREAD = 4;

/**
 * Has threads handle files in batches.
 *
 * @param paths The files.
 * @param handler URL of the module whose `handle` takes a {@linkcode BatchRequest}.
 * @param request What `handle` is told besides the paths and the memory; must be cloneable.
 * @param take Takes the reply for the batch whose first path stands at `start`.
 * @param options Where to work, and how to watch and stop it.
 * @throws The signal's reason when it is aborted; a batch begun by then is still handled, for nobody.
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
      const asked = paths.slice(start, start + batch);
      const reply = await pool.ask<BatchRequest<Options>, Reply>(handler, {
        paths: asked,
        options: request,
        memory,
      });
      if (stopped) return;
      take(reply, start);
      done += asked.length;
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
