import assert from "node:assert/strict";
import type { Engine } from "../../kernels/engine.ts";
import { assertClose, cpu, executors, testAlone, webgpu } from "../../kernels/testing.ts";
import { mobileNetV2 } from "../architecture.ts";
import { ImageInference } from "../inference.ts";
import { initialWeights } from "../initialise.ts";
import { Network } from "../network.ts";
import { Tagger } from "./tagger.ts";
import { encodeWeights } from "../weights.ts";

const heads = [
  { name: "shape", classes: ["circle", "cross", "square"] },
  { name: "tone", classes: ["dark", "light"] },
];
const [width, height, count] = [27, 33, 3];
const architecture = mobileNetV2({
  heads,
  inputWidth: width,
  inputHeight: height,
  widthMultiplier: 0.25,
});
const initial = initialWeights(architecture, 3);
// The norms' factors, which start at 1, are raised: else little but the biases reaches the logits.
const weights = { ...initial, parameters: initial.parameters.map((x) => x === 1 ? 3 : x) };
const file = encodeWeights({ architecture, weights, steps: 0 });
const pixels = Uint8Array.from({ length: count * height * width * 3 }, () => Math.random() * 256);

type Images = Parameters<Tagger["predict"]>[0];

/** Images as a tensor of a tagger's. */
async function imagesOf(tagger: Tagger, pixels: Uint8Array): Promise<Images> {
  const tf = await tagger.tensors();
  return tf.tensor4d(Float32Array.from(pixels), [count, height, width, 3]);
}

/** By head. */
type Probabilities = ArrayLike<number>[];

async function probabilitiesOf(job: { tagger: Tagger; images: Images }): Promise<Probabilities> {
  const tensors = Object.values(await job.tagger.predict(job.images));
  return await Promise.all(tensors.map((tensor) => tensor.data()));
}

testAlone(executors, "tensors give what packed images give", async (open) => {
  using engine = await open();
  using tagger = await Tagger.load(file, engine);
  const tf = await tagger.tensors();

  const network = new Network(engine, architecture);
  network.load(weights);
  const images = { count, width, height, pixels, labels: new Int32Array(count * 2) };
  const inference = await ImageInference.compile(network, images, count);
  const [expected] = await Array.fromAsync(inference.logits());

  const mean = [0.485, 0.456, 0.406];
  const deviation = [0.229, 0.224, 0.225];
  const raw = await imagesOf(tagger, pixels);
  const normalised = tf.div(tf.sub(tf.div(raw, 255), mean), deviation) as Images;
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
});

testAlone(
  executors,
  "a tagger gives back what it took, and not an engine that was lent",
  async (open) => {
    using engine = await open();
    const images = await imagesOf(await Tagger.load(file, engine), pixels);
    const before = engine.allocated;
    const tagger = await Tagger.load(file, engine);
    const expected = await probabilitiesOf({ tagger, images });
    assert.ok(engine.allocated > before);
    tagger.destroy();
    tagger[Symbol.dispose](); // a second time it does nothing
    await engine.finish();
    assert.equal(engine.allocated, before);
    const again = await Tagger.load(file, engine);
    assert.deepEqual(await probabilitiesOf({ tagger: again, images }), expected);
  },
);

/** Tags two sets of images with taggers on two engines, in turns and at once. */
async function checkTwo(engines: readonly [Engine, Engine]): Promise<void> {
  const taggers = await Promise.all(engines.map((engine) => Tagger.load(file, engine)));
  const sets = [pixels, pixels.map((value) => value >> 2)];
  const jobs: { tagger: Tagger; images: Images; set: number }[] = [];
  for (const tagger of taggers) {
    for (const set of [0, 1]) {
      jobs.push({ tagger, images: await imagesOf(tagger, sets[set]!), set });
    }
  }
  const expected = [await probabilitiesOf(jobs[0]!), await probabilitiesOf(jobs[1]!)];
  const check = (actual: Probabilities, set: number) =>
    heads.forEach(({ name }, head) =>
      assertClose(actual[head]!, expected[set]![head]!, 5e-3, name)
    );
  assert.throws(() => check(expected[0]!, 1), "the sets are told apart");
  for (const job of [...jobs.toReversed(), ...jobs]) check(await probabilitiesOf(job), job.set);
  const atOnce = await Promise.all(jobs.map(probabilitiesOf));
  atOnce.forEach((actual, index) => check(actual, jobs[index]!.set));
  for (const engine of engines) engine.destroy();
}

testAlone(executors, "taggers on two engines of a kind take turns", async (open) => {
  await checkTwo([await open(), await open()]);
});

testAlone([webgpu], "a tagger on a GPU and one on the CPU take turns", async (open) => {
  await checkTwo([await open(), await cpu.open()]);
  await checkTwo([await cpu.open(), await open()]);
});
