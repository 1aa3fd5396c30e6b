import assert from "node:assert/strict";
import { WorkerPool } from "../threads/mod.ts";
import { freeMemory, MemoryBudget, reserveMemory } from "./memory_budget.ts";
import type { Work } from "./testdata/memory_holder.ts";

const handler = new URL("./testdata/memory_holder.ts", import.meta.url).href;

/** Has threads take memory many times each, and counts what all of them have at once. */
async function mostAtOnce(total: number, amounts: readonly number[]): Promise<number> {
  const budget = new MemoryBudget(total);
  const counts = new SharedArrayBuffer(8);
  using pool = new WorkerPool(amounts.length);
  const works = amounts.map((bytes): Work => ({
    share: budget.open().share,
    bytes,
    counts,
    times: 60,
  }));
  await pool.askAll(handler, works);
  return new Int32Array(counts)[1]!;
}

Deno.test("threads never have more than there is together", async () => {
  const kib = (amount: number) => amount * 1024;
  assert.ok(await mostAtOnce(kib(10), [kib(6), kib(5), kib(4)]) <= kib(10));
});

Deno.test("what needs more than there is has all of it for itself", async () => {
  assert.equal(await mostAtOnce(1024, [7000, 7000, 7000]), 7000);
});

Deno.test("what a thread had that was ended can be taken by others, as can all that is lifted", () => {
  const budget = new MemoryBudget(8192);
  const [one, two, three] = [budget.open(), budget.open(), budget.open()];
  reserveMemory(one.share, 8192);
  assert.equal(one.lastReserved, 8192);
  one.end();
  one.end(); // once is enough
  freeMemory(one.share); // as it may do before it notices
  reserveMemory(two.share, 8192);
  assert.equal(two.isWaiting, false);
  freeMemory(two.share);
  freeMemory(two.share);
  assert.throws(() => reserveMemory(one.share, 1), /was ended/);
  reserveMemory(three.share, 8192);
  budget.lift();
  reserveMemory(two.share, 8192);
});

Deno.test("a thread that waits is known to wait, and can be ended", async () => {
  const budget = new MemoryBudget(1024);
  const [mine, other] = [budget.open(), budget.open()];
  reserveMemory(mine.share, 1024);
  const work: Work = {
    share: other.share,
    bytes: 1024,
    counts: new SharedArrayBuffer(8),
    times: 1,
  };
  const pool = new WorkerPool(1);
  const reply = pool.ask(handler, work);
  while (!other.isWaiting) await new Promise((resolve) => setTimeout(resolve, 1));
  pool.close();
  await assert.rejects(reply, /were ended/);
  other.end();
  assert.equal(other.isWaiting, false);
});
