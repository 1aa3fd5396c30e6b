import assert from "node:assert/strict";
import { counterRandom } from "../../data/random.ts";
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

/** How often each image comes in an epoch of one batch. */
function draws(weights: Float64Array, seed: number, epoch: number): number[] {
  const count = weights.length;
  const [batch] = batchesOfEpoch({ count, batchSize: count, seed, epoch, weights });
  assert.equal(batch?.length, count);
  const times = new Array<number>(count).fill(0);
  for (const image of batch!) times[image]!++;
  return times;
}

Deno.test("with weights, an image is drawn in proportion to its weight, rounded up or down", () => {
  for (let trial = 0; trial < 200; trial++) {
    const random = counterRandom(trial);
    const weights = Float64Array.from({ length: 1 + trial }, () => random() ** 6);
    const sum = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [image, times] of draws(weights, trial, 3).entries()) {
      const expected = weights[image]! / sum * weights.length;
      assert.ok(
        Math.abs(times - expected) < 1 + 1e-9,
        `seed ${trial}: ${times} times, not ${expected}`,
      );
    }
  }
});

Deno.test("over many epochs, an image is drawn in proportion to its weight", () => {
  const weights = Float64Array.of(0, 0.3, 0.7, 1, 1, 5);
  const totals = weights.map(() => 0);
  for (let epoch = 0; epoch < 4000; epoch++) {
    for (const [image, times] of draws(weights, 1, epoch).entries()) totals[image]! += times;
  }
  for (const [image, weight] of weights.entries()) {
    const expected = weight / 8 * 6;
    // The share that rounding leaves to chance has a standard deviation of at most a half.
    const error = Math.abs(totals[image]! / 4000 - expected);
    assert.ok(error < 5 * 0.5 / Math.sqrt(4000), `image ${image}: ${error} off`);
  }
  assert.equal(totals[0], 0);
});

Deno.test("equal weights draw every image once, however many there are", () => {
  for (const weight of [1, 1 / 3, 1e-9]) {
    const weights = new Float64Array(10_007).fill(weight);
    const times = draws(weights, 4, 0);
    assert.ok(times.filter((times) => times !== 1).length <= 2, "but for rounding");
  }
});

Deno.test("a weighted order depends on seed and epoch, and images that repeat are spread", () => {
  const weights = Float64Array.from({ length: 100 }, (_, i) => i < 10 ? 20 : 1);
  const order = (seed: number, epoch: number) =>
    batchesOfEpoch({ count: 100, batchSize: 10, seed, epoch, weights });
  assert.deepEqual(order(1, 1), order(1, 1));
  assert.notDeepEqual(order(1, 1), order(1, 2));
  assert.notDeepEqual(order(1, 1), order(2, 1));
  // Side by side, each of the ten would fill most of a batch.
  for (const batch of order(1, 1)) assert.ok(new Set(batch).size > 3, String(batch));
  const wrong = { count: 3, batchSize: 1, seed: 1, epoch: 1, weights };
  assert.throws(() => batchesOfEpoch(wrong), /100 weights for 3 images/);
});
