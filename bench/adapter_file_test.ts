import assert from "node:assert/strict";
import { rateLikeMeasured } from "./adapter_file.ts";

Deno.test("a kernel made of measured ones is taken for as fast as the slower of them", () => {
  const shares = { input: 0.5, weight: 0.2, reduce: 0.1, reduce_all: 0.3, "both + same": 0.9 };
  const measured = Object.fromEntries(
    Object.entries(shares).map(([name, share], latency) => [name, { latency, share }]),
  );
  const rate = (name: string) => {
    const { latency, share } = rateLikeMeasured(name, measured) ?? {};
    return [latency, share];
  };
  assert.deepEqual(rate("input"), [0, 0.5]);
  assert.deepEqual(rate("input + weight"), [1, 0.2]);
  assert.deepEqual(rate("input_joined"), [0, 0.5]);
  assert.deepEqual(rate("input_joined + reduce"), [2, 0.1]);
  assert.deepEqual(rate("reduce_all"), [3, 0.3]);
  assert.deepEqual(rate("input_finishing"), [0, 0.5]);
  assert.deepEqual(rate("input_through_norm + weight_through_norm"), [1, 0.2]);
  assert.deepEqual(rate("both + same"), [4, 0.9]);
  assert.deepEqual(rate("other"), [undefined, undefined]);
  assert.deepEqual(rate("input + other"), [undefined, undefined]);
});
