import assert from "node:assert/strict";
import { decodeImage } from "../decode.ts";
import { makeJpeg, type Painter } from "../testing/mod.ts";
import { ImageError } from "./bitmap.ts";
import { readJpegHeader } from "./jpeg_header.ts";
import { readSegments, withPixelSegmentsOnly } from "./jpeg_segments.ts";

const gradient: Painter = (x, y) => [x * 9, y * 7, 128];
const jpeg = makeJpeg(20, 30, gradient);
const size = { width: 20, height: 30 };

/** A frame of 16000x16000 pixels. */
const hidden = [0xff, 0xc0, 0, 17, 8, 62, 128, 62, 128, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0];

/** The picture with bytes before the segment with this marker. */
function before(marker: number, ...bytes: number[]): Uint8Array {
  const found = [...readSegments(jpeg)].find((segment) => segment.marker === marker)!;
  const at = found.whole.byteOffset - jpeg.byteOffset;
  return Uint8Array.of(...jpeg.subarray(0, at), ...bytes, ...jpeg.subarray(at));
}

Deno.test("no decoder sees a frame that its size was not taken from", async () => {
  const expected = await decodeImage(jpeg, size);
  // Where the hidden frame is no segment of its own, it is not there.
  const comment = [0xff, 0xfe, 0, 2 + hidden.length, ...hidden];
  const program = [0xff, 0xe5, 0, 2 + hidden.length, ...hidden];
  for (const bytes of [comment, program]) {
    const file = before(0xc0, ...bytes);
    assert.equal(readJpegHeader(file).width, 20);
    assert.deepEqual(await decodeImage(file, size), expected);
  }
  // Where libjpeg finds it, it is found: behind a restart, TEM, garbage, and lengths nobody minds.
  const starts = [[], [0xff, 0xd3], [0xff, 0x01], [1, 2, 0xff, 0], [0xff, 0xff], [
    0xff,
    0xe5,
    0,
    0,
  ]];
  for (const start of [...starts, [0xff, 0xfe, 0, 1]]) {
    const two = before(0xc0, ...start, ...hidden);
    await assert.rejects(decodeImage(two, size), /two frames/, `${start}`);
    await assert.rejects(decodeImage(before(0xd9, ...start, ...hidden), size), /two frames/);
  }
});

Deno.test("what is no segment of a JPEG is refused", async () => {
  for (const bytes of [[0xff, 0xd8], [0xff, 0x20, 0, 2], [0xff, 0xc4, 0, 1]]) {
    await assert.rejects(decodeImage(before(0xda, ...bytes), size), ImageError, `${bytes}`);
  }
  const torn = before(0xd9, 0xff, 0xc4, 0, 2, 9, 0xff, 0xd0, 9);
  await assert.rejects(decodeImage(torn, size), /a part of a scan without its beginning/);
});

Deno.test("what follows the end of the image is not looked at", async () => {
  const expected = await decodeImage(jpeg, size);
  const followed = Uint8Array.of(...jpeg, ...jpeg, ...hidden);
  assert.deepEqual(await decodeImage(followed, size), expected);
});

Deno.test("a decoder gets what changes pixels, and the scans are counted", () => {
  const markers = (bytes: Uint8Array) => [...readSegments(bytes)].map(({ marker }) => marker);
  const { file, scans } = withPixelSegmentsOnly(
    before(0xda, 9, 9, 0xff, 0xe1, 0, 3, 7, 0xff, 0xfe, 0, 2, 0xff, 0xd0),
  );
  assert.deepEqual(file, withPixelSegmentsOnly(jpeg).file);
  assert.deepEqual(markers(file), markers(jpeg).filter((marker) => marker !== 0xfe));
  assert.equal(scans, 1);
});
