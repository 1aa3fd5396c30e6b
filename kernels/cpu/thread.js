// What a pool's thread does for CPU engines: it keeps an instance of the module for each of them, on their
// shared memory, and runs programs as one of its threads.

const instances = new Map();

/** Begins with `module` and `memory`, runs with `calls`, ends without either. */
export async function handle({ engine, module, memory, calls }) {
  if (module) {
    const env = { memory, now: () => performance.now(), abort: () => {} };
    instances.set(engine, await WebAssembly.instantiate(module, { env }));
  } else if (calls) {
    instances.get(engine).exports.run(...calls);
  } else {
    instances.delete(engine);
  }
  return { reply: undefined };
}
