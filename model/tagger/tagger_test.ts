import assert from "node:assert/strict";
import type { Engine } from "../../kernels/mod.ts";
import { assertClose, cpu, executors, testAlone, webgpu } from "../../kernels/testing/testing.ts";
import { ImageInference } from "../inference.ts";
import { Network } from "../network.ts";
import {
  heads,
  headsOfKinds,
  packed,
  randomBytes,
  smallModel,
  smallSize,
} from "../testing/small_model.ts";
import { Tagger } from "./tagger.ts";
import { encodeWeights } from "../weights.ts";

const { width, height } = smallSize;
const [seed, count] = [37, 3];
const { architecture, weights } = smallModel();
const file = encodeWeights({ architecture, weights, steps: 0 });
const pixels = randomBytes(seed, count * height * width * 3);

type Images = Parameters<Tagger["predict"]>[0];

/** Images as a tensor of a tagger's. */
async function imagesOf(tagger: Tagger, pixels: Iterable<number>): Promise<Images> {
  const tf = await tagger.tensors();
  return tf.tensor4d(Float32Array.from(pixels), [count, height, width, 3]);
}

/** By head. */
type Probabilities = ArrayLike<number>[];

async function probabilitiesOf(job: { tagger: Tagger; images: Images }): Promise<Probabilities> {
  const tensors = Object.values(await job.tagger.predict(job.images));
  return await Promise.all(tensors.map((tensor) => tensor.data()));
}

testAlone(
  executors,
  "tensors give what packed images give, bit for bit where they are bytes",
  async (open) => {
    using engine = await open();
    using tagger = await Tagger.load(file, engine);
    const tf = await tagger.tensors();

    const network = new Network(engine, architecture);
    network.load(weights);
    const inference = await ImageInference.compile(network, packed(pixels), count);
    const [expected] = await Array.fromAsync(inference.logits());

    const mean = [0.485, 0.456, 0.406];
    const std = [0.229, 0.224, 0.225];
    const raw = await imagesOf(tagger, pixels);
    const normalised = tf.div(tf.sub(tf.div(raw, 255), mean), std) as Images;
    const logits = await tagger.forward(normalised);
    const wantedLogits: Float32Array[] = [];
    for (const [head, start] of [["shape", 0], ["tone", 3]] as const) {
      const classes = logits[head]!.shape[1];
      const actual = await logits[head]!.data();
      const wanted = Float32Array.from(
        actual,
        (_, i) => expected!.logits[Math.floor(i / classes) * 5 + start + i % classes]!,
      );
      assertClose(actual, wanted, 1e-4, `seed ${seed}: ${head}`);
      wantedLogits.push(wanted);
    }

    const probabilities = Object.values(await tagger.predict(raw));
    for (const [head, tensor] of probabilities.entries()) {
      const wanted = tf.softmax(tf.tensor2d(wantedLogits[head]!, tensor.shape));
      assert.deepEqual(await tensor.data(), await wanted.data(), `seed ${seed}: the same bits`);
      for (const sum of await tf.sum(tensor, 1).data()) assert.ok(Math.abs(sum - 1) < 1e-5);
    }
    // What lies between two bytes or beyond them all becomes the nearest.
    const near = Array.from(pixels, (byte) => byte === 0 ? -7 : byte === 255 ? 300 : byte + 0.4);
    const rounded = Object.values(await tagger.predict(await imagesOf(tagger, near)));
    for (const [head, tensor] of rounded.entries()) {
      assert.deepEqual(await tensor.data(), await probabilities[head]!.data(), `seed ${seed}`);
    }
    await assert.rejects(tagger.predict(tf.zeros([1, 80, 60, 3])), /\[N, 33, 27, 3\]/);
    await assert.rejects(tagger.forward(tf.zeros([1, 80, 60, 3])), /\[N, 33, 27, 3\]/);
  },
);

