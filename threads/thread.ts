/**
 * One worker thread, in Deno or a browser. An idle thread must not keep the program alive: Deno's web
 * workers do, its `node:worker_threads` need not. Browsers have only web workers, which do not keep a page
 * open.
 */
import { moduleUrl } from "./module_url.ts";
import workerText from "./built/worker.js" with { type: "text" };

/** A thread that runs `worker.ts`. */
export interface Thread {
  /** Sends a message, which must be cloneable. */
  post(message: unknown): void;
  /** Sets whether the thread keeps the program from ending; initially it does not. */
  keepProgram(keep: boolean): void;
  /** Ends the thread; in Deno, not before its current computation is done. */
  terminate(): void;
}

/** Callbacks of a thread. */
export interface ThreadListener {
  /** Called with each message of the thread. */
  onMessage(message: unknown): void;
  /** Called when the thread has failed or ended by itself. */
  onEnd(reason: string): void;
}

/** The used part of `node:worker_threads`, which this module cannot import: it runs in browsers, too. */
interface NodeThreads {
  readonly Worker: new (url: URL) => {
    postMessage(message: unknown): void;
    on(event: "message", listener: (message: unknown) => void): void;
    on(event: "error", listener: (error: Error) => void): void;
    on(event: "exit", listener: () => void): void;
    ref(): void;
    unref(): void;
    terminate(): Promise<number>;
  };
}

/** The global `process`, which browsers lack. */
interface Process {
  getBuiltinModule?(name: "node:worker_threads"): NodeThreads;
}

/**
 * Starts a thread, which takes milliseconds and megabytes.
 *
 * @param listener Its callbacks.
 */
export function startThread(listener: ThreadListener): Thread {
  const { process } = globalThis as { process?: Process };
  const threads = process?.getBuiltinModule?.("node:worker_threads");
  return threads === undefined ? startWebWorker(listener) : startNodeWorker(threads, listener);
}

function startNodeWorker({ Worker }: NodeThreads, { onMessage, onEnd }: ThreadListener): Thread {
  // Node workers accept only data URLs for modules given as text.
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(workerText)}`));
  worker.unref();
  worker.on("message", onMessage);
  worker.on("error", ({ message }) => onEnd(message));
  worker.on("exit", () => onEnd("it has ended"));
  return {
    post: (message) => worker.postMessage(message),
    keepProgram: (keep) => keep ? worker.ref() : worker.unref(),
    terminate: () => void worker.terminate(),
  };
}

function startWebWorker({ onMessage, onEnd }: ThreadListener): Thread {
  const worker = new Worker(moduleUrl(workerText), { type: "module" });
  worker.onmessage = ({ data }) => onMessage(data);
  worker.onerror = (event) => {
    event.preventDefault(); // or it would fail the page
    onEnd(event.message);
  };
  return {
    post: (message) => worker.postMessage(message),
    keepProgram: () => {},
    terminate: () => worker.terminate(),
  };
}
