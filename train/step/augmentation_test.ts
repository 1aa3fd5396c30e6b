import assert from "node:assert/strict";
import {
  augmentationOf,
  augmentations,
  changesColours,
  drawAugmentation,
  drawLength,
  encodeAugmentation,
  inverseAffineMatrix,
  tutorialAugmentation,
} from "./augmentation.ts";

const size = { width: 60, height: 80 };
const count = 50_000;
const place = { seed: 1, epoch: 0, batch: 1, sample: 0, image: 0 };
const draws = Array.from(
  { length: count },
  (_, index) =>
    drawAugmentation(
      { ...place, seed: 11, batch: 1 + Math.floor(index / 16), sample: index % 16 },
      size,
      tutorialAugmentation,
    ),
);

/** torchvision's own draws: see tests/parity/golden_augment.py. */
const golden = JSON.parse(
  await Deno.readTextFile(new URL("../../tests/parity/golden/draws.json", import.meta.url)),
);

/** How often each value of a key was drawn. */
function sharesOf<T>(drawn: readonly T[], key: (drawn: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of drawn) counts[key(one)] = (counts[key(one)] ?? 0) + 1 / drawn.length;
  return counts;
}

/** Compares shares with torchvision's; what it drew seldom need not be drawn. */
function compareShares(
  actual: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
) {
  for (const value of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
    const [share, wanted] = [actual[value] ?? 0, expected[value] ?? 0];
    const limit = shareLimit(Math.max(share, wanted, 10 / count));
    assert.ok(Math.abs(share - wanted) < limit, `${value}: ${share}, not ${wanted}`);
  }
}

/** Five standard deviations of the difference of two shares of `count` draws each. */
const shareLimit = (share: number) => 5 * Math.sqrt(2 * share * (1 - share) / count);

Deno.test("continuous draws have torchvision's range, moments and deciles", () => {
  for (const name of ["brightness", "contrast", "saturation", "angle", "scale"] as const) {
    const values = draws.map((drawn) => drawn[name]).sort((a, b) => a - b);
    const { mean, deviation: std, least, greatest, deciles } = golden[name];
    const limit = 5 * std * Math.sqrt(2 / count);
    const average = values.reduce((a, b) => a + b) / count;
    assert.ok(Math.abs(average - mean) < limit, `${name}: mean ${average}, not ${mean}`);
    const span = greatest - least;
    assert.ok(Math.abs(values[0]! - least) < 1e-3 * span, `${name}: least`);
    assert.ok(Math.abs(values.at(-1)! - greatest) < 1e-3 * span, `${name}: greatest`);
    for (const [index, decile] of deciles.entries()) {
      const below = values.filter((value) => value < decile).length / count;
      const share = (index + 1) / 10;
      assert.ok(Math.abs(below - share) < shareLimit(share), `${name}: decile ${index + 1}`);
    }
  }
});

Deno.test("discrete draws have torchvision's shares", () => {
  compareShares(sharesOf(draws, ({ order }) => order.join("")), golden.orders);
  compareShares(sharesOf(draws, ({ translateX }) => String(translateX + 0)), golden.translateX);
  compareShares(sharesOf(draws, ({ translateY }) => String(translateY + 0)), golden.translateY);
  compareShares(sharesOf(draws, ({ flip }) => String(flip)), { true: 0.5, false: 0.5 });
});

Deno.test("crops have torchvision's sizes and places", () => {
  const crops = Array.from(
    { length: count },
    (_, sample) => drawAugmentation({ ...place, seed: 5, sample }, size, augmentations.crop!).crop,
  );
  compareShares(sharesOf(crops, ({ width, height }) => `${width}x${height}`), golden.cropShape);
  for (const part of ["left", "top", "width", "height"] as const) {
    compareShares(sharesOf(crops, (crop) => String(crop[part])), golden.crop[part]);
  }
});

Deno.test("what is erased has torchvision's sizes and places, in the share of images that is asked for", () => {
  const options = augmentationOf({ augment: "crop", erase: 0.5 })!;
  const drawn = Array.from(
    { length: 2 * count },
    (_, sample) => drawAugmentation({ ...place, seed: 6, sample }, size, options),
  );
  const erased = drawn.filter(({ erase }) => erase.width > 0).map(({ erase }) => erase);
  assert.ok(Math.abs(erased.length - count) < 5 * Math.sqrt(count / 2), `${erased.length}`);
  for (const part of ["left", "top", "width", "height"] as const) {
    compareShares(sharesOf(erased, (box) => String(box[part])), golden.erase[part]);
  }
});

