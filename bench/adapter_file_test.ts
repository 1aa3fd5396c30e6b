import assert from "node:assert/strict";
import { shareLikeMeasured } from "./adapter_file.ts";

Deno.test("a kernel made of measured ones is taken for as fast as the slower of them", () => {
  const measured = { input: 0.5, weight: 0.2, reduce: 0.1, reduce_all: 0.3 };
  const share = (name: string) => shareLikeMeasured(name, measured);
  assert.equal(share("input"), 0.5);
  assert.equal(share("input + weight"), 0.2);
  assert.equal(share("input_joined"), 0.5);
  assert.equal(share("input_joined + reduce"), 0.1);
  assert.equal(share("reduce_all"), 0.3);
  assert.equal(share("input_finishing"), 0.5);
  assert.equal(share("input_through_norm + weight_through_norm"), 0.2);
  assert.equal(share("other"), undefined);
  assert.equal(share("input + other"), undefined);
});
