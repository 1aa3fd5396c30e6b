import assert from "node:assert/strict";
import { drawMixing } from "./mixing.ts";

const size = { width: 60, height: 80 };
const count = 20_000;
const drawn = (options: Parameters<typeof drawMixing>[2], seed = 1) =>
  Array.from({ length: count }, (_, batch) => drawMixing({ seed, batch }, size, options)!);

Deno.test("weights of mixup are Beta(alpha, alpha), of labels as of all pixels", () => {
  for (const alpha of [0.1, 0.2, 1, 2]) {
    const mixings = drawn({ mixup: alpha });
    for (const { labelWeight, pixelWeight, part } of mixings) {
      assert.ok(labelWeight >= 0 && labelWeight <= 1 && pixelWeight === labelWeight);
      assert.deepEqual(part, { left: 0, top: 0, ...size });
    }
    // The first four even moments about 1/2 leave no other distribution of this family.
    const moment = (power: number) =>
      mixings.reduce((sum, { labelWeight }) => sum + (labelWeight - 0.5) ** power, 0) / count;
    const variance = 1 / (4 * (2 * alpha + 1));
    const fourth = 3 * variance ** 2 * (2 * alpha + 1) / (2 * alpha + 3);
    assert.ok(Math.abs(moment(1)) < 5 * Math.sqrt(variance / count), `${alpha}: mean`);
    const spread = Math.sqrt((fourth - variance ** 2) / count);
    assert.ok(Math.abs(moment(2) - variance) < 5 * spread, `${alpha}: variance ${moment(2)}`);
    assert.ok(Math.abs(moment(4) - fourth) < 0.05 * fourth, `${alpha}: fourth moment`);
  }
});

Deno.test("cutmix takes a part of the image, and as much of the labels", () => {
  const mixings = drawn({ cutmix: 1 });
  for (const { labelWeight, pixelWeight, part: { left, top, width, height } } of mixings) {
    assert.equal(pixelWeight, 0);
    assert.equal(labelWeight, Math.fround(1 - width * height / 4800));
    assert.ok(left >= 0 && top >= 0 && left + width <= 60 && top + height <= 80);
    assert.ok(width >= 0 && height >= 0);
  }
  // Of an area uniform in [0, 1] less than half is left of what the image's border cuts off: by numpy, of a
  // million boxes drawn as torchvision draws them, 0.3107.
  const area = mixings.reduce((sum, { labelWeight }) => sum + 1 - labelWeight, 0) / count;
  assert.ok(Math.abs(area - 0.3107) < 5 * 0.19 / Math.sqrt(count), `${area}`);
});

Deno.test("with both, each batch is mixed by one of them; the seed and the batch decide", () => {
  const mixings = drawn({ mixup: 0.2, cutmix: 1 });
  const cut =
    mixings.filter(({ pixelWeight, part }) => pixelWeight === 0 && part.width < 60).length;
  assert.ok(Math.abs(cut / count - 0.5) < 0.05, `${cut} of ${count}`);
  assert.deepEqual(drawn({ mixup: 0.2, cutmix: 1 }), mixings);
  assert.notDeepEqual(drawn({ mixup: 0.2, cutmix: 1 }, 2), mixings);
  assert.equal(drawMixing({ seed: 1, batch: 1 }, size, {}), undefined);
  assert.equal(drawMixing({ seed: 1, batch: 1 }, size, { mixup: 0, cutmix: 0 }), undefined);
});
