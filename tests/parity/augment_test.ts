/**
 * The augmentation against torchvision's own, from the drawn numbers to the pixels: the host's
 * matrices and codes and the kernels' arithmetic together.
 */
import assert from "node:assert/strict";
import { augment, augmentMeans } from "../../kernels/augment/augment.ts";
import type { Engine } from "../../kernels/mod.ts";
import { download, executors, runCalls, testOn, upload } from "../../kernels/testing/testing.ts";
import { drawLength, encodeAugmentation } from "../../train/step/mod.ts";
import { type GoldenAugmentation, readGoldenAugmentations } from "./golden.ts";

const size = { width: 60, height: 80 };
const area = size.width * size.height;

/** What the kernels make of the golden images: [images, height, width, 3], from 0 to 255. */
async function augmented(
  engine: Engine,
  goldens: readonly GoldenAugmentation[],
): Promise<Float32Array> {
  const batch = goldens.length;
  const pixels = new Uint8Array(batch * area * 3);
  const draws = new Float32Array(batch * drawLength);
  goldens.forEach(({ image, flip, order, factors, angle, translate, scale }, index) => {
    pixels.set(image, index * image.length);
    const [brightness, contrast, saturation] = factors as [number, number, number];
    const [translateX, translateY] = translate;
    const drawn = {
      flip,
      order: order as [number, number, number],
      brightness,
      contrast,
      saturation,
      angle,
      translateX,
      translateY,
      scale,
    };
    encodeAugmentation(drawn, size, draws, index * drawLength);
  });
  const output = upload(engine, "output", batch * area * 4);
  const call = {
    pixels: [upload(engine, "pixels", pixels)],
    imagesPerPart: batch,
    batchIndex: upload(engine, "batch index", 1),
    samples: upload(engine, "samples", Uint32Array.from({ length: batch }, (_, index) => index)),
    draws: upload(engine, "draws", draws),
    means: upload(engine, "means", batch),
    batch,
    ...size,
    target: engine.target,
  };
  const bytes = { mean: [0, 0, 0], std: [1 / 255, 1 / 255, 1 / 255] } as const;
  await runCalls(engine, augmentMeans(call), augment({ ...call, ...bytes, output }));
  return (await download(engine, output)).filter((_, index) => index % 4 < 3);
}

testOn(executors, "augmented pixels equal torchvision's", async (engine) => {
  const goldens = await readGoldenAugmentations();
  const actual = await augmented(engine, goldens);
  let [equal, worst] = [0, 0];
  goldens.forEach(({ expected, ties }, image) => {
    for (let pixel = 0; pixel < area; pixel++) {
      let difference = 0;
      for (let at = pixel * 3; at < pixel * 3 + 3; at++) {
        const value = Math.round(actual[image * area * 3 + at]!);
        difference = Math.max(difference, Math.abs(value - expected[at]!));
      }
      if (difference === 0) equal++;
      if (ties[pixel] === 0) worst = Math.max(worst, difference);
    }
  });
  const share = equal / (goldens.length * area);
  assert.ok(worst <= 3, `a pixel that is no tie differs by ${worst} of 255`);
  assert.ok(share > 0.9999, `${(100 * share).toFixed(3)} % of the pixels are exactly equal`);
});
