// A thread of the pool: answers requests one after the other, in the order they were sent, by the
// `handle` of the module that each names. Waits in its event loop meanwhile, which costs nothing.

let last = Promise.resolve();

self.onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};

async function answer({ handler, request }) {
  try {
    const { handle } = await import(handler);
    const { reply, transfer = [] } = await handle(request);
    self.postMessage({ reply }, transfer);
  } catch (error) {
    self.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
}
