import assert from "node:assert/strict";
import { WorkerPool } from "../threads/mod.ts";
import { giveBackMemory, MemoryBudget, type MemoryShare, takeMemory } from "./memory_budget.ts";
import type { Work } from "./testdata/memory_holder.ts";

const handler = new URL("./testdata/memory_holder.ts", import.meta.url).href;

/** Has threads take memory a few hundred times each, and counts what all of them have at once. */
async function mostAtOnce(total: number, amounts: readonly number[]): Promise<number> {
  const budget = new MemoryBudget(total, amounts.length);
  const counts = new SharedArrayBuffer(8);
  using pool = new WorkerPool(amounts.length);
  const works = amounts.map((bytes, holder): Work => ({
    share: budget.share(holder),
    bytes,
    counts,
    times: 300,
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
  const budget = new MemoryBudget(8192, 3);
  const [one, two, three] = [0, 1, 2].map((holder) => budget.share(holder)) as [
    MemoryShare,
    MemoryShare,
    MemoryShare,
  ];
  takeMemory(one, 8192);
  assert.equal(budget.lastTaken(0), 8192);
  budget.giveBack(0);
  budget.giveBack(0); // once is enough
  takeMemory(two, 8192);
  assert.equal(budget.isWaiting(1), false);
  budget.lift();
  takeMemory(three, 8192);
  giveBackMemory(three);
});

Deno.test("a thread that waits is known to wait, and can be ended", async () => {
  const budget = new MemoryBudget(1024, 2);
  const mine = budget.share(0);
  takeMemory(mine, 1024);
  const work: Work = {
    share: budget.share(1),
    bytes: 1024,
    counts: new SharedArrayBuffer(8),
    times: 1,
  };
  const pool = new WorkerPool(1);
  const asked = pool.ask(handler, work);
  while (!budget.isWaiting(1)) await new Promise((resolve) => setTimeout(resolve, 1));
  pool.close();
  await assert.rejects(asked, /were ended/);
  budget.giveBack(1);
  assert.equal(budget.isWaiting(1), false);
});