Deno.test("erasing changes nothing else of what is drawn, and works without another augmentation", () => {
  assert.equal(augmentationOf({ augment: "none", erase: 0 }), undefined);
  for (const augment of ["none", "flip", "crop", "tutorial"] as const) {
    const options = augmentationOf({ augment, erase: 1 })!;
    const plain = augmentationOf({ augment: augment === "none" ? "flip" : augment })!;
    for (let sample = 0; sample < 100; sample++) {
      const at = { ...place, sample };
      const { erase, ...rest } = drawAugmentation(at, size, options);
      const { erase: none, ...before } = drawAugmentation(at, size, plain);
      assert.deepEqual(rest, augment === "none" ? { ...before, flip: false } : before);
      assert.ok(erase.width > 0 && none.width === 0);
      assert.ok(erase.left + erase.width <= size.width && erase.top + erase.height <= size.height);
    }
  }
});

Deno.test("a crop lies in the image, however small that is, and is the whole one without options", () => {
  const wild = { ...augmentations.crop!, crop: { scale: [0.01, 1], ratio: [0.1, 10] } as const };
  for (const [width, height] of [[1, 1], [1, 5], [3, 2], [13, 7], [7, 13]] as const) {
    for (let sample = 0; sample < 300; sample++) {
      const at = { ...place, sample };
      const { crop } = drawAugmentation(at, { width, height }, wild);
      assert.ok(crop.left >= 0 && crop.width >= 1 && crop.left + crop.width <= width);
      assert.ok(crop.top >= 0 && crop.height >= 1 && crop.top + crop.height <= height);
      const whole = drawAugmentation(at, { width, height }, augmentations.flip!).crop;
      assert.deepEqual(whole, { left: 0, top: 0, width, height });
    }
  }
});

Deno.test("an augmentation either enlarges a part or moves the image, and allows the image's shape", () => {
  for (const options of Object.values(augmentations)) {
    if (options?.crop === undefined) continue;
    const { degrees, translate, scale, crop: { ratio: [low, high] } } = options;
    assert.deepEqual({ degrees, translate, scale }, {
      degrees: 0,
      translate: [0, 0],
      scale: [1, 1],
    });
    assert.ok(low <= 1 && high >= 1);
  }
});

Deno.test("flip and tutorial draw the same bits as ever", async () => {
  const hashes: Record<string, string> = {};
  for (const name of ["flip", "tutorial"] as const) {
    const drawn = new Float32Array(64 * 11);
    for (let sample = 0; sample < 64; sample++) {
      const record = new Float32Array(drawLength);
      const at = { ...place, seed: 42, batch: 7, sample };
      encodeAugmentation(drawAugmentation(at, size, augmentations[name]!), size, record, 0);
      // Flip, order, factors and matrix.
      drawn.set(record.subarray(0, 11), sample * 11);
    }
    const digest = await crypto.subtle.digest("SHA-256", drawn);
    hashes[name] = new Uint8Array(digest).toHex().slice(0, 16);
  }
  assert.deepEqual(hashes, { flip: "7bcf9683192731a4", tutorial: "4fe4c6bdeef201b4" });
});

Deno.test("neighbouring draws are independent", () => {
  const std = 0.6 / Math.sqrt(12);
  for (const lag of [1, 16]) {
    let sum = 0;
    for (let i = lag; i < count; i++) {
      sum += (draws[i]!.brightness - 1) * (draws[i - lag]!.brightness - 1) / std ** 2;
    }
    assert.ok(Math.abs(sum / (count - lag)) < 5 / Math.sqrt(count), `lag ${lag}`);
  }
});

