import assert from "node:assert/strict";
import { decodeImage } from "../../decode.ts";
import { makeTiff, PIXELS, SECOND_DIRECTORY, type TiffEntries } from "../../testing/make_tiff.ts";
import { ImageError } from "../bitmap.ts";
import { Tag } from "./tags.ts";

/** Two grey pixels. */
const gray: TiffEntries = {
  [Tag.width]: [2],
  [Tag.height]: [1],
  [Tag.bits]: [8],
  [Tag.compression]: [1],
  [Tag.meaning]: [1],
  [Tag.stripOffsets]: [PIXELS],
  [Tag.samples]: [1],
  [Tag.stripLengths]: [2],
};

/** What comes of two grey pixels with other entries: their values, or the reason why not. */
async function decode(more: TiffEntries, second: TiffEntries = {}): Promise<number[] | string> {
  const tiff = makeTiff({ ...gray, ...more }, [10, 200], second);
  try {
    return [...await decodeImage(tiff, { width: 2, height: 1 })].filter((_, i) => i % 3 === 0);
  } catch (error) {
    assert(error instanceof ImageError, `${(error as Error).stack}`);
    return error.message;
  }
}

Deno.test("each kind of TIFF that is not read is refused by its name", async () => {
  assert.deepEqual(await decode({}), [10, 200]);
  const cases: [TiffEntries, RegExp][] = [
    [{ [Tag.compression]: [2] }, /^a TIFF with CCITT fax compression, which is not read; save it/],
    [{ [Tag.compression]: [4] }, /CCITT fax compression/],
    [{ [Tag.compression]: [6] }, /JPEG compression of the old kind/],
    [{ [Tag.compression]: [34712] }, /JPEG 2000 compression/],
    [{ [Tag.compression]: [50000] }, /Zstandard compression/],
    [{ [Tag.compression]: [99] }, /^a TIFF with compression 99/],
    [{ [Tag.sampleFormat]: [3], [Tag.bits]: [32] }, /^a TIFF of floating-point numbers/],
    [{ [Tag.sampleFormat]: [2] }, /^a TIFF of signed numbers/],
    [{ [Tag.bits]: [12] }, /^a TIFF of 12 bits/],
    [{ [Tag.bits]: [5, 6, 5], [Tag.samples]: [3], [Tag.meaning]: [2] }, /^a TIFF of 5, 6, 5 bits/],
    [{ [Tag.meaning]: [8], [Tag.samples]: [3] }, /^a TIFF of CIELab colours/],
    [{ [Tag.meaning]: [6], [Tag.samples]: [3] }, /^a TIFF of luminance and differences without/],
    [{ [Tag.meaning]: [2] }, /^a TIFF of 1 samples for each pixel/],
    [{ [Tag.predictor]: [3] }, /^a TIFF with predictor 3/],
    [
      { [Tag.meaning]: [5], [Tag.samples]: [4], [Tag.compression]: [7] },
      /^a TIFF of CMYK with JPEG/,
    ],
  ];
  for (const [more, reason] of cases) assert.match(String(await decode(more)), reason);
});

Deno.test("a camera's raw file is not taken for the small preview that stands first in it", async () => {
  const raw = /^a camera's raw file, which is not read; develop it to JPEG or TIFF/;
  assert.match(String(await decode({ [Tag.rawVersion]: [1] })), raw);
  assert.match(String(await decode({ [Tag.meaning]: [32803] })), raw);
  const second = { ...gray, [Tag.meaning]: [32803] };
  const preview = { [Tag.subfile]: [1], [Tag.subdirectories]: [SECOND_DIRECTORY] };
  assert.match(String(await decode(preview, second)), raw);
  assert.match(String(await decode(preview, gray)), /^a TIFF whose first image is only a preview/);
  // Smaller ones may follow the image, and a damaged directory after it harms nothing.
  assert.deepEqual(await decode({ [Tag.subdirectories]: [SECOND_DIRECTORY] }, gray), [10, 200]);
  assert.deepEqual(await decode({ [Tag.subdirectories]: [1e9] }), [10, 200]);
});

Deno.test("tiles much larger than the image, and those without a beginning, are refused", async () => {
  const tiles = { [Tag.tileWidth]: [1e5], [Tag.tileHeight]: [1e4], [Tag.tileOffsets]: [PIXELS] };
  assert.match(String(await decode(tiles)), /^damaged TIFF: its tiles are much larger/);
  assert.match(String(await decode({ [Tag.width]: [10000], [Tag.height]: [12000] })), /^needs/);
  assert.match(String(await decode({ [Tag.stripOffsets]: [] })), /^cut short/);
});
