import assert from "node:assert/strict";
import { cropAugmentation, drawLength } from "./augmentation.ts";
import { drawBatch } from "./step_input.ts";

Deno.test("a batch's draws know which image is drawn in which epoch", () => {
  const options = {
    seed: 3,
    images: { width: 60, height: 80 },
    augmentation: cropAugmentation,
    learningRate: () => 1,
  };
  const samples = Uint32Array.from({ length: 64 }, (_, index) => (index * 37) % 64);
  // Image by image, whatever its place.
  const flips = (epoch: number, order: Uint32Array) => {
    const draws = drawBatch(options, order, { epoch, batch: epoch + 1 });
    const flips: number[] = [];
    order.forEach((image, place) => flips[image] = draws[place * drawLength]!);
    return flips;
  };
  const first = flips(0, samples);
  assert.ok(first.includes(0) && first.includes(1));
  assert.deepEqual(flips(1, samples.toReversed()), first.map((flip) => 1 - flip));
  assert.deepEqual(flips(2, samples.toSorted()), first);
});
