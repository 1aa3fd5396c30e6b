import assert from "node:assert/strict";
import { counterRandom } from "../../../data/random.ts";
import { histogramOf } from "./histogram.ts";

Deno.test("every value lies in the bucket below its limit, and figures are those of all values", () => {
  const random = counterRandom(6);
  const values = Float32Array.from(
    { length: 5000 },
    () => (random() - 0.4) * 10 ** (20 * random() - 12),
  );
  values.set([0, -0, 1, -1, 3.4e38, -3.4e38, 1e-13, -1e-13]);
  const { min, max, count, sum, limits, counts } = histogramOf(values);
  assert.deepEqual([min, max, count], [Math.min(...values), Math.max(...values), 5000]);
  assert.ok(Math.abs(sum - values.reduce((total, value) => total + value, 0)) <= 1e-9 * max);
  assert.equal(counts.length, limits.length);
  assert.equal(counts.reduce((total, bucket) => total + bucket, 0), 5000);
  for (const [bucket, limit] of limits.entries()) {
    const below = bucket === 0 ? -Infinity : limits[bucket - 1]!;
    assert.ok(below < limit);
    assert.equal(values.filter((value) => below <= value && value < limit).length, counts[bucket]);
    assert.ok(counts[bucket]! > 0 || counts[bucket + 1]! > 0, "empty buckets are joined");
  }
});

Deno.test("what is not finite is left out, and nothing at all is an empty histogram", () => {
  assert.equal(histogramOf(Float32Array.of(NaN, Infinity, 2, -Infinity)).count, 1);
  const empty = histogramOf(Float32Array.of(NaN));
  assert.deepEqual([empty.min, empty.max, empty.count, empty.counts], [0, 0, 0, []]);
});