Deno.test("the inverse matrix is torchvision's", () => {
  const cases = [
    [17.5, 3, -7, 1.15, [
      0.829319088,
      0.261483304,
      -5.99647892,
      -0.261483304,
      0.829319088,
      21.261419138,
    ]],
    [-20, 0, 0, 0.8, [
      1.174615776,
      -0.427525179,
      11.862533887,
      0.427525179,
      1.174615776,
      -19.810386414,
    ]],
    [0, 6, 8, 1, [1, 0, -6, 0, 1, -8]],
  ] as const;
  for (const [angle, translateX, translateY, scale, expected] of cases) {
    const matrix = inverseAffineMatrix({ angle, translateX, translateY, scale }, size);
    matrix.forEach((value, i) => assert.ok(Math.abs(value - expected[i]!) < 1e-8, `m${i}`));
  }
});

Deno.test("a record holds flip, order, factors, matrix and parts, and only the order's rank is a code", () => {
  const target = new Float32Array(2 * drawLength);
  const crop = { left: 3, top: 4, width: 50, height: 70 };
  const erase = { left: 5, top: 6, width: 7, height: 8 };
  const order = [2, 0, 1] as const;
  const drawn = { ...draws[0]!, flip: true, order, brightness: 0.75, crop, erase };
  encodeAugmentation(drawn, size, target, drawLength);
  assert.deepEqual([...target.subarray(0, drawLength)], Array(drawLength).fill(0));
  assert.deepEqual([...target.subarray(drawLength, drawLength + 3)], [1, 4, 0.75]);
  const matrix = inverseAffineMatrix(drawn, size).map(Math.fround);
  assert.deepEqual([...target.subarray(drawLength + 5, drawLength + 11)], matrix);
  const parts = [...target.subarray(drawLength + 11, drawLength + 19)];
  assert.deepEqual(parts, [3, 4, 50, 70, 5, 6, 7, 8]);
});

Deno.test("crop-jitter draws the crops and flips of crop, and spares hue and saturation", () => {
  const [plain, jitter] = [augmentations.crop!, augmentations["crop-jitter"]!];
  assert.deepEqual([changesColours(plain), changesColours(jitter)], [false, true]);
  for (let sample = 0; sample < 100; sample++) {
    const at = { ...place, sample, image: sample };
    const drawn = drawAugmentation(at, size, jitter);
    const { brightness, contrast, ...rest } = drawAugmentation(at, size, plain);
    assert.deepEqual({ ...drawn, brightness, contrast }, { ...rest, brightness, contrast });
    assert.deepEqual([brightness, contrast, drawn.saturation], [1, 1, 1]);
    for (const factor of [drawn.brightness, drawn.contrast]) {
      assert.ok(factor !== 1 && factor >= 0.9 && factor <= 1.1);
    }
  }
});

Deno.test("an alternating flip mirrors each image in every other epoch, half of them in the first", () => {
  const mirrored = (image: number, epoch: number, others = {}) =>
    drawAugmentation({ ...place, epoch, image, ...others }, size, augmentations.crop!).flip;
  let first = 0;
  let asOtherSeed = 0;
  for (let image = 0; image < 1000; image++) {
    const flip = mirrored(image, 0);
    first += Number(flip);
    assert.deepEqual([1, 2, 3].map((epoch) => mirrored(image, epoch)), [!flip, flip, !flip]);
    assert.equal(mirrored(image, 0, { batch: 9, sample: 5 }), flip);
    asOtherSeed += Number(mirrored(image, 0, { seed: 2 }) === flip);
  }
  // Five standard deviations.
  assert.ok(Math.abs(first - 500) < 80, `${first} in the first epoch`);
  assert.ok(Math.abs(asOtherSeed - 500) < 80, `${asOtherSeed} as by another seed`);
});

Deno.test("the flip augmentation mirrors half of the images and changes no pixel value", () => {
  let flips = 0;
  for (let sample = 0; sample < 1000; sample++) {
    const drawn = drawAugmentation({ ...place, sample }, size, augmentations.flip!);
    if (drawn.flip) flips++;
    assert.deepEqual([drawn.brightness, drawn.contrast, drawn.saturation], [1, 1, 1]);
    // Adding 0 makes a negative 0 a positive one.
    assert.deepEqual(inverseAffineMatrix(drawn, size).map((x) => x + 0), [1, 0, 0, 0, 1, 0]);
  }
  // Five standard deviations.
  assert.ok(Math.abs(flips - 500) < 80, `${flips} flips`);
});
