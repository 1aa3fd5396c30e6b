import assert from "node:assert/strict";
import { shardOf } from "./shard.ts";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

Deno.test("all shards together are the list, and differ in length by one at most", async () => {
  for (const [length, count] of [[10, 3], [9, 3], [2, 5], [0, 2], [7, 1]] as const) {
    const shards = await Promise.all(
      Array.from(
        { length: count },
        (_, i) => Array.fromAsync(shardOf(numbers(length), { number: i + 1, count })),
      ),
    );
    const all = shards.flat().sort((a, b) => a - b);
    assert.deepEqual(all, Array.from({ length }, (_, i) => i));
    const lengths = shards.map((shard) => shard.length);
    assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
  }
});
