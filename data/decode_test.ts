import assert from "node:assert/strict";
import { decodeImage, type InputOptions } from "./decode.ts";
import { ImageError } from "./image/bitmap.ts";
import { decodeJpeg } from "./image/jpeg.ts";
import { readJpegHeader } from "./image/jpeg_header.ts";
import { orient } from "./image/orient.ts";
import { counterRandom } from "./random.ts";
import { place, resample, type ResizeMode } from "./resize.ts";
import {
  type ColourType,
  makeExif,
  makeJpeg,
  makeJpegOf,
  makePng,
  type Painter,
  withExif,
} from "./testing/mod.ts";

function fixture(name: string): Promise<Uint8Array> {
  return Deno.readFile(new URL(`./testdata/${name}`, import.meta.url));
}

/** The pixel of [height, width, 3] at x, y. */
function at(pixels: Uint8Array, width: number, x: number, y: number): number[] {
  return [...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

function assertNear(actual: readonly number[], expected: readonly number[], most: number): void {
  assert.equal(actual.length, expected.length);
  const off = actual.some((value, i) => Math.abs(value - expected[i]!) > most);
  assert(!off, `${actual} is not within ${most} of ${expected}`);
}

/** A corner of each colour, so that every turn and flip shows. */
const corners: (width: number, height: number) => Painter = (width, height) => (x, y) =>
  y < height / 2
    ? (x < width / 2 ? [250, 20, 20] : [20, 250, 20])
    : (x < width / 2 ? [20, 20, 250] : [10, 10, 10]);

const size = (width: number, height: number, more: Partial<InputOptions> = {}) => ({
  width,
  height,
  ...more,
});

Deno.test("a progressive JPEG with subsampled colour has libjpeg's very pixels", async () => {
  const pixels = await decodeImage(await fixture("progressive.jpg"), size(24, 18));
  assert.deepEqual(pixels, await fixture("progressive.rgb"));
});

Deno.test("CMYK and YCCK as Adobe writes them, inverted, come out as Pillow shows them", async () => {
  const cmyk = await fixture("cmyk.jpg");
  const expectCorners = async (bytes: Uint8Array, expected: readonly number[][]) => {
    const pixels = await decodeImage(bytes, size(32, 32));
    const centres = [[8, 8], [24, 8], [8, 24], [24, 24]] as const;
    for (const [i, [x, y]] of centres.entries()) assertNear(at(pixels, 32, x, y), expected[i]!, 3);
  };
  await expectCorners(cmyk, [[255, 255, 255], [0, 255, 255], [205, 44, 125], [119, 103, 87]]);
  // The same numbers, declared to be luminance, chroma and black.
  const ycck = cmyk.slice();
  const adobe = new TextDecoder("latin1").decode(ycck).indexOf("Adobe");
  ycck[adobe + 11] = 2;
  await expectCorners(ycck, [[0, 134, 0], [77, 255, 30], [0, 0, 104], [0, 42, 0]]);
});

Deno.test("every EXIF orientation of the same picture looks the same in every mode", async () => {
  // How the upright picture is stored under each orientation, as [x, y] of the upright picture.
  const [width, height] = [32, 48];
  const upright = corners(width, height);
  const stored: readonly Painter[] = [
    upright,
    (x, y) => upright(width - 1 - x, y),
    (x, y) => upright(width - 1 - x, height - 1 - y),
    (x, y) => upright(x, height - 1 - y),
    (x, y) => upright(y, x),
    (x, y) => upright(width - 1 - y, x),
    (x, y) => upright(width - 1 - y, height - 1 - x),
    (x, y) => upright(y, height - 1 - x),
  ];
  for (const resize of ["pad", "fit", "stretch"] as const) {
    const reference = await decodeImage(makeJpeg(width, height, upright), size(21, 19, { resize }));
    for (const [index, painter] of stored.entries()) {
      const sides = index < 4 ? [width, height] as const : [height, width] as const;
      const jpeg = withExif(makeJpeg(...sides, painter), makeExif(index + 1, index % 2 === 0));
      const pixels = await decodeImage(jpeg, size(21, 19, { resize }));
      assertNear([...pixels], [...reference], 12);
      await decodeImage(jpeg, size(width, height, { strict: true }));
    }
  }
});

/** What decoding a JPEG in full and resampling it gives, where its placement fills the input. */
async function viaFullSize(bytes: Uint8Array, size: InputOptions, mode: ResizeMode) {
  const header = readJpegHeader(bytes);
  const full = await decodeJpeg(bytes, header, { x: 1, y: 1 }, () => {});
  const { source } = place(header, size, mode);
  return resample(full, source, size.width, size.height);
}

function meanDifference(one: Uint8Array, other: Uint8Array): number {
  assert.equal(one.length, other.length);
  return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]!), 0) / one.length;
}

