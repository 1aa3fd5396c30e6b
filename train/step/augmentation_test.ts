import assert from "node:assert/strict";
import {
  augmentations,
  drawAugmentation,
  drawLength,
  encodeAugmentation,
  inverseAffineMatrix,
  tutorialAugmentation,
} from "./augmentation.ts";

const size = { width: 60, height: 80 };
const count = 50_000;
const draws = Array.from(
  { length: count },
  (_, index) =>
    drawAugmentation(
      { seed: 11, batch: 1 + Math.floor(index / 16), sample: index % 16 },
      size,
      tutorialAugmentation,
    ),
);

/** torchvision's own draws: see tests/parity/golden_augment.py. */
const golden = JSON.parse(
  await Deno.readTextFile(new URL("../../tests/parity/golden/draws.json", import.meta.url)),
);

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
  const shares = (key: (drawn: (typeof draws)[number]) => string) => {
    const counts: Record<string, number> = {};
    for (const drawn of draws) counts[key(drawn)] = (counts[key(drawn)] ?? 0) + 1 / count;
    return counts;
  };
  const compare = (actual: Record<string, number>, expected: Record<string, number>) => {
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort());
    for (const [value, share] of Object.entries(expected)) {
      assert.ok(Math.abs(actual[value]! - share) < shareLimit(share), `${value}: ${actual[value]}`);
    }
  };
  compare(shares(({ order }) => order.join("")), golden.orders);
  compare(shares(({ translateX }) => String(translateX + 0)), golden.translateX);
  compare(shares(({ translateY }) => String(translateY + 0)), golden.translateY);
  compare(shares(({ flip }) => String(flip)), { true: 0.5, false: 0.5 });
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

Deno.test("a record holds flip, order, factors and matrix, and only the order's rank is a code", () => {
  const target = new Float32Array(2 * drawLength);
  const drawn = { ...draws[0]!, flip: true, order: [2, 0, 1] as const, brightness: 0.75 };
  encodeAugmentation(drawn, size, target, drawLength);
  assert.deepEqual([...target.subarray(0, drawLength)], Array(drawLength).fill(0));
  assert.deepEqual([...target.subarray(drawLength, drawLength + 3)], [1, 4, 0.75]);
  const matrix = inverseAffineMatrix(drawn, size).map(Math.fround);
  assert.deepEqual([...target.subarray(drawLength + 5, drawLength + 11)], matrix);
});

Deno.test("the flip augmentation mirrors half of the images and changes no pixel value", () => {
  let flips = 0;
  for (let sample = 0; sample < 1000; sample++) {
    const drawn = drawAugmentation({ seed: 1, batch: 1, sample }, size, augmentations.flip!);
    if (drawn.flip) flips++;
    assert.deepEqual([drawn.brightness, drawn.contrast, drawn.saturation], [1, 1, 1]);
    // Adding 0 makes a negative 0 a positive one.
    assert.deepEqual(inverseAffineMatrix(drawn, size).map((x) => x + 0), [1, 0, 0, 0, 1, 0]);
  }
  // Five standard deviations.
  assert.ok(Math.abs(flips - 500) < 80, `${flips} flips`);
});
