import assert from "node:assert/strict";
import { endingByItself } from "../tests/facet.ts";
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

Deno.test("a pool answers many requests, each with its own reply", async () => {
  using pool = new WorkerPool(3);
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, x) => pool.ask<number, number>(double, x)),
  );
  assert.deepEqual(replies, Array.from({ length: 50 }, (_, x) => 2 * x));
});

Deno.test("a request to all runs on every thread at the same time", async () => {
  using pool = new WorkerPool(3);
  const memory = new SharedArrayBuffer(4);
  const requests = Array.from({ length: 3 }, () => ({ memory, threads: 3 }));
  assert.deepEqual(await pool.askAll(meet, requests), [3, 3, 3]);
});

Deno.test("requests to all from two sides do not lock each other out", async () => {
  using pool = new WorkerPool(2);
  const both = [1, 2].map((side) => {
    const memory = new SharedArrayBuffer(4);
    const handler = moduleUrl(`// side ${side}\nexport { handle } from "${meet}";`);
    return pool.askAll(handler, [0, 1].map(() => ({ memory, threads: 2 })));
  });
  assert.deepEqual(await Promise.all(both), [[2, 2], [2, 2]]);
});

Deno.test("what a handler throws fails its request and no other", async () => {
  using pool = new WorkerPool(1);
  const broken = moduleUrl(`export const handle = () => { throw new Error("no such thing"); };`);
  const failing = pool.ask(broken, 0);
  const fine = pool.ask(double, 1);
  await assert.rejects(failing, /no such thing/);
  assert.equal(await fine, 2);
});

Deno.test("closing a pool fails what is not answered and what is asked later", async () => {
  const pool = new WorkerPool(1);
  const endless = moduleUrl("export const handle = () => new Promise(() => {});");
  const waiting = pool.ask(endless, 0);
  pool.close();
  await assert.rejects(waiting, /were ended/);
  await assert.rejects(pool.ask(double, 1), /were ended/);
});

Deno.test("a thread that ends by itself fails what it was asked", async () => {
  using pool = new WorkerPool(1);
  const leaving = moduleUrl("export const handle = () => { process.exit(); };");
  await assert.rejects(pool.ask(leaving, 0), /a thread failed: it has ended/);
  await assert.rejects(pool.ask(double, 1), /a thread failed/);
});

/** What a program prints that ends by itself. */
async function outputOf(program: string): Promise<string> {
  const path = await Deno.makeTempFile({ suffix: ".ts" });
  const pool = new URL("mod.ts", import.meta.url);
  await Deno.writeTextFile(path, `import { moduleUrl, WorkerPool } from "${pool}";\n${program}`);
  const out = await endingByItself(path);
  await Deno.remove(path);
  return out;
}

Deno.test("threads without work let the program end", async () => {
  const double = 'moduleUrl("export const handle = (x) => ({ reply: 2 * x });")';
  assert.equal(
    await outputOf(`
      const pool = new WorkerPool(2);
      console.log(await pool.askAll(${double}, [1, 2]));
      try { await pool.ask(${double}, () => {}); } catch { console.log("not cloneable"); }
      console.log(await pool.ask(${double}, 3));
    `),
    "[ 2, 4 ]\nnot cloneable\n6\n",
  );
});

Deno.test("the program does not end before threads have done their work", async () => {
  // Nobody waits for the promise: only the thread's work is there.
  const slow = "export const handle = (x) => " +
    "new Promise((resolve) => setTimeout(() => resolve({ reply: x }), 300));";
  assert.equal(
    await outputOf(`
      const pool = new WorkerPool(1);
      pool.ask(moduleUrl("export const handle = (x) => ({ reply: x });"), 0).then(() => {
        pool.ask(moduleUrl(${JSON.stringify(slow)}), "done").then(console.log);
      });
    `),
    "done\n",
  );
});

Deno.test("a thread that computes for ever is ended", async () => {
  assert.equal(
    await outputOf(`
      const pool = new WorkerPool(1);
      const endless = moduleUrl("export const handle = () => { for (;;); };");
      const failed = pool.ask(endless, 0).catch((error) => console.log(error.message));
      pool.close();
      await failed;
    `),
    "the threads were ended\n",
  );
});

Deno.test("where there are web workers alone, as in a browser, a pool is made of them", async () => {
  assert.equal(
    await outputOf(`
      delete globalThis.process;
      const pool = new WorkerPool(2);
      const double = moduleUrl("export const handle = (x) => ({ reply: 2 * x });");
      console.log(await pool.askAll(double, [1, 2]));
      const broken = moduleUrl("setTimeout(() => { throw new Error('late'); }, 0);" +
        "export const handle = () => new Promise(() => {});");
      await pool.ask(broken, 0).catch((error) => console.log(error.message.includes("late")));
      pool.close();
    `),
    "[ 2, 4 ]\ntrue\n",
  );
});
