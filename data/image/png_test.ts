import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { decodeImage } from "../decode.ts";
import { makeExif, makePng, pngChunk } from "../testing/mod.ts";
import { ImageError } from "./bitmap.ts";

/** Two rows of three grey pixels. */
const PLAIN = makePng(3, 8, 0, [[10, 20, 30], [40, 50, 60]]);
const GREY = [10, 20, 30, 40, 50, 60];

/** The picture with chunks between its header and its data, or behind the data. */
function withChunks(ahead: readonly Uint8Array[], behind: readonly Uint8Array[] = []): Uint8Array {
  const parts = [PLAIN.subarray(0, 33), ...ahead, PLAIN.subarray(33, -12), ...behind];
  return Uint8Array.from([...parts, PLAIN.subarray(-12)].flatMap((part) => [...part]));
}

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A grey value per pixel, at the picture's own size. */
async function grey(png: Uint8Array, width = 3, height = 2): Promise<number[]> {
  const pixels = await decodeImage(png, { width, height, strict: true });
  return [...pixels].filter((_, index) => index % 3 === 0);
}

Deno.test("chunks that change no pixel are not looked at, however damaged", async () => {
  const profile = pngChunk("iCCP", Uint8Array.of(...latin1("p\0\0"), ...deflateSync(latin1("x"))));
  const wrongSum = profile.slice();
  wrongSum[wrongSum.length - 1]! ^= 1;
  const gamma = pngChunk("gAMA", Uint8Array.of(0, 0, 0xb1, 0x8f));
  const cases: Record<string, Uint8Array> = {
    "two profiles": withChunks([profile, profile]),
    "a profile with a wrong checksum": withChunks([wrongSum]),
    "two gammas": withChunks([gamma, gamma]),
    "a text without a keyword": withChunks([pngChunk("tEXt", latin1("\0text"))]),
    "a text that is not UTF-8": withChunks([pngChunk("iTXt", latin1("k\0\0\0\0\0\xff\xfe"))]),
    "chunks behind the data": withChunks([], [profile, profile]),
    "no end": PLAIN.slice(0, -12),
    "half an end": PLAIN.slice(0, -5),
    "a chunk cut short behind the data": withChunks([], [profile]).slice(0, -20),
  };
  for (const [name, png] of Object.entries(cases)) assert.deepEqual(await grey(png), GREY, name);
});

Deno.test("palettes and transparencies may be several and in any order", async () => {
  const palette = [Uint8Array.of(9, 9, 9, 8, 8, 8), Uint8Array.of(10, 10, 10, 20, 20, 20)];
  const [first, second] = palette.map((colours) => pngChunk("PLTE", colours));
  const transparency = pngChunk("tRNS", Uint8Array.of(255, 0));
  const plain = makePng(2, 8, 3, [[0, 1]]);
  const parts = [plain.subarray(0, 33), transparency, first!, second!, plain.subarray(33)];
  assert.deepEqual(await grey(Uint8Array.from(parts.flatMap((part) => [...part])), 2, 1), [
    10,
    255,
  ]);
  const alpha = makePng(2, 8, 4, [[10, 255, 20, 255]], { tRNS: Uint8Array.of(0, 20) });
  assert.deepEqual(await grey(alpha, 2, 1), [10, 20]);
});

Deno.test("a PNG without all of its image is cut short", async () => {
  const png = makePng(3, 8, 0, [[10, 20, 30], [40, 50, 60]]);
  const half = pngChunk("IDAT", png.subarray(41, 46));
  const cases: [Uint8Array, RegExp][] = [
    [png.slice(0, 8), /cut short/],
    [png.slice(0, 33), /cut short/],
    [png.slice(0, -13), /cut short/],
    [Uint8Array.of(...png.subarray(0, 33), ...half), /cut short/],
    [Uint8Array.of(...png.subarray(0, 8), ...png.subarray(-12)), /does not begin with its header/],
    [Uint8Array.of(...png.subarray(0, 33), ...png.subarray(-12)), /cut short/],
    [Uint8Array.of(...png.subarray(0, 8), ...pngChunk("CgBI", half)), /Xcode/],
  ];
  for (const [bytes, reason] of cases) {
    await assert.rejects(grey(bytes), (error: Error) => {
      assert(error instanceof ImageError, String(error));
      assert.match(error.message, reason);
      return true;
    });
  }
});

Deno.test("a wrong checksum of what makes the pixels is damage", async () => {
  const data = PLAIN.slice();
  data[45]! ^= 0x10;
  await assert.rejects(grey(data), /^ImageError: damaged PNG: the checksum of its IDAT is wrong$/);
});

Deno.test("a decoder that failed is not used again", async () => {
  const data = pngChunk("IDAT", Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
  const damaged = Uint8Array.of(...PLAIN.subarray(0, 33), ...data, ...PLAIN.subarray(-12));
  // An instance that goes on being used has no stack left after 800.
  for (let trial = 0; trial < 1000; trial++) {
    await assert.rejects(grey(damaged), /damaged PNG: it cannot be decoded/);
  }
  assert.deepEqual(await grey(PLAIN), GREY);
});

Deno.test("a PNG is turned by EXIF or XMP wherever they stand, in Pillow's order", async () => {
  const turned = [40, 10, 50, 20, 60, 30];
  const upsideDown = [60, 50, 40, 30, 20, 10];
  const exif = (orientation: number) => pngChunk("eXIf", makeExif(orientation, false));
  const xmp = '<x tiff:Orientation="6"/>';
  const xmpChunk = pngChunk("iTXt", latin1(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`));
  const noOrientation = makeExif(6, true);
  noOrientation[22] = 0x13; // another tag
  const profile = latin1("Exif\0\0" + String.fromCharCode(...makeExif(6, true)));
  const hex = [...profile].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const lines = `\nexif\n      44\n${hex.slice(0, 72)}\n${hex.slice(72)}\n`;
  const cases: [string, Uint8Array, readonly number[]][] = [
    ["EXIF behind the data", withChunks([], [exif(6)]), turned],
    ["two EXIF chunks", withChunks([exif(6), exif(3)]), upsideDown],
    ["a JPEG's prefix", withChunks([pngChunk("eXIf", profile)]), turned],
    ["XMP", withChunks([xmpChunk]), turned],
    [
      "XMP, compressed",
      withChunks([
        pngChunk(
          "iTXt",
          Uint8Array.of(...latin1("XML:com.adobe.xmp\0\x01\0\0\0"), ...deflateSync(xmp)),
        ),
      ]),
      turned,
    ],
    ["XMP beside EXIF", withChunks([xmpChunk, exif(3)]), upsideDown],
    [
      "XMP beside EXIF of no orientation",
      withChunks([
        xmpChunk,
        pngChunk("eXIf", noOrientation),
      ]),
      turned,
    ],
    [
      "EXIF as text",
      withChunks([
        pngChunk("tEXt", latin1(`Raw profile type exif\0${lines}`)),
      ]),
      turned,
    ],
    [
      "EXIF as compressed text",
      withChunks([
        pngChunk(
          "zTXt",
          Uint8Array.of(...latin1("Raw profile type exif\0\0"), ...deflateSync(lines)),
        ),
      ]),
      turned,
    ],
  ];
  for (const [name, png, expected] of cases) {
    const sides = expected === turned ? [2, 3] as const : [3, 2] as const;
    assert.deepEqual(await grey(png, ...sides), expected, name);
  }
});
