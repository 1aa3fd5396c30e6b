import assert from "node:assert/strict";
import { decodeImage } from "../../decode.ts";
import { counterRandom } from "../../random.ts";
import { type InkPainter, makeCmykJpeg } from "../../testing/make_cmyk.ts";
import { type JpegKind, makeJpegOf, type Painter } from "../../testing/mod.ts";
import type { Bitmap, Reduction } from "../bitmap.ts";
import { decodeJpeg } from "../jpeg.ts";
import { readJpegHeader } from "../jpeg_header.ts";
import { Marker, readSegments, withPixelSegmentsOnly } from "../jpeg_segments.ts";
import { decodeInks, decodeReduced } from "./decode.ts";

function fixture(name: string): Promise<Uint8Array> {
  return Deno.readFile(new URL(`../../testdata/${name}`, import.meta.url));
}

/** Waves, an edge and grain: something at every frequency. */
const detailed: Painter = (x, y) => {
  const grain = (x * 7919 + y * 104729 + x * y * 31) % 23;
  const edge = x + 2 * y > 150 ? 60 : 0;
  return [
    90 + 40 * Math.sin(x / 9) + edge + grain,
    80 + 40 * Math.cos(y / 7) + edge + grain,
    120 + 30 * Math.sin((x + y) / 15) - edge + grain,
  ];
};

const KINDS: readonly JpegKind[] = [
  { colours: "gray" },
  { colours: "gray", progressive: true },
  {},
  { progressive: true },
  { subsampled: true },
  { subsampled: true, progressive: true },
];

/** Files of every kind, none of whose sides divides by eight. */
const files = async () => [
  ...await Promise.all(KINDS.map((kind) => makeJpegOf(kind, 147, 101, detailed))),
  await fixture("progressive_restarts.jpg"), // colours at half the width; a restart per row
  await fixture("separate_scans.jpg"), // colours at half of both sides; restarts amid rows
];

const decodeFully = async (bytes: Uint8Array): Promise<Bitmap> =>
  await decodeJpeg(bytes, readJpegHeader(bytes), { x: 1, y: 1 }, () => {});

const reduce = (bytes: Uint8Array, most: Reduction) => decodeReduced(bytes, most, () => {});

/** Mean and largest difference from the means of the full image's pixels, where those are whole. */
function compare(reduced: Bitmap, full: Bitmap): { mean: number; most: number } {
  const { x, y } = reduced.reduction!;
  let sum = 0, count = 0, most = 0;
  for (let row = 0; (row + 1) * y <= full.height; row++) {
    for (let column = 0; (column + 1) * x <= full.width; column++) {
      for (let channel = 0; channel < 3; channel++) {
        let total = 0;
        for (let v = row * y; v < (row + 1) * y; v++) {
          for (let u = column * x; u < (column + 1) * x; u++) {
            total += full.data[(v * full.width + u) * 4 + channel]!;
          }
        }
        const value = reduced.data[(row * reduced.width + column) * 4 + channel]!;
        const difference = Math.abs(total / x / y - value);
        sum += difference;
        count++;
        most = Math.max(most, difference);
      }
    }
  }
  return { mean: sum / count, most };
}

Deno.test("every kind of JPEG is reduced to about the means of its pixels", async () => {
  for (const [index, bytes] of (await files()).entries()) {
    const full = await decodeFully(bytes);
    for (const [x, y] of [[8, 8], [4, 4], [2, 2], [8, 1], [1, 2]] as const) {
      const reduced = reduce(bytes, { x, y });
      assert(reduced, `file ${index}`);
      assert.deepEqual(reduced.reduction, { x, y });
      assert.equal(reduced.width, Math.ceil(full.width / x));
      assert.equal(reduced.height, Math.ceil(full.height / y));
      const { mean, most } = compare(reduced, full);
      assert(mean < 2 && most < 30, `file ${index}, ${x}x${y}: ${mean}, at most ${most}`);
    }
  }
});

