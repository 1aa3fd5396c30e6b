import assert from "node:assert/strict";
import { decodeImage } from "../decode.ts";
import {
  makeJpeg,
  makeJpegOf,
  makePng,
  type Painter,
  pngChunk,
  repeatLastScan,
} from "../testing/mod.ts";
import { ImageError } from "./bitmap.ts";
import { checkScans, jpegBytes, pngBytes } from "./decoding_cost.ts";
import type { JpegHeader } from "./jpeg_header.ts";
import { readSegments } from "./jpeg_segments.ts";

const gradient: Painter = (x, y) => [x * 3 % 256, y * 5 % 256, (x + y) % 256];
const size = { width: 6, height: 8 };

/** A header of a picture of 1000x1000 pixels. */
const header = (components: readonly (readonly [number, number])[], progressive = false) =>
  ({
    width: 1000,
    height: 1000,
    orientation: 1,
    progressive,
    components: components.map(([across, down]) => ({ across, down })),
  }) satisfies JpegHeader;

const grey = [[1, 1]] as const;
const full = [[1, 1], [1, 1], [1, 1]] as const;
const halved = [[2, 2], [1, 1], [1, 1]] as const;

Deno.test("what a JPEG takes grows with its pixels and, in several scans, with its samples", () => {
  // The file and RGBA within the decoder, with a fifth to spare, and both without it.
  assert.equal(jpegBytes(header(grey), 1, 100), 1.2 * 4_000_100 + 4_000_100);
  assert.equal(jpegBytes(header(full), 1, 100), jpegBytes(header(grey), 1, 100));
  // Two bytes for each coefficient: 125 blocks across and down; 63 units of two blocks each.
  const coefficientBytes = (parts: Parameters<typeof header>[0], scans = 1, progressive = true) =>
    Math.round(
      (jpegBytes(header(parts, progressive), scans, 0) - jpegBytes(header(parts), 1, 0)) / 1.2,
    );
  assert.equal(coefficientBytes(grey), 2 * 64 * 125 * 125);
  assert.equal(coefficientBytes(full), 2 * 64 * 125 * 125 * 3);
  assert.equal(coefficientBytes(full, 3, false), 2 * 64 * 125 * 125 * 3);
  assert.equal(coefficientBytes(halved), 2 * 64 * 63 * 63 * 6);
});

Deno.test("a PNG takes more for more channels", () => {
  const png = (channels: number) =>
    pngBytes({ width: 1000, height: 1000, orientation: 1, channels }, 0);
  assert.equal(png(2), 1.2 * 6e6 + 4e6);
  assert.equal(png(4), 1.2 * 8e6 + 4e6);
});

Deno.test("scans are limited by the blocks that they go over", () => {
  checkScans(header(full, true), 3000);
  assert.throws(() => checkScans(header(full, true), 10_000), ImageError);
  const huge = { ...header(full, true), width: 12_000, height: 12_000 };
  checkScans(huge, 20);
  assert.throws(() => checkScans(huge, 100), /a JPEG of 100 scans, more than the 29 allowed/);
});

async function refuses(bytes: Uint8Array, reason: RegExp, limits = {}): Promise<void> {
  await assert.rejects(decodeImage(bytes, size, limits), (error: Error) => {
    assert(error instanceof ImageError, `${error.stack}`);
    assert.match(error.message, reason);
    return true;
  });
}

/** A JPEG that says it has another size. */
function resized(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = jpeg.slice();
  for (const { marker, body } of readSegments(bytes)) {
    if (marker >= 0xc0 && marker <= 0xc2) {
      body.set([height >> 8, height & 255, width >> 8, width & 255], 1);
    }
  }
  return bytes;
}

Deno.test("small files of large pictures are refused by the memory that they need", async () => {
  const cmyk = await Deno.readFile(new URL("../testdata/cmyk.jpg", import.meta.url));
  await assert.rejects(
    decodeImage(resized(cmyk, 7000, 7000), { width: 2000, height: 2000 }),
    /^ImageError: needs 1.6 GB to decode, more than the 1 GB allowed: make it smaller$/,
  );
  const png = (width: number, height: number) => {
    const ihdr = new DataView(new ArrayBuffer(13));
    ihdr.setUint32(0, width);
    ihdr.setUint32(4, height);
    ihdr.setUint8(8, 8);
    const whole = makePng(1, 8, 0, [[7]]);
    const chunk = pngChunk("IHDR", new Uint8Array(ihdr.buffer));
    return Uint8Array.of(...whole.subarray(0, 8), ...chunk, ...whole.subarray(8 + 25));
  };
  await refuses(png(1, 49_000_000), /^needs 2.2 GB to decode/);
  await refuses(png(49_000_000, 1), /^needs 1.3 GB to decode/);
  await refuses(png(1000, 1000), /^needs 0.026 GB .* the 0.02 GB allowed/, { bytes: 2e7 });
  await refuses(png(1000, 1000), /^cut short|^damaged/);
  const red = await makeJpegOf({ colours: "rgb" }, 64, 64, gradient);
  await refuses(resized(red, 9000, 9000), /^needs 0.73 GB .* the 0.5 GB/, { bytes: 5e8 });
});

Deno.test("a photo that is decoded at a fraction of its size needs a fraction of the memory", async () => {
  const jpeg = await makeJpegOf({ subsampled: true }, 640, 480, gradient);
  await decodeImage(jpeg, { width: 40, height: 30 }, { bytes: 164e5 });
  const large = { width: 400, height: 300 };
  await assert.rejects(decodeImage(jpeg, large, { bytes: 164e5 }), /needs 0.022 GB/);
});

Deno.test("a scan that is repeated for ever is not decoded for ever", async () => {
  const jpeg = await makeJpegOf({ progressive: true }, 640, 480, gradient);
  await decodeImage(repeatLastScan(jpeg, 3), size);
  await refuses(
    repeatLastScan(jpeg, 8500),
    /^a JPEG of 85\d\d scans, more than the 8196 allowed at its size; save it/,
  );
});

Deno.test("a PNG of very many chunks is refused before they fill the memory", async () => {
  const png = makePng(1, 8, 0, [[7]]);
  const empty = pngChunk("IDAT", new Uint8Array());
  const parts = [png.subarray(0, 33), ...Array(100_001).fill(empty), png.subarray(33)];
  await refuses(new Uint8Array(await new Blob(parts).arrayBuffer()), /more than 100000 chunks/);
});

Deno.test("what was not foreseen is the reason of its file, by name", async () => {
  const jpeg = makeJpeg(20, 30, gradient);
  const odd = Object.assign(jpeg.slice(), {
    subarray: () => {
      throw new RangeError("out of bounds");
    },
  });
  await refuses(odd, /^cannot be decoded: out of bounds$/);
});