Deno.test("a large picture looks as if it had been decoded in full and resampled", async () => {
  const smooth: Painter = (x, y) => [100 + x / 6, 220 - y / 4, 128 + 60 * Math.sin((x + y) / 90)];
  const detailed: Painter = (x, y) => {
    const grain = (x * 7919 + y * 104729 + x * y * 31) % 40;
    const edge = (x * 3 + y) % 190 < 80 ? 70 : 0;
    return [60 + edge + grain, 150 - edge + grain, 90 + grain + 50 * Math.sin(x * y / 900)];
  };
  for (const paint of [smooth, detailed]) {
    for (const colours of ["gray", "differences"] as const) {
      for (const [subsampled, progressive] of [[false, false], [true, false], [true, true]]) {
        const jpeg = await makeJpegOf({ colours, subsampled, progressive }, 611, 453, paint);
        // An eighth, a quarter and a half of its sides, and both at once.
        for (const [width, height] of [[36, 25], [61, 45], [150, 110], [20, 100]] as const) {
          for (const resize of ["fit", "stretch"] as const) {
            const pixels = await decodeImage(jpeg, size(width, height, { resize }));
            const expected = await viaFullSize(jpeg, size(width, height), resize);
            const difference = meanDifference(pixels, expected);
            const most = paint === smooth ? 0.6 : 1.2;
            assert(difference < most, `${colours} ${width}x${height} ${resize}: ${difference}`);
          }
        }
      }
    }
  }
});

Deno.test("a large photo taken sideways is turned like a small one", async () => {
  const jpeg = await makeJpegOf({ subsampled: true }, 480, 320, corners(480, 320));
  const expected = await viaFullSize(jpeg, size(30, 20), "stretch");
  for (let orientation = 1; orientation <= 8; orientation++) {
    const [width, height] = orientation < 5 ? [30, 20] : [20, 30];
    const turned = withExif(jpeg, makeExif(orientation, true));
    const pixels = await decodeImage(turned, size(width, height));
    assert(meanDifference(pixels, orient(expected, 30, 20, orientation)) < 0.6);
  }
});

Deno.test("a picture less than four times as large as the input is decoded in full", async () => {
  const jpeg = await makeJpegOf({ subsampled: true }, 239, 319, corners(239, 319));
  const pixels = await decodeImage(jpeg, size(60, 80, { resize: "stretch" }));
  assert.deepEqual(pixels, await viaFullSize(jpeg, size(60, 80), "stretch"));
});

Deno.test("PNGs of every kind and depth are laid on white as 8-bit RGB", async () => {
  const palette = { PLTE: Uint8Array.of(200, 100, 50, 10, 20, 30), tRNS: Uint8Array.of(255, 0) };
  const cases: [string, ColourType, 1 | 2 | 4 | 8 | 16, number[], object, number[]][] = [
    ["gray", 0, 8, [0, 77], {}, [0, 0, 0, 77, 77, 77]],
    ["gray, 1 bit", 0, 1, [0b01000000], {}, [0, 0, 0, 255, 255, 255]],
    ["gray, 2 bits", 0, 2, [0b01100000], {}, [85, 85, 85, 170, 170, 170]],
    ["gray, 16 bits", 0, 16, [0x80, 0x00, 0x12, 0x34], {}, [128, 128, 128, 18, 18, 18]],
    ["colour", 2, 8, [1, 2, 3, 4, 5, 6], {}, [1, 2, 3, 4, 5, 6]],
    ["colour, 16 bits", 2, 16, [9, 0, 8, 0, 7, 0, 6, 0, 5, 0, 4, 0], {}, [9, 8, 7, 6, 5, 4]],
    ["palette, 4 bits", 3, 4, [0x10], palette, [255, 255, 255, 200, 100, 50]],
    ["gray with alpha", 4, 8, [100, 255, 100, 0], {}, [100, 100, 100, 255, 255, 255]],
    ["colour with alpha", 6, 8, [0, 100, 200, 51, 9, 9, 9, 255], {}, [204, 224, 244, 9, 9, 9]],
    ["a colour made transparent", 2, 8, [1, 2, 3, 4, 5, 6], {
      tRNS: Uint8Array.of(0, 1, 0, 2, 0, 3),
    }, [255, 255, 255, 4, 5, 6]],
  ];
  for (const [name, colour, depth, line, chunks, expected] of cases) {
    const png = makePng(2, depth, colour, [line], { ...chunks });
    assert.deepEqual([...await decodeImage(png, size(2, 1))], expected, name);
  }
});

