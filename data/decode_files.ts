/**
 * Decoding many image files at once on the threads of a pool. Batches are handed out as threads
 * become free, and every image lands at its own place, so the result does not depend on who was
 * fastest.
 */
import { WorkerPool } from "../threads/mod.ts";
import type { InputOptions } from "./decode.ts";
import type { DecodeReply, DecodeRequest } from "./decode_batch.ts";
import { UserError } from "./errors.ts";

/** How to decode files, and where. */
export interface DecodeOptions extends InputOptions {
  /** Called as images are done, usable or not; once, with everything, when they were kept. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whose threads decode; without one, threads are started for it, at most one for each core. */
  readonly pool?: WorkerPool;
  /** Stops the work when aborted. */
  readonly signal?: AbortSignal;
}

/** What became of a list of files. */
export interface DecodedFiles {
  /** [files, height, width, 3]; zeros where there is a reason. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** By position, why the file cannot be used; undefined where it can. */
  readonly reasons: (string | undefined)[];
}

/** Large enough that messages cost nothing, small enough that large photos still show progress. */
const MOST_PER_BATCH = 8;

/** Batches per thread, at least: of a few large photos, too, none is left waiting for the last one. */
const BATCHES_PER_THREAD = 4;

const handler = new URL("./decode_batch.ts", import.meta.url).href;

/**
 * Decodes files in parallel.
 *
 * @param paths The image files.
 * @param options The input size and how to reach it, and where to decode.
 * @throws UserError When the pixels do not fit into memory.
 * @throws The signal's reason when it is aborted; a batch begun by then is still decoded, for nobody.
 */
export async function decodeFiles(
  paths: readonly string[],
  options: DecodeOptions,
): Promise<DecodedFiles> {
  const { width, height, resize, strict, onProgress, signal } = options;
  signal?.throwIfAborted();
  const length = height * width * 3;
  const pixels = allocate(paths.length, options);
  const reasons: (string | undefined)[] = new Array(paths.length);
  if (paths.length === 0) return { pixels, reasons };

  const threads = options.pool?.size ?? navigator.hardwareConcurrency;
  const even = Math.ceil(paths.length / threads / BATCHES_PER_THREAD);
  const batch = Math.min(even, MOST_PER_BATCH);
  const atOnce = Math.min(threads, Math.ceil(paths.length / batch));
  const pool = options.pool ?? new WorkerPool(atOnce);
  let next = 0;
  let done = 0;
  let stopped = false;
  const work = async () => {
    while (next < paths.length && !stopped) {
      const start = next;
      next += batch;
      const reply = await pool.ask<DecodeRequest, DecodeReply>(handler, {
        paths: paths.slice(start, start + batch),
        options: { width, height, resize, strict },
      });
      if (stopped) return;
      pixels.set(reply.pixels, start * length);
      for (const [position, reason] of reply.reasons.entries()) reasons[start + position] = reason;
      done += reply.reasons.length;
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
    await Promise.race([aborted.promise, Promise.all(Array.from({ length: atOnce }, work))]);
  } finally {
    stopped = true;
    signal?.removeEventListener("abort", abort);
    if (pool !== options.pool) pool.close();
  }
  return { pixels, reasons };
}

function allocate(count: number, { width, height }: InputOptions): Uint8Array<ArrayBuffer> {
  const bytes = count * height * width * 3;
  try {
    return new Uint8Array(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const gigabytes = Math.ceil(bytes / 1e9);
    throw new UserError(
      `${count} images of ${width}x${height} need ${gigabytes} GB of memory, more than there is; ` +
        "choose a smaller input size or fewer images",
    );
  }
}
