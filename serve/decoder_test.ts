import assert from "node:assert/strict";
import { makeJpegOf, makePng, repeatLastScan } from "../data/testing/mod.ts";
import { Decoder, type DecoderOptions } from "./decoder.ts";
import { defaultLimits } from "./limits.ts";
import { grey } from "./testing/mod.ts";

/** A decoder of small images, closed when the test ends. */
function open(
  limits: Partial<DecoderOptions["limits"]> = {},
  options: Partial<DecoderOptions> = {},
): Decoder & Disposable {
  const decoder = new Decoder({
    threads: 2,
    input: { width: 6, height: 8 },
    limits: { ...defaultLimits, ...limits },
    ...options,
  });
  return Object.assign(decoder, { [Symbol.dispose]: () => decoder.close() });
}

const text = new TextEncoder().encode("text");

Deno.test("files become pixels of the input size or reasons, in order", async () => {
  using decoder = open({ pixels: 48 });
  const replies = await decoder.decode([await grey(200), text, await grey(10)]);
  const first = replies.map((reply) => "pixels" in reply ? reply.pixels[0]! > 100 : reply.reason);
  assert.deepEqual(first, [true, "not an image: the file holds text", false]);
  using strict = open({ pixels: 47 });
  assert.deepEqual(await strict.decode([await grey(200)]), [
    { reason: "larger than 0.000047 megapixels" },
  ]);
});

Deno.test("a thread that fails takes no other image with it", async () => {
  using decoder = open();
  const impossible = (() => {}) as unknown as Uint8Array; // cannot be sent to a thread
  const failing = decoder.decode([impossible]);
  const fine = decoder.decode(Array(20).fill(await grey(200)));
  await assert.rejects(failing, Error);
  assert.equal((await fine).length, 20);
  await assert.rejects(decoder.decode([impossible]), Error);
  assert.ok("pixels" in (await decoder.decode([await grey(200)]))[0]!);
});

/** White, one pixel wide, and so tall that its file takes long to go through. */
const tall = (height: number) => makePng(1, 1, 0, Array.from({ length: height }, () => [0x80]));

Deno.test("an image that needs too much memory is refused before it is decoded", async () => {
  using decoder = open({ decodingBytes: 17e6 });
  const [large, small] = await decoder.decode([tall(100_000), tall(30)]);
  assert.deepEqual(large, {
    reason: "needs 0.02 GB to decode, more than the 0.017 GB allowed: make it smaller",
  });
  assert.ok("pixels" in small!);
});

Deno.test("images each of which needs all of the memory are all decoded", async () => {
  using decoder = open({ decodingBytesAtOnce: 1 }, { threads: 3 });
  const replies = await decoder.decode(Array.from({ length: 24 }, () => tall(3000)));
  assert.ok(replies.every((reply) => "pixels" in reply));
});

Deno.test("a thread that is late is replaced, and its memory is the others' when it ends", async () => {
  const limits = { ...defaultLimits, decodingTime: 50, decodingBytesAtOnce: 1 };
  using decoder = open({}, { threads: 1, limits, input: { width: 640, height: 480 } });
  const progressive = await makeJpegOf(
    { progressive: true },
    640,
    480,
    (x, y) => [x % 256, y % 256, 9],
  );
  const slow = repeatLastScan(progressive, 8000); // takes seconds
  const reason = "takes more than 0.05 s to decode: make it smaller";
  const [late] = await decoder.decode([slow]);
  assert.equal("reason" in late! && late.reason, reason);
  limits.decodingTime = 600_000;
  assert.ok("pixels" in (await decoder.decode([await grey(9)]))[0]!);
});
