/**
 * The augmentation against torchvision's own, from the drawn numbers to the pixels: the host's
 * matrices and codes and the kernels' arithmetic together.
 */
import assert from "node:assert/strict";
import { augment, augmentMeans } from "../../kernels/augment/augment.ts";
import type { Engine } from "../../kernels/mod.ts";
import { download, executors, runCalls, testOn, upload } from "../../kernels/testing/testing.ts";
import {
  type Augmentation,
  type Box,
  drawLength,
  encodeAugmentation,
} from "../../train/step/mod.ts";
import { readGoldenAugmentations, readGoldenCrops } from "./golden.ts";

const golden = { width: 60, height: 80 };
const area = golden.width * golden.height;

/** What changes nothing. */
const unchanged = { angle: 0, translateX: 0, translateY: 0, scale: 1 };

/** An image and what is drawn for it. */
interface Case {
  /** [height, width, 3] */
  readonly image: Uint8Array;
  readonly drawn: Augmentation;
}

/** What the kernels make of images of a size: [images, height, width, 3], from 0 to 255. */
async function augmented(
  engine: Engine,
  size: { readonly width: number; readonly height: number },
  cases: readonly Case[],
  parts: { readonly crop: boolean; readonly erase: boolean; readonly mix: boolean },
): Promise<Float32Array> {
  const batch = cases.length;
  const area = size.width * size.height;
  const pixels = new Uint8Array(Math.ceil(batch * area * 3 / 4) * 4);
  const draws = new Float32Array(batch * drawLength);
  for (const [index, { image, drawn }] of cases.entries()) {
    pixels.set(image, index * image.length);
    encodeAugmentation(drawn, size, draws, index * drawLength);
  }
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
  await runCalls(engine, augmentMeans(call), augment({ ...call, ...bytes, output, ...parts }));
  return (await download(engine, output)).filter((_, index) => index % 4 < 3);
}

/** Flip and colours of a golden image. */
function changesOf({ flip, order, factors }: {
  readonly flip: boolean;
  readonly order: readonly number[];
  readonly factors: readonly number[];
}) {
  const [brightness, contrast, saturation] = factors as [number, number, number];
  return { flip, order: order as [number, number, number], brightness, contrast, saturation };
}

testOn(executors, "augmented pixels equal torchvision's", async (engine) => {
  const goldens = await readGoldenAugmentations();
  const cases = goldens.map(({ image, angle, translate, scale, ...changes }) => {
    const [translateX, translateY] = translate;
    const crop = { left: 0, top: 0, ...golden };
    const erase = box([0, 0, 0, 0]);
    const drawn = { ...changesOf(changes), angle, translateX, translateY, scale, crop, erase };
    return { image, drawn };
  });
  const actual = await augmented(engine, golden, cases, { crop: false, erase: false, mix: false });
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

function box([left, top, width, height]: readonly [number, number, number, number]): Box {
  return { left, top, width, height };
}

testOn(executors, "parts are enlarged and erased as torchvision's, to the bit", async (engine) => {
  const parts = { crop: true, erase: true, mix: false };
  const goldens = await readGoldenCrops();
  const sizes = Map.groupBy(goldens, ({ width, height }) => `${width}x${height}`);
  assert.ok(sizes.size > 3);
  for (const group of sizes.values()) {
    const { width, height } = group[0]!;
    const cases = group.map(({ image, crop, erase, ...changes }) => {
      const drawn = { ...changesOf(changes), ...unchanged, crop: box(crop), erase: box(erase) };
      return { image, drawn };
    });
    const actual = await augmented(engine, { width, height }, cases, parts);
    const expected = group.flatMap(({ expected }) => [...expected]);
    assert.deepEqual(Array.from(actual, Math.round), expected, `${width}x${height}`);
  }
});
