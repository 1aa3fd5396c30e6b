import assert from "node:assert/strict";
import { assertClose, executors, testAlone } from "../kernels/testing/testing.ts";
import { mobileNetV2 } from "./architecture.ts";
import { ImageInference } from "./inference.ts";
import { initialWeights } from "./initialise.ts";
import { Network } from "./network.ts";
import { PixelInference } from "./pixel_inference.ts";

testAlone(
  executors,
  "images that come a few at a time give what a packed set gives",
  async (open) => {
    const engine = await open();
    const [width, height, count] = [27, 33, 7];
    const heads = [{ name: "a", classes: ["x", "y", "z"] }, { name: "b", classes: ["u", "v"] }];
    const size = { inputWidth: width, inputHeight: height };
    const architecture = mobileNetV2({ heads, ...size, widthMultiplier: 0.25 });
    const network = new Network(engine, architecture);
    const initial = initialWeights(architecture, 3);
    // The norms' factors, which start at 1, are raised: else little but the biases reaches the logits.
    network.load({ ...initial, parameters: initial.parameters.map((x) => x === 1 ? 3 : x) });
    const bytes = height * width * 3;
    const pixels = Uint8Array.from({ length: count * bytes }, () => Math.random() * 256);
    const set = { count, width, height, pixels, labels: new Int32Array(count * 2) };
    const packed = await ImageInference.compile(network, set, count);
    const [expected] = await Array.fromAsync(packed.logits());

    const inference = await PixelInference.compile(network, [1, 3]);
    const images = Array.from(
      { length: count },
      (_, image) => pixels.subarray(image * bytes, (image + 1) * bytes),
    );
    for (const part of [images, images.slice(0, 2), images.slice(0, 1), []]) {
      const logits = await inference.logits(part);
      assert.equal(logits.length, part.length);
      const flat = logits.flatMap((values) => [...values]);
      const wanted = expected!.logits.subarray(0, part.length * 5);
      // The raised factors raise the last digit of the input, too.
      assertClose(flat, wanted, 5e-3, `${part.length} images`);
    }
    await assert.rejects(inference.logits([new Uint8Array(5)]), RangeError);
    inference.destroy();
    packed.destroy();
    engine.destroy();
  },
);
