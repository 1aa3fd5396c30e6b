import assert from "node:assert/strict";
import { mobileNetV2 } from "../../model/architecture.ts";
import { fittingBatchSize, requireBatches } from "./batch_size.ts";

const heads = [{ name: "gender", classes: ["Men", "Women"] }];
const of = (inputWidth: number, inputHeight: number) =>
  mobileNetV2({ heads, inputWidth, inputHeight, widthMultiplier: 0.25 });
const [small, narrow, usual] = [of(32, 32), of(32, 33), of(60, 80)];
const options = { epochs: 3, freeze: 0 as const };

Deno.test("a batch of one image is refused where its last maps are single pixels", () => {
  for (
    const [batchSize, images, message] of [
      [
        1,
        10,
        /^--batch-size 1 trains with one image at once, .* 32x32: .*; use --batch-size 2 or an/,
      ],
      [1, 1, /use more images or an --input-size above 32x32$/],
      [1, 3, /use --batch-size 3 or/],
      [
        4,
        9,
        /^--batch-size 4 leaves 1 of 9 training images .* use --batch-size 3 or an --input-size/,
      ],
      [2, 9, /use --batch-size 3 or/],
      [32, 33, /use --batch-size 31 or/],
    ] as const
  ) {
    assert.throws(() => requireBatches({ ...options, batchSize }, small, images), {
      name: "UserError",
      message,
    });
    requireBatches({ ...options, batchSize }, narrow, images);
    requireBatches({ ...options, batchSize }, usual, images);
  }
  for (const images of [8, 10, 12]) requireBatches({ ...options, batchSize: 4 }, small, images);
});

Deno.test("norms of frozen blocks take no variance", () => {
  const frozen = { batchSize: 1, epochs: 4, freeze: "backbone" as const };
  requireBatches(frozen, small, 10);
  requireBatches({ ...frozen, freeze: 19 }, small, 10);
  requireBatches({ ...frozen, unfreezeEvery: 4 }, small, 10);
  assert.throws(() => requireBatches({ ...frozen, unfreezeEvery: 3 }, small, 10), /single pixels/);
  assert.throws(() => requireBatches({ ...frozen, freeze: 18 }, small, 10), /single pixels/);
});

Deno.test("a recipe's batch is made to fit the training set", () => {
  const fitting = (images: number, architecture = small) =>
    fittingBatchSize({ ...options, batchSize: 16 }, architecture, images);
  assert.deepEqual([1, 2, 5, 16, 17, 33, 40, 49].map((images) => fitting(images)), [
    ...[1, 2, 5, 16, 15, 15, 16, 15],
  ]);
  assert.deepEqual([5, 17, 33].map((images) => fitting(images, usual)), [5, 16, 16]);
  assert.throws(
    () => requireBatches({ ...options, batchSize: 6 }, usual, 5),
    /--batch-size 6 is larger than the training set of 5 images/,
  );
});
