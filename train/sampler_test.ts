import assert from "node:assert/strict";
import { batchesOfEpoch } from "./sampler.ts";

Deno.test("every image stands in exactly one batch of an epoch", () => {
  for (const [count, batchSize] of [[1, 16], [16, 16], [35, 16], [7, 1]] as const) {
    const batches = batchesOfEpoch({ count, batchSize, seed: 3, epoch: 2 });
    assert.ok(batches.slice(0, -1).every((batch) => batch.length === batchSize));
    const all = batches.flatMap((batch) => [...batch]).sort((a, b) => a - b);
    assert.deepEqual(all, [...Array(count).keys()]);
  }
});

Deno.test("the order depends on seed and epoch, and on nothing else", () => {
  const order = (seed: number, epoch: number) =>
    batchesOfEpoch({ count: 100, batchSize: 8, seed, epoch }).map(String).join();
  assert.equal(order(1, 1), order(1, 1));
  assert.notEqual(order(1, 1), order(1, 2));
  assert.notEqual(order(1, 1), order(2, 1));
});
