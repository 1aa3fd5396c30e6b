import assert from "node:assert/strict";
import { WorkQueue } from "./queue.ts";

/** Work that ends on demand. */
function pending(): { work: () => Promise<void>; end: () => void; started: boolean } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const state = {
    started: false,
    work: () => {
      state.started = true;
      return promise;
    },
    end: resolve,
  };
  return state;
}

Deno.test("work begins at once when nothing is under way, else after what came before", async () => {
  const queue = new WorkQueue();
  const done: number[] = [];
  queue.add(() => void done.push(1));
  assert.deepEqual(done, [1]);
  const first = pending();
  const second = pending();
  queue.add(first.work);
  queue.add(second.work);
  queue.add(() => void done.push(2));
  assert.ok(first.started && !second.started && !queue.idle);
  first.end();
  await new Promise((resolve) => setTimeout(resolve));
  assert.ok(second.started);
  assert.deepEqual(done, [1]);
  second.end();
  await queue.finish();
  assert.deepEqual(done, [1, 2]);
  assert.ok(queue.idle);
});

for (
  const [how, fail] of [
    ["at once", () => {
      throw new Error("first");
    }],
    ["later", () => Promise.reject(new Error("first"))],
  ] as const
) {
  Deno.test(`work that fails ${how} fails every wait after it, and nothing more is done`, async () => {
    const queue = new WorkQueue();
    const done: number[] = [];
    const before = pending();
    queue.add(before.work);
    queue.add(fail);
    queue.add(() => Promise.reject(new Error("second")));
    queue.add(() => void done.push(1));
    before.end();
    await assert.rejects(queue.finish(), /first/);
    queue.add(() => void done.push(2));
    await assert.rejects(queue.finish(), /first/);
    assert.throws(() => queue.check(), /first/);
    assert.deepEqual(done, []);
  });
}
