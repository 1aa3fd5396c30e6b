/**
 * Decoding many image files at once, one worker per core. Batches are handed out as workers become
 * free, and every image lands at its own place, so the result does not depend on who was fastest.
 */
import type { InputOptions } from "./decode.ts";
import type { DecodeReply, DecodeRequest } from "./decode_worker.ts";
import { UserError } from "./errors.ts";

/** What became of a list of files. */
export interface DecodedFiles {
  /** [files, height, width, 3]; zeros where there is a reason. */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** By position, why the file cannot be used; undefined where it can. */
  readonly reasons: (string | undefined)[];
}

/** Large enough that messages cost nothing, small enough that large photos still show progress. */
const MOST_PER_BATCH = 8;

/** Batches per core, at least: of a few large photos, too, none is left waiting for the last one. */
const BATCHES_PER_CORE = 4;

/**
 * Decodes files in parallel.
 *
 * @param paths The image files.
 * @param options The input size and how to reach it.
 * @param onProgress Called as images are done, usable or not.
 * @param signal Stops everything when aborted.
 * @throws UserError When the pixels do not fit into memory.
 * @throws The signal's reason when it is aborted.
 */
export async function decodeFiles(
  paths: readonly string[],
  options: InputOptions,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<DecodedFiles> {
  signal?.throwIfAborted();
  const length = options.height * options.width * 3;
  const pixels = allocate(paths.length, options);
  const reasons: (string | undefined)[] = new Array(paths.length);
  const cores = navigator.hardwareConcurrency;
  const even = Math.ceil(paths.length / cores / BATCHES_PER_CORE);
  const batch = Math.max(1, Math.min(even, MOST_PER_BATCH));
  let next = 0;
  let done = 0;
  const work = async (worker: DecodeWorker) => {
    while (next < paths.length) {
      const start = next;
      next += batch;
      const reply = await worker.decode(paths.slice(start, start + batch));
      pixels.set(reply.pixels, start * length);
      for (const [position, reason] of reply.reasons.entries()) reasons[start + position] = reason;
      done += reply.reasons.length;
      onProgress(done, paths.length);
    }
  };

  const count = Math.min(cores, Math.ceil(paths.length / batch));
  const workers = Array.from({ length: count }, () => new DecodeWorker(options));
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal?.reason);
  signal?.addEventListener("abort", abort);
  try {
    await Promise.race([aborted.promise, Promise.all(workers.map(work))]);
  } finally {
    signal?.removeEventListener("abort", abort);
    for (const worker of workers) worker.end();
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

/** A worker thread that decodes one batch at a time. */
class DecodeWorker {
  readonly #worker = new Worker(new URL("./decode_worker.ts", import.meta.url), { type: "module" });
  readonly #options: InputOptions;

  constructor(options: InputOptions) {
    const { width, height, resize, strict } = options;
    this.#options = { width, height, resize, strict };
  }

  decode(paths: readonly string[]): Promise<DecodeReply> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }) => resolve(data);
      this.#worker.onerror = (event) => {
        event.preventDefault(); // or it would end the program
        reject(new Error(`decoding failed: ${event.message}`));
      };
      const request: DecodeRequest = { paths, options: this.#options };
      this.#worker.postMessage(request);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}
