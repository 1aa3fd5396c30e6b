import assert from "node:assert/strict";
import { assertClose, executors, testOn } from "../kernels/testing/testing.ts";
import { activationGrid } from "./activation_grid.ts";
import { activationMaps, activationSamples } from "./activation_maps.ts";
import { type Architecture, mobileNetV2 } from "./architecture.ts";
import type { HostImages } from "./images.ts";
import { ImageInference } from "./inference.ts";
import { initialWeights } from "./initialise.ts";
import { Network } from "./network.ts";
import { bufferLayout, type FlatWeights, parameterLayout, sliceOf } from "./parameters.ts";

const heads = [
  { name: "shape", classes: ["circle", "cross", "square"] },
  { name: "tone", classes: ["dark", "light"] },
];
const every = [{ head: 0, class: 2 }, { head: 1, class: 0 }, { head: 0, class: 0 }];

/** Weights by which a feature is a blurred image's darkness: 0 for white, whichever the channel. */
function averaging(architecture: Architecture): FlatWeights {
  const layout = parameterLayout(architecture);
  const running = bufferLayout(architecture);
  const parameters = new Float32Array(layout.length);
  const buffers = new Float32Array(running.length);
  const blur = [1, 2, 1, 2, 4, 2, 1, 2, 1].map((tap) => tap / 16);
  for (const { layers, residual } of architecture.blocks) {
    for (const { name, norm, kind, stride } of layers) {
      const { offset, length, shape } = sliceOf(layout, `${name}.weight`);
      const weight = parameters.subarray(offset, offset + length);
      if (kind === "pointwise") {
        // Channel 0 to all; a residual block adds nothing to what it is given.
        const add = residual && name === layers.at(-1)!.name ? 0 : 1;
        for (let at = 0; at < length; at += shape[1]!) weight[at] = add;
      } else {
        const taps = stride === 1 ? [0, 0, 0, 0, 1, 0, 0, 0, 0] : blur;
        weight.forEach((_, at) => weight[at] = taps[at % 9]! * (kind === "first" ? -1 : 1));
      }
      const gamma = sliceOf(layout, `${norm}.weight`);
      parameters.fill(1, gamma.offset, gamma.offset + gamma.length);
      const variance = sliceOf(running, `${norm}.running_var`);
      buffers.fill(1, variance.offset, variance.offset + variance.length);
    }
  }
  const head = sliceOf(layout, architecture.heads[0]!.weight);
  parameters.fill(1, head.offset, head.offset + head.length);
  return { parameters, buffers };
}

for (const [width, height] of [[60, 80], [27, 33], [65, 31]] as const) {
  testOn(
    executors,
    `at ${width}x${height} a copy's mean activation and the bias are its logit`,
    async (engine) => {
      const architecture = mobileNetV2({
        heads,
        inputWidth: width,
        inputHeight: height,
        widthMultiplier: 0.25,
      });
      const initial = initialWeights(architecture, 3);
      // The norms' factors, which start at 1, are raised: else the image hardly reaches the logits.
      const parameters = initial.parameters.map((x) => x === 1 ? 2 : x);
      const network = new Network(engine, architecture);
      network.load({ ...initial, parameters });

      const bytes = width * height * 3;
      const image = Uint8Array.from({ length: bytes }, () => Math.random() * 256);
      const { moves, columns, rows } = activationGrid(architecture);
      const moved = moves.map(({ x, y }) =>
        image.map((_, at) => {
          const column = Math.floor(at / 3) % width - x;
          const row = Math.floor(at / 3 / width) - y;
          const inside = column >= 0 && column < width && row >= 0 && row < height;
          return inside ? image[(row * width + column) * 3 + at % 3]! : 255;
        })
      );
      const pixels = new Uint8Array(moved.flatMap((copy) => [...copy]));
      const images: HostImages = {
        count: moves.length,
        width,
        height,
        pixels,
        labels: new Int32Array(moves.length * 2),
      };
      const inference = await ImageInference.compile(network, images, 5);
      const logits: number[] = [];
      for await (const batch of inference.logits()) logits.push(...batch.logits);

      const still = moves.findIndex(({ x, y }) => x === 0 && y === 0);
      const requests = [{ image: still, classes: every }];
      const [samples] = await activationSamples(network, images, requests, { batch: 5 });
      for (const [place, { head, class: at }] of every.entries()) {
        assert.equal(samples![place]!.length, columns * rows);
        const { bias } = architecture.heads[head]!;
        const { offset } = sliceOf(parameterLayout(architecture), bias);
        const actual = moves.map(({ samples: of }) =>
          of.reduce((sum, sample) => sum + samples![place]![sample]!, 0) / of.length +
          parameters[offset + at]!
        );
        const expected = moves.map((_, copy) => logits[copy * 5 + head * 3 + at]!);
        assert.ok(Math.max(...expected) - Math.min(...expected) > 1e-2, "copies differ");
        // 1,280 products of both signs nearly cancel in so small a logit; their rounding stays.
        assertClose(actual, expected, 1e-4, `${head} ${at}`);
      }
      inference.destroy();
      network.destroy();
    },
  );
}

testOn(executors, "a map's peak is where the image's dark spot is", async (engine) => {
  const [width, height] = [97, 125];
  const architecture = mobileNetV2({
    heads: [{ name: "spot", classes: ["dark"] }],
    inputWidth: width,
    inputHeight: height,
    widthMultiplier: 0.25,
  });
  const network = new Network(engine, architecture);
  network.load(averaging(architecture));
  const spots = [[24, 24], [72, 40], [48, 96], [32, 64]] as const;
  const bytes = width * height * 3;
  const pixels = new Uint8Array(spots.length * bytes).fill(255);
  for (const [image, [x, y]] of spots.entries()) {
    for (let at = 0; at < width * height; at++) {
      const distance = Math.hypot(at % width - x, Math.floor(at / width) - y);
      if (distance < 8) pixels.fill(0, image * bytes + at * 3, image * bytes + at * 3 + 3);
    }
  }
  const images = { count: spots.length, width, height, pixels, labels: new Int32Array(4) };
  const requests = spots.map((_, image) => ({ image, classes: [{ head: 0, class: 0 }] }));
  const results = await activationMaps(network, images, requests);
  for (const [image, [map]] of results.entries()) {
    const peak = map!.values.indexOf(Math.max(...map!.values));
    const x = (peak % map!.width + 0.5) * width / map!.width;
    const y = (Math.floor(peak / map!.width) + 0.5) * height / map!.height;
    const [spotX, spotY] = spots[image]!;
    assert.ok(Math.hypot(x - spotX, y - spotY) < 10, `${[x, y]} for ${[spotX, spotY]}`);
  }
  network.destroy();
});
