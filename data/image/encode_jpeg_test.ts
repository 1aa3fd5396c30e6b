import assert from "node:assert/strict";
import { encodeJpeg } from "./encode_jpeg.ts";

Deno.test("an encoder that failed is not used again", async () => {
  const pixels = Uint8Array.from({ length: 40 * 30 * 3 }, (_, index) => index * 7 % 256);
  const size = { width: 40, height: 30 };
  const expected = await encodeJpeg(pixels, size);
  for (let time = 0; time < 3; time++) {
    await assert.rejects(encodeJpeg(pixels, { ...size, color_space: 77 }));
    assert.deepEqual(await encodeJpeg(pixels, size), expected);
  }
});
