import assert from "node:assert/strict";
import { moduleUrl, WorkerPool } from "./mod.ts";

const double = moduleUrl("export const handle = (x) => ({ reply: 2 * x });");

/** Answers when the given number of threads stand at it, which all do only at the same time. */
const meet = moduleUrl(`
export function handle({ memory, threads }) {
  const arrived = new Int32Array(memory);
  Atomics.add(arrived, 0, 1);
  Atomics.notify(arrived, 0);
  for (let count; (count = Atomics.load(arrived, 0)) < threads;) Atomics.wait(arrived, 0, count);
  return { reply: Atomics.load(arrived, 0) };
}`);

async function withPool(size: number, work: (pool: WorkerPool) => Promise<void>): Promise<void> {
  const pool = new WorkerPool(size);
  try {
    await work(pool);
  } finally {
    pool.close();
  }
}

Deno.test("a pool answers many requests, each with its own reply", async () => {
  await withPool(3, async (pool) => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, x) => pool.ask<number, number>(double, x)),
    );
    assert.deepEqual(replies, Array.from({ length: 50 }, (_, x) => 2 * x));
  });
});

Deno.test("a request to all runs on every thread at the same time", async () => {
  await withPool(3, async (pool) => {
    const memory = new SharedArrayBuffer(4);
    const requests = Array.from({ length: 3 }, () => ({ memory, threads: 3 }));
    assert.deepEqual(await pool.askAll(meet, requests), [3, 3, 3]);
  });
});

Deno.test("requests to all from two sides do not lock each other out", async () => {
  await withPool(2, async (pool) => {
    const both = [1, 2].map((side) => {
      const memory = new SharedArrayBuffer(4);
      const handler = moduleUrl(`// side ${side}\nexport { handle } from "${meet}";`);
      return pool.askAll(handler, [0, 1].map(() => ({ memory, threads: 2 })));
    });
    assert.deepEqual(await Promise.all(both), [[2, 2], [2, 2]]);
  });
});

Deno.test("what a handler throws fails its request and no other", async () => {
  await withPool(1, async (pool) => {
    const broken = moduleUrl(`export const handle = () => { throw new Error("no such thing"); };`);
    const failing = pool.ask(broken, 0);
    const fine = pool.ask(double, 1);
    await assert.rejects(failing, /no such thing/);
    assert.equal(await fine, 2);
  });
});

Deno.test("closing a pool fails what is not answered and what is asked later", async () => {
  const pool = new WorkerPool(1);
  const endless = moduleUrl("export const handle = () => new Promise(() => {});");
  const waiting = pool.ask(endless, 0);
  pool.close();
  await assert.rejects(waiting, /were ended/);
  await assert.rejects(pool.ask(double, 1), /were ended/);
});
