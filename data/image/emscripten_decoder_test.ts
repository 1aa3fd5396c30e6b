import assert from "node:assert/strict";
import { makeJpeg } from "../testing/mod.ts";
import { decodeByMozjpeg } from "./mozjpeg_decoder.ts";
import { MOST_REUSED_BYTES } from "./wasm_instance.ts";

Deno.test("a decoder takes no more memory than is reserved, and the next image decodes", async () => {
  const small = makeJpeg(16, 16, () => [10, 20, 30]);
  const large = small.slice();
  const side = 4200; // four bytes for each pixel are more than an instance has at first
  const frame = large.findIndex((byte, at) => byte === 0xff && large[at + 1] === 0xc0);
  large.set([side >> 8, side & 255, side >> 8, side & 255], frame + 5);
  assert(4 * side ** 2 > MOST_REUSED_BYTES);

  const { bitmap, isTooLarge } = await decodeByMozjpeg(large, 1000);
  assert.deepEqual([bitmap, isTooLarge], [undefined, true]);
  const whole = await decodeByMozjpeg(small, 1000);
  assert.deepEqual([whole.bitmap?.width, whole.isTooLarge], [16, false]);
  assert.deepEqual([...whole.bitmap!.data.subarray(0, 4)], [10, 20, 30, 255]);
  // With enough of it, what lacks is said.
  const { messages, isTooLarge: outgrew } = await decodeByMozjpeg(large, 8 * side ** 2);
  assert.match(String(messages), /premature end/);
  assert(!outgrew);
});
