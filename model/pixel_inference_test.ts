import assert from "node:assert/strict";
import { assertClose, executors, testAlone } from "../kernels/testing/testing.ts";
import { ImageInference } from "./inference.ts";
import { Network } from "./network.ts";
import { PixelInference } from "./pixel_inference.ts";
import { imagesOf, packed, randomBytes, smallModel, smallSize } from "./testing/small_model.ts";

testAlone(
  executors,
  "images that come a few at a time give what a packed set gives",
  async (open) => {
    const engine = await open();
    const { architecture, weights } = smallModel();
    const network = new Network(engine, architecture);
    network.load(weights);
    const [seed, count] = [7, 7];
    const pixels = randomBytes(seed, count * smallSize.width * smallSize.height * 3);
    const evaluation = await ImageInference.compile(network, packed(pixels), count);
    const [expected] = await Array.fromAsync(evaluation.logits());

    const inference = await PixelInference.compile(network, [1, 3]);
    const images = imagesOf(pixels);
    for (const part of [images, images.slice(0, 2), images.slice(0, 1), []]) {
      const logits = await inference.logits(part);
      assert.equal(logits.length, part.length);
      const flat = logits.flatMap((values) => [...values]);
      const wanted = expected!.logits.subarray(0, part.length * 5);
      // The input is the same to the bit; in batches of another size its sums have another order.
      assertClose(flat, wanted, 1e-3, `seed ${seed}: ${part.length} images`);
    }
    await assert.rejects(inference.logits([new Uint8Array(5)]), RangeError);
    inference.destroy();
    evaluation.destroy();
    engine.destroy();
  },
);