Deno.test("an eighth of gray or of fully stored colour is the very mean of each block", async () => {
  for (const kind of KINDS.filter(({ subsampled }) => !subsampled)) {
    const bytes = await makeJpegOf(kind, 147, 101, detailed);
    const reduced = reduce(bytes, { x: 8, y: 8 })!;
    assert(compare(reduced, await decodeFully(bytes)).most < 1, JSON.stringify(kind));
  }
});

Deno.test("a reduction is never larger than asked for, and none where none is allowed", async () => {
  const bytes = await makeJpegOf({}, 147, 101, detailed);
  const reduction = (x: number, y: number) => reduce(bytes, { x, y })?.reduction;
  assert.deepEqual(reduction(100, 7.9), { x: 8, y: 4 });
  assert.deepEqual(reduction(3.9, 1.9), { x: 2, y: 1 });
  assert.equal(reduction(1.99, 0.5), undefined);
});

Deno.test("what is cut short is left to the full decoder", async () => {
  const random = counterRandom(1);
  for (const bytes of await files()) {
    for (let trial = 0; trial < 40; trial++) {
      const length = 2 + Math.floor(random() * (bytes.length - 3));
      assert.equal(reduce(bytes.slice(0, length), { x: 8, y: 8 }), undefined);
    }
  }
  // Data that ends early behind a proper end marker is cut short all the same.
  const patched = (await makeJpegOf({}, 147, 101, detailed)).slice(0, -100);
  patched.set([0xff, 0xd9], patched.length - 2);
  assert.equal(reduce(patched, { x: 8, y: 8 }), undefined);
});

Deno.test("large progressive JPEGs are judged by their first scans, whatever their final size", async () => {
  const jpeg = await makeJpegOf({ progressive: true, subsampled: true }, 1040, 1000, detailed);
  const scans = [...readSegments(jpeg)].filter(({ marker }) => marker === Marker.startOfScan);
  const sides = [60, 600];
  const verdictsOn = (bytes: Uint8Array) =>
    Promise.all(
      sides.map((side) =>
        decodeImage(bytes, { width: side, height: side }).then(
          () => "read",
          ({ message }) => message,
        )
      ),
    );
  const withoutBytes = (start: number, end: number) => {
    const bytes = new Uint8Array(jpeg.length - (end - start));
    bytes.set(jpeg.subarray(0, start));
    bytes.set(jpeg.subarray(end), start);
    return bytes;
  };
  const cutShort = sides.map(() => "cut short: the JPEG ends early");
  for (const [index, { body, whole }] of scans.entries()) {
    const start = whole.byteOffset - jpeg.byteOffset;
    const end = start + whole.length;
    // The scan ends early: only that of the lowest frequencies matters, or another one that is missing too.
    const isFirst = index === 0;
    const verdicts = await verdictsOn(withoutBytes(end - (whole.length >> 1), end));
    assert.deepEqual(verdicts, isFirst ? cutShort : sides.map(() => "read"), `scan ${body}`);
    if (!isFirst) {
      const half = withoutBytes(end - (whole.length >> 1), jpeg.length - 2);
      const isLast = index === scans.length - 1;
      assert.deepEqual(await verdictsOn(half), isLast ? sides.map(() => "read") : cutShort);
    }
  }
});

/** The same picture of inks, as what they leave of white. */
const inks: InkPainter = (x, y) => [...detailed(x, y), 120 + 100 * Math.cos(x / 20)];

Deno.test("CMYK is reduced to about the means of its pixels, in sequence or progressive", async () => {
  for (const progressive of [false, true]) {
    const bytes = await makeCmykJpeg({ progressive }, 147, 101, inks);
    const full = decodeInks(bytes, { x: 1, y: 1 }, false, () => {});
    assert.deepEqual([full.width, full.height, full.reduction], [147, 101, undefined]);
    for (let y = 0; y < 101; y += 9) {
      for (let x = 0; x < 147; x += 7) {
        const [cyan, , , black] = inks(x, y);
        const off = Math.abs(full.data[4 * (147 * y + x)]! - cyan * black / 255);
        assert(off < 25, `${x}, ${y}: ${off}`);
      }
    }
    for (const side of [2, 4, 8]) {
      const reduced = decodeInks(bytes, { x: side, y: side }, false, () => {});
      const { mean, most } = compare(reduced, full);
      assert(mean < 2 && most < 30, `${side}: ${mean}, at most ${most}`);
    }
  }
});

