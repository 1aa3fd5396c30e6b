import assert from "node:assert/strict";
import { ahead, batchesOf } from "./ahead.ts";

async function* numbers(count: number, taken: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    taken.push(i);
    yield i;
  }
}

Deno.test("results come in the order of the items, whichever is done first", async () => {
  const work = (item: number) =>
    new Promise<number>((done) => setTimeout(() => done(item * item), (item * 7) % 5));
  assert.deepEqual(
    await Array.fromAsync(ahead(numbers(20), 4, work)),
    Array.from({ length: 20 }, (_, i) => i * i),
  );
  assert.deepEqual(await Array.fromAsync(ahead(numbers(2), 4, work)), [0, 1]);
  assert.deepEqual(await Array.fromAsync(ahead(numbers(0), 4, work)), []);
});

Deno.test("no more than the window is begun before a result is taken", async () => {
  const taken: number[] = [];
  const results = ahead(numbers(100, taken), 3, (item) => Promise.resolve(item));
  await results.next();
  assert.equal(taken.length, 3);
  await results.next();
  await results.next();
  assert.equal(taken.length, 5);
});

Deno.test("a failure is told after the results before it", async () => {
  const seen: number[] = [];
  const reading = async () => {
    const work = (item: number) =>
      item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item);
    for await (const result of ahead(numbers(9), 4, work)) seen.push(result);
  };
  await assert.rejects(reading, /two/);
  assert.deepEqual(seen, [0, 1]);
});

Deno.test("batches hold every item once, the last one what is left", async () => {
  assert.deepEqual(await Array.fromAsync(batchesOf(numbers(5), 2)), [[0, 1], [2, 3], [4]]);
  assert.deepEqual(await Array.fromAsync(batchesOf(numbers(4), 2)), [[0, 1], [2, 3]]);
  assert.deepEqual(await Array.fromAsync(batchesOf(numbers(0), 2)), []);
});
