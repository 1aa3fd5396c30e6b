import assert from "node:assert/strict";
import { assertClose, executors, testOn } from "../kernels/testing/testing.ts";
import { Network } from "./network.ts";
import { OccludedImage } from "./occluded_image.ts";
import { occlusionMaps } from "./occlusion_maps.ts";
import { PixelInference } from "./pixel_inference.ts";
import { headsOfKinds, packed, randomBytes, smallModel, smallSize } from "./testing/small_model.ts";

testOn(
  executors,
  "the maps of an image's copies are those of a packed set, for the answer of every kind of head",
  async (engine) => {
    const { architecture, weights } = smallModel(smallSize, 3, headsOfKinds);
    const network = new Network(engine, architecture);
    network.load(weights);
    using inference = await PixelInference.compile(network, [4]);
    const { width, height } = smallSize;
    // Noise in the upper half, and nothing to hide below it.
    const noise = randomBytes(31, width * height * 3);
    const pixels = noise.map((value, at) => at < noise.length / 2 ? value : 255);
    const image = new OccludedImage(pixels, smallSize);
    assert.ok(image.copies.length > 10 && image.copies.length < 60, `${image.copies.length}`);
    const logits = await inference.logits(image.copies);
    const [shape, marks] = [logits[0]!.subarray(0, 3), logits[0]!.subarray(3, 5)];
    const largest = (values: Float32Array) => values.indexOf(Math.max(...values));
    const classes = [
      { head: 0, class: largest(shape) },
      { head: 1, class: largest(marks) },
      { head: 2, class: 0 },
    ];
    const [expected] = await occlusionMaps(network, packed(pixels), [{ image: 0, classes }]);
    for (const [head, { width, height, values }] of expected!.entries()) {
      const map = image.mapOf(logits, headsOfKinds, head);
      assert.deepEqual([map.width, map.height], [width, height]);
      assert.ok(values.some((value) => Math.abs(value) > 1e-3), "hiding tells");
      assertClose(map.values, values, 1e-4, `head ${head}`);
    }
    network.destroy();
  },
);