Deno.test("garbled CMYK has an image at every reduction or at none", async () => {
  const random = counterRandom(5);
  const below = (limit: number) => Math.floor(random() * limit);
  const originals = [
    await makeCmykJpeg({ progressive: true }, 147, 101, inks),
    await makeCmykJpeg({}, 147, 101, inks),
    await makeCmykJpeg({ progressive: true }, 1100, 920, inks),
  ];
  let [decoded, refused] = [0, 0];
  for (let trial = 0; trial < 132; trial++) {
    // Few large ones, which take longer.
    const bytes = originals[trial % 22 ? trial % 2 : 2]!.slice();
    for (let change = 0; change < 2; change++) bytes[2 + below(bytes.length - 2)] = below(256);
    const verdicts = [1, 2, 8].map((side) => {
      try {
        const { file } = withPixelSegmentsOnly(bytes);
        return decodeInks(file, { x: side, y: side }, false, () => {}).width > 0;
      } catch {
        return false;
      }
    });
    assert.equal(new Set(verdicts).size, 1, `trial ${trial}: ${verdicts}`);
    if (verdicts[0]) decoded++;
    else refused++;
  }
  assert(decoded > 20 && refused > 20, `${decoded} decoded, ${refused} refused`);
});

Deno.test("red, green and blue, and CMYK, are left to the full decoder", async () => {
  const rgb = await makeJpegOf({ colours: "rgb" }, 147, 101, detailed);
  assert.equal(reduce(rgb, { x: 8, y: 8 }), undefined);
  assert.equal(reduce(await fixture("cmyk.jpg"), { x: 8, y: 8 }), undefined);
});

Deno.test("of garbled bytes there is an image where the full decoder makes one too, or they are left to it", async () => {
  const originals = await files();
  const random = counterRandom(3);
  const below = (limit: number) => Math.floor(random() * limit);
  let [reduced, compared, alike, left] = [0, 0, 0, 0];
  for (let trial = 0; trial < 400; trial++) {
    const bytes = originals[trial % originals.length]!.slice();
    for (let change = 0; change < 3; change++) {
      // Most of them where the tables are.
      const within = trial % 2 ? bytes.length : Math.min(bytes.length, 700);
      bytes[2 + below(within - 2)] = below(256);
    }
    const side = 2 ** (1 + trial % 3);
    let file: Uint8Array;
    try {
      file = withPixelSegmentsOnly(bytes).file;
    } catch {
      continue; // no decoder sees it
    }
    const image = reduce(file, { x: side, y: side });
    if (image === undefined) {
      left++;
      continue;
    }
    reduced++;
    const { width, height } = readJpegHeader(file);
    const { x, y } = image.reduction!;
    assert.ok(x <= side && y <= side, `trial ${trial}: ${x}x${y}`);
    assert.deepEqual(
      [image.width, image.height, image.data.length],
      [Math.ceil(width / x), Math.ceil(height / y), 4 * image.width * image.height],
      `trial ${trial}`,
    );
    const full = await decodeFully(file).catch(() => undefined);
    assert.ok(full, `trial ${trial}: an image of what the full decoder refuses`);
    compared++;
    if (compare(image, full).mean < 2) alike++;
  }
  assert.ok(reduced > 100 && left > 100, `${reduced} were reduced, ${left} left`);
  // Values beyond black and white are cut off per pixel in full, per mean here: a few differ more.
  assert.ok(alike > 0.85 * compared, `${alike} of ${compared} are what the full decoder sees`);
});
