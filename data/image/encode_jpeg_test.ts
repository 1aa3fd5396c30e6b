import assert from "node:assert/strict";
import { encodeJpeg } from "./encode_jpeg.ts";

Deno.test("a setting of a JPEG that is undefined has its default", async () => {
  const pixels = Uint8Array.from({ length: 24 * 16 * 3 }, (_, at) => at * 7 % 256);
  const size = { width: 24, height: 16 };
  const byDefault = await encodeJpeg(pixels, size);
  const unset = await encodeJpeg(pixels, { ...size, quality: undefined, progressive: undefined });
  assert.deepEqual(unset, byDefault);
  assert.notDeepEqual(await encodeJpeg(pixels, { ...size, quality: 20 }), byDefault);
});