testAlone(
  executors,
  "with tta flip a tagger answers as inference averaged over the mirror image does",
  async (open) => {
    using engine = await open();
    const decisions = {
      precision: 0.95,
      heads: heads.map(() => ({ temperature: 2, sureFrom: 0.9 })),
    };
    const decided = encodeWeights({ architecture, weights, steps: 0, decisions });
    const warnings: string[] = [];
    const onWarning = (message: string) => warnings.push(message);
    using tagger = await Tagger.load(decided, engine, { tta: "flip", onWarning });
    assert.match(warnings.join("\n"), /^what is sure .* --tta none, not with --tta flip as .*$/);
    const network = new Network(engine, architecture);
    network.load(weights);
    using inference = await ImageInference.compile(network, packed(pixels), count, { tta: "flip" });
    const { logits } = (await Array.fromAsync(inference.logits()))[0]!;
    const answers = await probabilitiesOf({ tagger, images: await imagesOf(tagger, pixels) });
    for (let image = 0; image < count; image++) {
      for (const [head, [start, classes]] of [[0, 3], [3, 2]].entries()) {
        const row = logits.subarray(image * 5 + start!, image * 5 + start! + classes!);
        const powers = Array.from(row, (logit) => Math.exp(logit / 2));
        const sum = powers.reduce((sum, power) => sum + power, 0);
        const own = Float32Array.from(
          powers,
          (_, c) => answers[head]![image * classes! + c]!,
        );
        assertClose(own, powers.map((power) => power / sum), 1e-5, `image ${image}, head ${head}`);
      }
    }
    const unknown = Tagger.load(decided, engine, { tta: "rotate" as "flip" });
    await assert.rejects(unknown, /^UserError: --tta must be one of none, flip, not "rotate"/);
    await assert.rejects(
      Tagger.load(decided, engine, { ttaa: "flip" } as object),
      /Tagger.load: unknown option `ttaa`/,
    );
  },
);

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

testAlone(
  executors,
  "classes, tags and numbers are answered as they mean, by the model's temperatures",
  async (open) => {
    using engine = await open();
    const { architecture, weights } = smallModel(smallSize, 3, headsOfKinds);
    const decisions = {
      precision: 0.95,
      heads: [
        { temperature: 2, sureFrom: 0.9 },
        { temperature: 0.5, thresholds: [0.25, 0.75], sureFrom: null },
        { margin: 3 },
      ],
    };
    const model = { architecture, weights, steps: 0 };
    const taggers = [
      await Tagger.load(encodeWeights(model), engine),
      await Tagger.load(encodeWeights({ ...model, decisions }), engine),
    ];
    assert.deepEqual(taggers.map(({ decisions }) => decisions), [undefined, decisions]);

    const network = new Network(engine, architecture);
    network.load(weights);
    const inference = await ImageInference.compile(network, packed(pixels), count);
    const { logits } = (await Array.fromAsync(inference.logits()))[0]!;
    for (const [index, tagger] of taggers.entries()) {
      const [shape, marks] = index === 0 ? [1, 1] : [2, 0.5];
      const images = await imagesOf(tagger, pixels);
      const answers = await tagger.predict(images);
      const values = await Promise.all(Object.values(answers).map((tensor) => tensor.data()));
      assert.deepEqual(Object.entries(answers).map(([name, { shape }]) => [name, ...shape]), [
        ["shape", 3, 3],
        ["marks", 3, 2],
        ["weight", 3, 1],
      ]);
      for (let image = 0; image < count; image++) {
        const row = [...logits.subarray(image * 6, image * 6 + 6)];
        const powers = row.slice(0, 3).map((logit) => Math.exp(logit / shape!));
        const sum = powers.reduce((sum, power) => sum + power, 0);
        const expected = [
          powers.map((power) => power / sum),
          row.slice(3, 5).map((logit) => 1 / (1 + Math.exp(-logit / marks!))),
          [120 + 40 * row[5]!],
        ];
        for (const [head, wanted] of expected.entries()) {
          const own = values[head]!.slice(image * wanted.length, (image + 1) * wanted.length);
          assertClose(own as Float32Array, wanted, 1e-5, `image ${image}, head ${head}`);
        }
      }
    }
  },
);
