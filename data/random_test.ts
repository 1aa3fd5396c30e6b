import assert from "node:assert/strict";
import { counterRandom, shuffle } from "./random.ts";

function draw(count: number, seed: number, ...counters: number[]): number[] {
  const random = counterRandom(seed, ...counters);
  return Array.from({ length: count }, random);
}

Deno.test("a stream is the same each time it is named", () => {
  const seed = Math.floor(Math.random() * 2 ** 40);
  assert.deepEqual(draw(50, seed, 7, 9), draw(50, seed, 7, 9));
});

Deno.test("the numbers of a seed never change between releases", () => {
  const words = draw(3, 42, 1).map((x) => x * 2 ** 32);
  assert.deepEqual(words, [1705943125, 3145389212, 1303678481]);
});

Deno.test("streams of neighbouring names are uniform and uncorrelated", () => {
  const names = [[1], [2], [1, 0], [1, 1], [1, 0, 0], [-1], [2 ** 32 + 1], [0, 1], [1, 2 ** 33]];
  const count = 20_000;
  const streams = names.map(([seed, ...counters]) => draw(count, seed!, ...counters));
  for (const [index, stream] of streams.entries()) {
    assert(stream.every((x) => x >= 0 && x < 1));
    const bins = new Array<number>(64).fill(0);
    for (const x of stream) bins[Math.floor(x * 64)]!++;
    const expected = count / 64;
    const chiSquared = bins.reduce((sum, bin) => sum + (bin - expected) ** 2 / expected, 0);
    assert(chiSquared < 130, `chi-squared ${chiSquared} with 63 degrees of freedom`);
    // Pairs of neighbours in one stream, and equal positions in any two streams.
    for (const other of [stream.slice(1), ...streams.slice(index + 1)]) {
      const products = other.map((x, i) => (x - 0.5) * (stream[i]! - 0.5) * 12);
      const correlation = products.reduce((sum, x) => sum + x) / products.length;
      assert(Math.abs(correlation) < 0.04, `correlation ${correlation}`);
    }
  }
});

Deno.test("the first numbers of consecutive counters are uniform too", () => {
  const bins = new Array<number>(16).fill(0);
  for (let counter = 0; counter < 16_000; counter++) {
    bins[Math.floor(draw(1, 5, counter)[0]! * 16)]!++;
  }
  const chiSquared = bins.reduce((sum, bin) => sum + (bin - 1000) ** 2 / 1000, 0);
  assert(chiSquared < 50, `chi-squared ${chiSquared} with 15 degrees of freedom`);
});

Deno.test("a seed that is not a whole number is refused", () => {
  assert.throws(() => counterRandom(0.5), RangeError);
  assert.throws(() => counterRandom(1, NaN), RangeError);
});

Deno.test("shuffle keeps every item and makes all orders equally likely", () => {
  const counts = new Map<string, number>();
  const random = counterRandom(11);
  for (let trial = 0; trial < 24_000; trial++) {
    const items = ["a", "b", "c", "d"];
    assert.equal(shuffle(items, random), items);
    const order = items.join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  assert(chiSquared < 60, `chi-squared ${chiSquared} with 23 degrees of freedom`);
});