Deno.test("a PNG's EXIF orientation counts too", async () => {
  const png = makePng(2, 8, 0, [[10, 20], [30, 40], [50, 60]], { eXIf: makeExif(6, false) });
  const pixels = await decodeImage(png, size(3, 2, { strict: true }));
  assert.deepEqual([...pixels].filter((_, i) => i % 3 === 0), [50, 30, 10, 60, 40, 20]);
});

Deno.test("padding is white, and the image is centred in it", async () => {
  const png = makePng(4, 8, 0, [[0, 0, 0, 0], [0, 0, 0, 0]]);
  const pixels = await decodeImage(png, size(4, 6, { resize: "pad" }));
  const rows = [0, 1, 2, 3, 4, 5].map((y) => at(pixels, 4, 1, y)[0]);
  assert.deepEqual(rows, [255, 255, 0, 0, 255, 255]);
});

Deno.test("strict refuses every other size and names both", async () => {
  const jpeg = makeJpeg(30, 40, corners(30, 40));
  await refuses(jpeg, /^30x40 pixels, not 60x80$/, { strict: true });
  assert.equal((await decodeImage(jpeg, size(30, 40, { strict: true }))).length, 3600);
});

async function refuses(
  bytes: Uint8Array,
  reason: RegExp,
  more: Partial<InputOptions> = {},
): Promise<void> {
  await assert.rejects(decodeImage(bytes, size(60, 80, more)), (error: Error) => {
    assert(error instanceof ImageError, `${error.stack}`);
    assert.match(error.message, reason);
    return true;
  });
}

