import assert from "node:assert/strict";
import type { Engine } from "../kernels/mod.ts";
import { assertClose, executors, testOn } from "../kernels/testing/testing.ts";
import { ImageInference } from "./inference.ts";
import { Network } from "./network.ts";
import { occlusionGrid, type Patch } from "./occlusion_grid.ts";
import { occlusionMaps } from "./occlusion_maps.ts";
import {
  heads,
  headsOfKinds,
  packed,
  randomBytes,
  smallModel,
  smallSize,
} from "./testing/small_model.ts";

const { width, height } = smallSize;
const { architecture, weights } = smallModel();
const seed = 29;
const bytes = width * height * 3;
const every = [{ head: 0, class: 2 }, { head: 1, class: 0 }, { head: 0, class: 0 }];

function networkOn(engine: Engine): Network {
  const network = new Network(engine, architecture);
  network.load(weights);
  return network;
}

/** A 5 x 5 square of noise on white, its left upper corner at (x, y). */
function blob(x: number, y: number): Uint8Array {
  const pixels = new Uint8Array(bytes).fill(255);
  const noise = randomBytes(seed, 5 * 5 * 3, 200);
  for (let row = 0; row < 5; row++) {
    pixels.set(noise.subarray(row * 15, (row + 1) * 15), ((y + row) * width + x) * 3);
  }
  return pixels;
}

testOn(executors, "a cell says what hiding it takes off the log-probability", async (engine) => {
  const network = networkOn(engine);
  // A third is noise and the rest background, which also most of the outermost pixels are.
  const colour = [40, 90, 160];
  const image = randomBytes(seed, bytes)
    .map((noise, at) => at < bytes / 3 ? noise : colour[at % 3]!);
  const grid = occlusionGrid({ width, height });
  const hidden = grid.patches.map(({ left, top, right, bottom }) =>
    image.map((value, at) => {
      const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
      return x >= left && x < right && y >= top && y < bottom ? colour[at % 3]! : value;
    })
  );
  const all = packed(new Uint8Array([image, ...hidden].flatMap((pixels) => [...pixels])));
  const inference = await ImageInference.compile(network, all, all.count);
  const { logits } = (await Array.fromAsync(inference.logits()))[0]!;
  const probability = (of: number, head: number, at: number) => {
    const start = of * 5 + head * 3;
    const exponentials = [...logits.subarray(start, start + heads[head]!.classes.length)]
      .map(Math.exp);
    return exponentials[at]! / exponentials.reduce((sum, value) => sum + value, 0);
  };

  const set = { ...packed(new Uint8Array([...blob(1, 1), ...image])), count: 1 };
  const progress: number[] = [];
  const [maps] = await occlusionMaps(
    network,
    { ...set, positions: Uint32Array.of(1) },
    [{ image: 0, classes: every }],
    { batch: 7, onProgress: (images) => progress.push(images) },
  );
  for (const [place, { head, class: at }] of every.entries()) {
    const expected = hidden.map((_, cell) =>
      Math.log(probability(0, head, at) / probability(cell + 1, head, at))
    );
    assert.ok(Math.max(...expected.map(Math.abs)) > 1e-3, "hiding tells");
    assert.deepEqual([maps![place]!.width, maps![place]!.height], [grid.width, grid.height]);
    assertClose(maps![place]!.values, expected, 5e-3, `seed ${seed}: ${head} ${at}`);
  }
  assert.equal(progress.at(-1), 1);
  inference.destroy();
  network.destroy();
});

testOn(executors, "a map follows what moves, and is 0 over the background", async (engine) => {
  const network = networkOn(engine);
  const corners = [[0, 0], [20, 3], [11, 14], [4, 28]] as const;
  const set = packed(new Uint8Array(corners.flatMap(([x, y]) => [...blob(x, y)])));
  const order = [2, 0, 3, 1, 2];
  const results = await occlusionMaps(
    network,
    set,
    order.map((image) => ({ image, classes: every })),
    { batch: 5 },
  );
  const { patches } = occlusionGrid({ width, height });
  for (const [request, maps] of results.entries()) {
    const [x, y] = corners[order[request]!]!;
    for (const { values } of maps) {
      for (const [cell, { left, top, right, bottom }] of patches.entries()) {
        const meets = left < x + 5 && right > x && top < y + 5 && bottom > y;
        assert.equal(values[cell] !== 0, meets, `seed ${seed}: ${cell} of ${order[request]}`);
      }
    }
  }
  assert.deepEqual(results[4], results[0]);
  network.destroy();
});

testOn(
  executors,
  "an image of one colour has maps of zeros, and no image has none",
  async (engine) => {
    const network = networkOn(engine);
    const set = packed(new Uint8Array(bytes).fill(200));
    const [maps] = await occlusionMaps(network, set, [{ image: 0, classes: every }]);
    assert.ok(maps!.every(({ values }) => values.every((value) => value === 0)));
    assert.deepEqual(await occlusionMaps(network, set, []), []);
    network.destroy();
  },
);

testOn(
  executors,
  "hiding a part changes a tag's own probability, and a number by standard deviations",
  async (engine) => {
    const { architecture, weights } = smallModel(smallSize, 3, headsOfKinds);
    const network = new Network(engine, architecture);
    network.load(weights);
    const image = blob(11, 14);
    const grid = occlusionGrid({ width, height });
    // The patch around the middle of the square.
    const inside = ({ left, right, top, bottom }: Patch) =>
      left <= 13 && right > 13 && top <= 16 && bottom > 16;
    const cell = grid.patches.findIndex(inside);
    const { left, top, right, bottom } = grid.patches[cell]!;
    const hidden = image.map((value, at) => {
      const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
      return x >= left && x < right && y >= top && y < bottom ? 255 : value;
    });
    const set = packed(new Uint8Array([...image, ...hidden]));
    const inference = await ImageInference.compile(network, set, 2);
    const { logits } = (await Array.fromAsync(inference.logits()))[0]!;
    const [maps] = await occlusionMaps(network, set, [{
      image: 0,
      classes: [{ head: 1, class: 0 }, { head: 1, class: 1 }, { head: 2, class: 0 }],
    }]);
    const logSigmoid = (logit: number) => -Math.log1p(Math.exp(-logit));
    const expected = [3, 4].map((at) => logSigmoid(logits[at]!) - logSigmoid(logits[6 + at]!));
    expected.push(logits[5]! - logits[11]!);
    assert.ok(expected.every((value) => Math.abs(value) > 1e-3), `hiding tells: ${expected}`);
    assertClose(maps!.map(({ values }) => values[cell]!), expected, 5e-3, "cells");
    inference.destroy();
    network.destroy();
  },
);
