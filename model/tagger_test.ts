import assert from "node:assert/strict";
import { assertClose } from "../kernels/testing.ts";
import { WebGpuEngine } from "../kernels/webgpu/engine.ts";
import { mobileNetV2 } from "./architecture.ts";
import { ImageInference } from "./inference.ts";
import { initialWeights } from "./initialise.ts";
import { Network } from "./network.ts";
import { Tagger } from "./tagger.ts";
import { encodeWeights } from "./weights.ts";

const heads = [
  { name: "shape", classes: ["circle", "cross", "square"] },
  { name: "tone", classes: ["dark", "light"] },
];

Deno.test("tensors give what packed images give, and probabilities add up to 1", async () => {
  const engine = await WebGpuEngine.open();
  const architecture = mobileNetV2({
    heads,
    inputWidth: 27,
    inputHeight: 33,
    widthMultiplier: 0.25,
  });
  const weights = initialWeights(architecture, 3);
  const tagger = await Tagger.load(encodeWeights({ architecture, weights, steps: 0 }), engine);
  const tf = await tagger.tensors();
  const count = 3;
  const pixels = Uint8Array.from({ length: count * 33 * 27 * 3 }, () => Math.random() * 256);

  const network = new Network(engine, architecture);
  network.load(weights);
  const images = { count, width: 27, height: 33, pixels, labels: new Int32Array(count * 2) };
  const inference = await ImageInference.compile(network, images, count);
  const [expected] = await Array.fromAsync(inference.logits());

  const mean = [0.485, 0.456, 0.406];
  const deviation = [0.229, 0.224, 0.225];
  const raw = tf.tensor4d(Float32Array.from(pixels), [count, 33, 27, 3]);
  const normalised = tf.div(tf.sub(tf.div(raw, 255), mean), deviation) as typeof raw;
  const logits = await tagger.forward(normalised);
  for (const [head, start] of [["shape", 0], ["tone", 3]] as const) {
    const classes = logits[head]!.shape[1];
    const actual = await logits[head]!.data();
    const wanted = Float32Array.from(
      actual,
      (_, i) => expected!.logits[Math.floor(i / classes) * 5 + start + i % classes]!,
    );
    assertClose(actual, wanted, 1e-4, head);
  }

  const probabilities = await tagger.predict(raw);
  for (const tensor of Object.values(probabilities)) {
    const sums = await tf.sum(tensor, 1).data();
    for (const sum of sums) assert.ok(Math.abs(sum - 1) < 1e-5);
  }
  await assert.rejects(tagger.forward(tf.zeros([1, 80, 60, 3])), /\[N, 33, 27, 3\]/);
  tagger.destroy();
});
