import assert from "node:assert/strict";
import { counterRandom } from "../data/random.ts";
import { fromInt8, toInt8 } from "./int8.ts";

Deno.test("each output channel is rounded to a 127th of its largest value", () => {
  const { codes, scales } = toInt8(Float32Array.of(-127, 0.5, 0.6, 0, 12.7, 6.4, -12.7, 0.04), 2);
  assert.deepEqual([...codes], [-127, 1, 1, 0, 127, 64, -127, 0]);
  assert.deepEqual([...scales], [1, Math.fround(0.1)]);
});

Deno.test("what is read back is off by half a step at most", () => {
  const seed = 300;
  const random = counterRandom(seed);
  const values = Float32Array.from({ length: 300 }, () => random() - 0.3);
  const { codes, scales } = toInt8(values, 100);
  for (const [at, value] of fromInt8({ codes, scales }).entries()) {
    const step = scales[Math.floor(at / 3)]!;
    assert.ok(
      Math.abs(value - values[at]!) <= 0.5001 * step,
      `seed ${seed}: ${value} of ${values[at]}`,
    );
  }
});

Deno.test("a channel of zeros stays zeros", () => {
  assert.deepEqual([...fromInt8(toInt8(Float32Array.of(0, 0, 3, -1.5), 2)).slice(0, 2)], [0, 0]);
});