Deno.test("what is not an image is refused with what it seems to be", async () => {
  const text = (content: string) => new TextEncoder().encode(content);
  await refuses(new Uint8Array(), /^empty file/);
  await refuses(text("<!doctype html><title>404 größer</title>"), /the file holds text/);
  await refuses(text("x"), /the file holds text/);
  await refuses(text("GIF89a\0\0"), /^cut short: the GIF ends early/);
  await refuses(text("RIFF1234WEBPVP8 "), /^cut short: the WebP ends early/);
  await refuses(
    Uint8Array.of(0, 1, 2, 3, 4, 5, 6),
    /^not an image of a known format \(JPEG, PNG, WebP, GIF, /,
  );
  await refuses(Uint8Array.of(0xff, 0xd8, 0xff), /damaged JPEG/);
});

Deno.test("JPEGs that no decoder here knows are refused by their kind", async () => {
  const jpeg = makeJpeg(20, 30, corners(20, 30));
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
  const changed = (offset: number, value: number) => {
    const bytes = jpeg.slice();
    bytes[frame + offset] = value;
    return bytes;
  };
  const arithmetic = /^a JPEG with arithmetic coding, which is not read; .* with `jpegtran`$/;
  await refuses(changed(1, 0xc9), arithmetic);
  await refuses(changed(1, 0xca), arithmetic);
  await refuses(changed(1, 0xc3), /^a lossless JPEG, which is not read; save it as an ordinary/);
  await refuses(changed(1, 0xc5), /^a hierarchical JPEG/);
  await refuses(changed(1, 0xcb), /^a lossless JPEG with arithmetic coding/);
  await refuses(changed(1, 0xf7), /^a JPEG-LS image/);
  await refuses(changed(4, 12), /^a JPEG of 12 bits per colour/);
});

Deno.test("a CMYK JPEG without Adobe's marker is refused, since its inks may be inverted", async () => {
  const bytes = await fixture("cmyk.jpg");
  bytes[new TextDecoder("latin1").decode(bytes).indexOf("Adobe")] = 0x61;
  await refuses(bytes, /^a CMYK JPEG without Adobe's marker, .* convert it to RGB$/);
});

Deno.test("bytes between a JPEG's segments are passed over, as libjpeg does", async () => {
  const exif = withExif(makeJpeg(20, 30, corners(20, 30)), makeExif(6, true));
  const expected = await decodeImage(exif, size(30, 20, { strict: true }));
  for (const junk of [[0, 0, 0], [1, 2, 0xff, 0, 3], [0xff, 0xff], [0xff, 0x01], [0xff, 0xd0]]) {
    const behind = 2 + 2 + 2 + 6 + 38;
    const bytes = Uint8Array.of(...exif.subarray(0, behind), ...junk, ...exif.subarray(behind));
    const pixels = await decodeImage(bytes, size(30, 20, { strict: true }));
    assert.deepEqual(pixels, expected, `${junk}`);
  }
});

Deno.test("the first of several EXIF segments turns a JPEG", async () => {
  const jpeg = makeJpeg(20, 30, corners(20, 30));
  const one = await decodeImage(withExif(jpeg, makeExif(6, true)), size(30, 20));
  const two = withExif(withExif(jpeg, makeExif(3, true)), makeExif(6, false));
  assert.deepEqual(await decodeImage(two, size(30, 20, { strict: true })), one);
});

Deno.test("an image cut short anywhere is refused, and the next one decodes", async () => {
  const random = counterRandom(1);
  const progressive = await fixture("progressive.jpg");
  const baseline = makeJpeg(20, 30, corners(20, 30));
  const gray = Array.from({ length: 30 }, (_, i) => Array.from({ length: 20 }, (_, x) => x * i));
  const png = makePng(20, 8, 0, gray.map((line) => line.map((value) => value % 256)));
  const large = await Promise.all(
    [false, true].map((progressive) =>
      makeJpegOf({ progressive, subsampled: true }, 640, 480, corners(640, 480))
    ),
  );
  for (const whole of [progressive, baseline, png, await fixture("cmyk.jpg"), ...large]) {
    // All of a PNG's image is there without the end chunk.
    const most = whole.length - (whole === png ? 12 : 0);
    for (let trial = 0; trial < 12; trial++) {
      const length = 9 + Math.floor(random() * (most - 11));
      await refuses(whole.slice(0, length), /cut short|damaged|not a/);
    }
    await decodeImage(whole, size(10, 10));
  }
  // Data that ends early behind a proper end marker is cut short all the same.
  const patched = baseline.slice(0, baseline.length - 100);
  patched.set([0xff, 0xd9], patched.length - 2);
  await refuses(patched, /cut short/);
});

Deno.test("garbled bytes never do worse than a refusal, and harm no later image", async () => {
  const originals = [
    await fixture("progressive.jpg"),
    await fixture("cmyk.jpg"),
    withExif(makeJpeg(20, 30, corners(20, 30)), makeExif(6, true)),
    makePng(2, 8, 0, [[1, 2], [3, 4]]),
  ];
  const decodeAll = () => Promise.all(originals.map((bytes) => decodeImage(bytes, size(24, 18))));
  const expected = await decodeAll();
  const random = counterRandom(2);
  let [decoded, refused] = [0, 0];
  for (let trial = 0; trial < 400; trial++) {
    if (trial % 40 === 0) assert.deepEqual(await decodeAll(), expected);
    const bytes = originals[trial % originals.length]!.slice();
    for (let change = 0; change < 4; change++) {
      bytes[2 + Math.floor(random() * (bytes.length - 2))] = Math.floor(random() * 256);
    }
    try {
      assert.equal((await decodeImage(bytes, size(6, 8))).length, 144);
      decoded++;
    } catch (error) {
      assert(error instanceof ImageError, String((error as Error).stack));
      assert.doesNotMatch(error.message, /^cannot be decoded/); // a defect of the readers
      refused++;
    }
  }
  assert.ok(decoded > 50 && refused > 50, `${decoded} were decoded, ${refused} refused`);
});

Deno.test("absurd sizes are refused before anything is decoded", async () => {
  const png = makePng(1, 8, 0, [[0]]);
  const view = new DataView(png.buffer);
  view.setUint32(16, 100_000);
  view.setUint32(20, 100_000);
  await refuses(png, /larger than 150 megapixels/);
  view.setUint32(20, 0);
  await refuses(png, /no width or no height/);
});
