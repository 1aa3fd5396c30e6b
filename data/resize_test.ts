import assert from "node:assert/strict";
import type { Bitmap } from "./image/bitmap.ts";
import { type Box, place, resample } from "./resize.ts";

const pick = (low: number, high: number) => low + Math.floor(Math.random() * (high - low + 1));

function makeBitmap(
  width: number,
  height: number,
  value: (x: number, y: number, channel: number) => number,
) {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < data.length; i++) {
    data[i] = value((i >> 2) % width, Math.floor((i >> 2) / width), i & 3);
  }
  return { width, height, data };
}

/** The definition: each target pixel is the mean of all source pixels weighted by a tent over it. */
function weightedMean(bitmap: Bitmap, box: Box, width: number, height: number): Float64Array {
  const tent = (distance: number, reach: number) => Math.max(0, 1 - Math.abs(distance) / reach);
  const result = new Float64Array(height * width * 3);
  const scaleX = box.width / width, scaleY = box.height / height;
  for (let i = 0; i < result.length; i++) {
    const x = box.left + (Math.floor(i / 3) % width + 0.5) * scaleX;
    const y = box.top + (Math.floor(i / 3 / width) + 0.5) * scaleY;
    let sum = 0, total = 0;
    for (let v = 0; v < bitmap.height; v++) {
      for (let u = 0; u < bitmap.width; u++) {
        const weight = tent(u + 0.5 - x, Math.max(1, scaleX)) *
          tent(v + 0.5 - y, Math.max(1, scaleY));
        sum += weight * bitmap.data[(v * bitmap.width + u) * 4 + i % 3]!;
        total += weight;
      }
    }
    result[i] = sum / total;
  }
  return result;
}

Deno.test("every pixel is the tent-weighted mean of the source, up and down, whole and in part", () => {
  for (let trial = 0; trial < 25; trial++) {
    const bitmap = makeBitmap(pick(1, 40), pick(1, 40), () => pick(0, 255));
    const [width, height] = [pick(1, 16), pick(1, 16)];
    const left = Math.random() * bitmap.width / 2, top = Math.random() * bitmap.height / 2;
    const box = trial % 2
      ? { left: 0, top: 0, width: bitmap.width, height: bitmap.height }
      : { left, top, width: bitmap.width - left, height: bitmap.height - top };
    const pixels = resample(bitmap, box, width, height);
    const expected = weightedMean(bitmap, box, width, height);
    assert.equal(pixels.length, expected.length);
    for (const [i, value] of expected.entries()) {
      assert(Math.abs(pixels[i]! - value) <= 0.501, `${pixels[i]} for ${value}`);
    }
  }
});

Deno.test("the pixels are Pillow's, within its rounding", () => {
  const bitmap = makeBitmap(
    23,
    17,
    (x, y, channel) => [x * 37 + y * 11, x * x * 5 + y * 71, x * y * 13 + 7, 0][channel]! % 256,
  );
  const whole = resample(bitmap, { left: 0, top: 0, width: 23, height: 17 }, 5, 4);
  // Image.resize((5, 4), Image.BILINEAR) of Pillow 9.4
  assertNear(whole, [
    ...[104, 111, 60, 127, 130, 106, 136, 133, 102, 115, 128, 129, 128, 123, 96],
    ...[136, 131, 107, 118, 132, 123, 143, 126, 124, 128, 130, 128, 106, 127, 121],
    ...[148, 128, 103, 117, 121, 121, 123, 119, 119, 140, 124, 135, 109, 129, 122],
    ...[149, 129, 110, 131, 123, 126, 113, 134, 140, 135, 133, 141, 124, 137, 132],
  ]);
  const part = resample(bitmap, { left: 2.5, top: 1.25, width: 16.25, height: 14.25 }, 4, 3);
  // Image.resize((4, 3), Image.BILINEAR, box=(2.5, 1.25, 18.75, 15.5))
  assertNear(part, [
    ...[151, 123, 108, 111, 128, 116, 138, 132, 112, 123, 129, 133],
    ...[136, 133, 122, 129, 125, 118, 119, 120, 126, 146, 129, 129],
    ...[115, 127, 120, 146, 119, 127, 107, 131, 138, 139, 129, 140],
  ]);
});

function assertNear(pixels: Uint8Array, expected: readonly number[]): void {
  assert.equal(pixels.length, expected.length);
  for (const [i, value] of expected.entries()) assert(Math.abs(pixels[i]! - value) <= 1);
}

Deno.test("the same size is a copy, a flat image stays flat, and a fine checkerboard turns gray", () => {
  const noise = makeBitmap(13, 9, () => pick(0, 255));
  const copy = resample(noise, { left: 0, top: 0, width: 13, height: 9 }, 13, 9);
  assert.deepEqual([...copy], [...noise.data].filter((_, i) => i % 4 < 3));

  const flat = makeBitmap(31, 17, (_x, _y, channel) => [255, 128, 1, 0][channel]!);
  const resized = resample(flat, { left: 0, top: 0, width: 31, height: 17 }, 7, 40);
  assert(resized.every((value, i) => value === [255, 128, 1][i % 3]));

  const board = makeBitmap(64, 64, (x, y) => (x + y) % 2 * 255);
  const gray = resample(board, { left: 0, top: 0, width: 64, height: 64 }, 7, 5);
  assert(gray.every((value) => Math.abs(value - 127.5) < 4));
});

Deno.test("stretch takes all and fills all", () => {
  assert.deepEqual(place({ width: 100, height: 10 }, { width: 60, height: 80 }, "stretch"), {
    source: { left: 0, top: 0, width: 100, height: 10 },
    target: { left: 0, top: 0, width: 60, height: 80 },
  });
});

Deno.test("pad takes all, keeps the proportions and centres", () => {
  assert.deepEqual(place({ width: 600, height: 400 }, { width: 60, height: 80 }, "pad"), {
    source: { left: 0, top: 0, width: 600, height: 400 },
    target: { left: 0, top: 20, width: 60, height: 40 },
  });
  assert.deepEqual(place({ width: 10, height: 40 }, { width: 60, height: 80 }, "pad").target, {
    left: 20,
    top: 0,
    width: 20,
    height: 80,
  });
  const thin = place({ width: 5000, height: 1 }, { width: 60, height: 80 }, "pad").target;
  assert.deepEqual(thin, { left: 0, top: 39, width: 60, height: 1 });
});

Deno.test("fit fills all, keeps the proportions and cuts both sides evenly", () => {
  assert.deepEqual(place({ width: 600, height: 400 }, { width: 60, height: 80 }, "fit"), {
    source: { left: 150, top: 0, width: 300, height: 400 },
    target: { left: 0, top: 0, width: 60, height: 80 },
  });
  for (let trial = 0; trial < 100; trial++) {
    const image = { width: pick(1, 300), height: pick(1, 300) };
    const { source, target } = place(image, { width: 60, height: 80 }, "fit");
    assert.deepEqual(target, { left: 0, top: 0, width: 60, height: 80 });
    assert(Math.abs(source.width / source.height - 60 / 80) < 1e-9);
    assert(Math.abs(source.left * 2 + source.width - image.width) < 1e-9);
    assert(Math.abs(source.top * 2 + source.height - image.height) < 1e-9);
    assert(source.left > -1e-9 && source.top > -1e-9);
    assert(source.left < 1e-9 || source.top < 1e-9);
  }
});
