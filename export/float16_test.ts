import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { toFloat16 } from "./float16.ts";

Deno.test("values become the nearest 16-bit floats", () => {
  const halves = toFloat16(Float32Array.of(1, -0.1, 65504, 1 + 2 ** -12), "a.weight");
  assert.deepEqual([...halves], [1, -0.0999755859375, 65504, 1]);
});

Deno.test("a value that 16 bits cannot hold is refused by its tensor's name", () => {
  for (const value of [65536, -1e6, NaN]) {
    assert.throws(() => toFloat16(Float32Array.of(0, value), "features.3.conv.0.0"), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /"features\.3\.conv\.0\.0".*another --precision/);
      return true;
    });
  }
});
