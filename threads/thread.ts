/**
 * One thread, wherever the program runs. A thread that has nothing to do must not keep a program alive that
 * has ended otherwise: Deno's web workers do, its threads of Node's kind do not have to. Browsers have
 * only web workers, and close a page whatever those do.
 */
import { moduleUrl } from "./module_url.ts";
import workerText from "./built/worker.js" with { type: "text" };

/** A thread that runs `worker.ts`. */
export interface Thread {
  /** Sends a message, which must be cloneable. */
  post(message: unknown): void;
  /** Sets whether the program stays alive while the thread is there; at first it does not. */
  keepProgram(keep: boolean): void;
  /** Ends it, in Deno not before it is done with what it computes. */
  terminate(): void;
}

/** Called for what a thread does. */
export interface ThreadListener {
  /** What the thread sends. */
  onMessage(message: unknown): void;
  /** It has failed or ended by itself, and answers no more. */
  onEnd(reason: string): void;
}

/** What is used of Node's threads, which this module cannot import: it runs in browsers, too. */
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

/** The program's process, where it is more than a page. */
interface Process {
  getBuiltinModule?(name: "node:worker_threads"): NodeThreads;
}

/**
 * Starts a thread, which takes milliseconds and megabytes.
 *
 * @param listener Called for its messages and its end.
 */
export function startThread(listener: ThreadListener): Thread {
  const { process } = globalThis as { process?: Process };
  const threads = process?.getBuiltinModule?.("node:worker_threads");
  return threads === undefined ? startWebWorker(listener) : startNodeWorker(threads, listener);
}

function startNodeWorker({ Worker }: NodeThreads, { onMessage, onEnd }: ThreadListener): Thread {
  // No other kind of address of a text is taken.
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
