// A thread of the pool: answers requests one after the other, in the order they were sent, by the
// `handle` of the module that each names. Waits in its event loop meanwhile, which costs nothing.

// A thread of Node's kind speaks through a port, a web worker by itself.
const { parentPort } = globalThis.process?.getBuiltinModule?.("node:worker_threads") ?? {};
const port = parentPort ?? self;

let last = Promise.resolve();

port.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};

async function answer({ handler, request }) {
  try {
    const { handle } = await import(handler);
    const { reply, transfer = [] } = await handle(request);
    port.postMessage({ reply }, transfer);
  } catch (error) {
    port.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
}
