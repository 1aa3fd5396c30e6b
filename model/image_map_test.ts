import assert from "node:assert/strict";
import { toOverlay } from "./image_map.ts";

Deno.test("an overlay keeps the positive part, the largest at 255", () => {
  const values = new Float32Array([-3, 0, 0.5, 1, 2, 0.004]);
  assert.deepEqual([...toOverlay({ width: 2, height: 3, values })], [0, 0, 64, 128, 255, 1]);
});

Deno.test("where nothing speaks for a class its overlay is empty", () => {
  for (const values of [[-3, -1], [0, 0]]) {
    const map = { width: 1, height: 2, values: new Float32Array(values) };
    assert.deepEqual([...toOverlay(map)], [0, 0]);
  }
});

Deno.test("an overlay of values below the least that counts stays faint", () => {
  const map = { width: 2, height: 1, values: new Float32Array([0.1, 0.2]) };
  assert.deepEqual([...toOverlay(map, 0.4)], [64, 128]);
  assert.deepEqual([...toOverlay(map, 0.1)], [128, 255]);
});
