import assert from "node:assert/strict";
import { Decoder } from "./decoder.ts";
import { grey } from "./testing.ts";

const options = { width: 6, height: 8 };

Deno.test("files become pixels of the input size or reasons, in order", async () => {
  const decoder = new Decoder(2);
  const files = [await grey(200), new TextEncoder().encode("text"), await grey(10)];
  const replies = await decoder.decode(
    files.map((bytes) => ({ bytes, options, mostPixels: 48 })),
  );
  const first = replies.map((reply) => "pixels" in reply ? reply.pixels[0]! > 100 : reply.reason);
  assert.deepEqual(first, [true, "not an image: the file holds text", false]);
  const [large] = await decoder.decode([{ bytes: files[0]!, options, mostPixels: 47 }]);
  assert.deepEqual(large, { reason: "larger than 0.000047 megapixels" });
  decoder.close();
});

Deno.test("a thread that fails takes no other image with it", async () => {
  const decoder = new Decoder(2);
  const request = { bytes: await grey(200), options, mostPixels: 1e6 };
  const impossible = { ...request, options: { width: 6, height: 1e15 } };
  const failing = decoder.decode([impossible]);
  const fine = decoder.decode(Array(20).fill(request));
  await assert.rejects(failing, Error);
  assert.equal((await fine).length, 20);
  await assert.rejects(decoder.decode([impossible]), Error);
  assert.ok("pixels" in (await decoder.decode([request]))[0]!);
  decoder.close();
});
