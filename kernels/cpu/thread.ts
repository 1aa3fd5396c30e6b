/**
 * What a pool's thread does for CPU engines: it keeps an instance of the module for each of them, on
 * their shared memory, and runs programs as one of its threads. Bundled into `built/thread.js`, which
 * threads import.
 */

/** A request to a thread: the first one of an engine, a run, or the last one. */
export interface ThreadRequest {
  /** The engine's number. */
  readonly engine: number;
  /** Of the first request: the module. */
  readonly module?: WebAssembly.Module;
  /** Of the first request: the engine's memory. */
  readonly memory?: WebAssembly.Memory;
  /** Of a run: what the module's `run` is called with. */
  readonly calls?: readonly number[];
}

const instances = new Map<number, WebAssembly.Instance>();

/** Begins with `module` and `memory`, runs with `calls`, ends without either. */
export async function handle(
  { engine, module, memory, calls }: ThreadRequest,
): Promise<{ reply: undefined }> {
  if (module !== undefined && memory !== undefined) {
    const env = { memory, now: () => performance.now(), abort: () => {} };
    instances.set(engine, await WebAssembly.instantiate(module, { env }));
  } else if (calls !== undefined) {
    const { run } = instances.get(engine)!.exports as { run(...calls: number[]): void };
    run(...calls);
  } else {
    instances.delete(engine);
  }
  return { reply: undefined };
}
