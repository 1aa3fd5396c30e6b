/**
 * A thread of the pool: answers requests one after the other, in the order they were sent, by the
 * `handle` of the module that each names. Waits in its event loop meanwhile, which costs nothing.
 * Bundled into `built/worker.js`, which threads are started from.
 */
import type { WorkerAnswer, WorkerRequest } from "./messages.ts";
import type { Handler } from "./pool.ts";

/** What a thread speaks through. */
interface Port {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  postMessage(message: WorkerAnswer, transfer?: readonly Transferable[]): void;
}

/** What is used of Node's threads; a web worker has no such module. */
interface NodeProcess {
  getBuiltinModule?(name: "node:worker_threads"): { readonly parentPort: Port | null };
}

// A thread of Node's kind speaks through a port, a web worker by itself.
const { process } = globalThis as { process?: NodeProcess };
const parentPort = process?.getBuiltinModule?.("node:worker_threads").parentPort;
const port = parentPort ?? self as unknown as Port;

let last = Promise.resolve();

port.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};

async function answer({ handler, request }: WorkerRequest): Promise<void> {
  try {
    const module: { readonly handle: Handler<unknown, unknown> } = await import(handler);
    const { reply, transfer = [] } = await module.handle(request);
    port.postMessage({ reply }, transfer);
  } catch (error) {
    port.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
}
