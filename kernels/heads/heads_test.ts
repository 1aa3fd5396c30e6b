import assert from "node:assert/strict";
import type { Engine } from "../program/engine.ts";
import type { View } from "../program/program.ts";
import { batchRecord, encodeRecords } from "../program/records.ts";
import type { Target } from "../program/target.ts";
import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import {
  headLayout,
  headsInference,
  type HeadsShape,
  headsTraining,
  logitsGradientStride,
  type LossOptions,
} from "./heads.ts";

const shapes: HeadsShape[] = [
  { batch: 1, positions: 1, channels: 8, classes: [2] },
  { batch: 3, positions: 6, channels: 40, classes: [3, 143, 7] },
  { batch: 16, positions: 6, channels: 1280, classes: [5, 9] },
  { batch: 259, positions: 1, channels: 264, classes: [3, 7, 1, 4] },
];

/** The kernel's hash of 32-bit words, written anew. */
function mixed(word: number): number {
  let x = word >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A head's mask of a channel: 0 or 1 / (1 - dropout). */
function dropoutMask(
  dropout: number,
  seed: number,
  heads: number,
  image: number,
  head: number,
  channel: number,
): number {
  const key = mixed(mixed(seed) + image * heads + head);
  return mixed(key + channel) >= Math.floor(dropout * 2 ** 32) ? 1 / (1 - dropout) : 0;
}

/** Random inputs, and what the network sees of them in float64. */
function draw(shape: HeadsShape, magnitude: number) {
  const { batch, positions, channels, classes } = shape;
  const total = classes.reduce((sum, count) => sum + count, 0);
  const input = randomFloats(batch * positions * channels, -3, 5);
  const scale = randomFloats(channels, 0.5, 2);
  const shift = randomFloats(channels);
  const weight = randomFloats(total * channels, -magnitude, magnitude);
  const bias = randomFloats(total);
  const pooled = new Float64Array(batch * channels);
  for (const [i, x] of input.entries()) {
    const c = i % channels;
    const image = Math.floor(i / channels / positions);
    const value = Math.min(Math.max(x * scale[c]! + shift[c]!, 0), 6);
    pooled[image * channels + c]! += value / positions;
  }
  const labels = Int32Array.from(
    { length: 2 * batch * classes.length },
    (_, i) => Math.random() * classes[i % classes.length]!,
  );
  const classWeights = new Float32Array(total).fill(1);
  const scales = new Float32Array(classes.length).fill(1 / batch);
  return { input, scale, shift, weight, bias, pooled, labels, classWeights, scales, total };
}

type Host = ReturnType<typeof draw>;

/** Logits of pooled features after each head's mask, in float64. */
function logitsOf(
  { batch, channels, classes }: HeadsShape,
  { pooled, weight, bias, total }: Pick<Host, "pooled" | "weight" | "bias" | "total">,
  mask: (image: number, head: number, channel: number) => number,
): Float64Array {
  const logits = new Float64Array(batch * total);
  for (let image = 0; image < batch; image++) {
    let k = 0;
    for (const [head, count] of classes.entries()) {
      for (let category = 0; category < count; category++, k++) {
        let sum = bias[k]!;
        for (let c = 0; c < channels; c++) {
          sum += weight[k * channels + c]! * pooled[image * channels + c]! * mask(image, head, c);
        }
        logits[image * total + k] = sum;
      }
    }
  }
  return logits;
}

const plain: LossOptions = { smoothing: 0, focal: 0 };

/** What own labels weigh in mixed images. */
const ownWeight = 0.25;

/** Cross-entropy of one image and head, and the probabilities. Classes weigh 1 by default. */
function crossEntropy(
  logits: Float64Array,
  label: number,
  { smoothing, focal }: LossOptions = plain,
  weights?: Float32Array,
) {
  const largest = logits.reduce((a, b) => Math.max(a, b));
  const powers = logits.map((x) => Math.exp(x - largest));
  const sum = powers.reduce((a, b) => a + b);
  const entropy = logits.reduce((total, logit, k) => {
    const expected = smoothing / logits.length + (k === label ? 1 - smoothing : 0);
    return total + (weights?.[k] ?? 1) * expected * (Math.log(sum) + largest - logit);
  }, 0);
  return {
    loss: (1 - powers[label]! / sum) ** focal * entropy,
    probabilities: powers.map((p) => p / sum),
    best: logits.indexOf(largest),
  };
}

async function forward(
  engine: Engine,
  target: Target,
  shape: HeadsShape,
  host: Host,
  dropout: number,
  seed: number,
  loss = plain,
) {
  const { batch, channels, classes } = shape;
  const heads = classes.length;
  const view = (data: Float32Array | Uint32Array | Int32Array) => upload(engine, "data", data);
  const empty = (length: number): View => upload(engine, "result", length);
  const segments = new Uint32Array(heads + 1);
  classes.forEach((count, index) => segments[index + 1] = segments[index]! + count);
  const records = encodeRecords(batchRecord, [{}, { dropoutSeed: seed }]);
  // The second batch of a chunk; its images are the second half of the labels.
  const samples = Uint32Array.from({ length: 2 * batch }, (_, i) => i);
  const views = {
    input: view(host.input),
    inputScale: view(host.scale),
    inputShift: view(host.shift),
    weight: view(host.weight),
    bias: view(host.bias),
    logits: empty(batch * host.total),
    batchIndex: view(Uint32Array.of(1)),
    batchRecords: view(records),
    samples: view(samples),
    labels: view(host.labels),
    segments: view(segments),
    classWeights: view(host.classWeights),
    gradientScales: view(
      loss.mix
        ? Float32Array.from([...host.scales, NaN, ...host.scales, ownWeight])
        : Float32Array.from([...host.scales, ...host.scales]),
    ),
    features: empty(batch * heads * channels),
    logitsGradient: empty(batch * logitsGradientStride(shape)),
    pooledGradient: empty(batch * channels),
    losses: empty(batch * heads),
    correct: empty(batch * heads),
    weightGradient: empty(host.total * channels),
    biasGradient: empty(host.total),
  };
  await runCalls(engine, ...headsTraining({ ...views, shape, dropout, loss, target }));
  const read = (name: View) => download(engine, name);
  const stride = logitsGradientStride(shape);
  const padded = await read(views.logitsGradient);
  return {
    logits: await read(views.logits),
    features: await read(views.features),
    logitsGradient: padded.filter((_, i) => i % stride < host.total),
    pooledGradient: await read(views.pooledGradient),
    losses: await read(views.losses),
    correct: await read(views.correct),
    weightGradient: await read(views.weightGradient),
    biasGradient: await read(views.biasGradient),
  };
}

for (const shape of shapes) {
  const { batch, channels, classes } = shape;
  const heads = classes.length;
  const name = `${batch}x${channels} to ${classes}`;

  const sentence = `logits, losses and every gradient equal the definition (${name})`;
  testOn(targets, sentence, async (engine, target) => {
    const seed = 123456789;
    for (const [dropout, magnitude] of [[0.2, 0.1], [0, 10]] as const) {
      const host = draw(shape, magnitude);
      const actual = await forward(engine, target, shape, host, dropout, seed);
      const mask = (image: number, head: number, channel: number) =>
        dropoutMask(dropout, seed, heads, image, head, channel);
      const logits = logitsOf(shape, host, mask);
      assertClose(actual.logits, logits, 1e-5, "logits");

      const losses = new Float64Array(batch * heads);
      const correct = new Float64Array(batch * heads);
      const logitsGradient = new Float64Array(batch * host.total);
      const pooledGradient = new Float64Array(batch * channels);
      const weightGradient = new Float64Array(host.total * channels);
      const biasGradient = new Float64Array(host.total);
      for (let image = 0; image < batch; image++) {
        let first = 0;
        for (const [head, count] of classes.entries()) {
          const label = host.labels[(batch + image) * heads + head]!;
          const start = image * host.total + first;
          const result = crossEntropy(logits.slice(start, start + count), label);
          losses[image * heads + head] = result.loss;
          correct[image * heads + head] = result.best === label ? 1 : 0;
          for (let k = 0; k < count; k++) {
            const gradient = (result.probabilities[k]! - (k === label ? 1 : 0)) / batch;
            logitsGradient[start + k] = gradient;
            biasGradient[first + k]! += gradient;
            for (let c = 0; c < channels; c++) {
              const factor = mask(image, head, c);
              const at = (first + k) * channels + c;
              pooledGradient[image * channels + c]! += gradient * host.weight[at]! * factor;
              weightGradient[at]! += gradient * host.pooled[image * channels + c]! * factor;
            }
          }
          first += count;
        }
      }
      // A small loss is the difference of numbers as large as the logits.
      const largest = logits.reduce((a, b) => Math.max(a, Math.abs(b)), 1);
      for (const [i, loss] of losses.entries()) {
        assert.ok(Math.abs(actual.losses[i]! - loss) < 1e-6 * largest + 1e-5 * loss, `loss ${i}`);
      }
      assert.deepEqual([...actual.correct], [...correct], "correct");
      // Logits in the hundreds lose digits to rounding before the softmax sees them.
      const tolerance = magnitude > 1 ? 2e-2 : 1e-4;
      assertClose(actual.logitsGradient, logitsGradient, tolerance, "logits gradient", 1e-2);
      assertClose(actual.pooledGradient, pooledGradient, tolerance, "pooled gradient", 1e-2);
      assertClose(actual.weightGradient, weightGradient, tolerance, "weight gradient", 1e-2);
      assertClose(actual.biasGradient, biasGradient, tolerance, "bias gradient", 1e-2);
    }
  });

  testOn(
    targets,
    `inference gives the logits without dropout (${name})`,
    async (engine, target) => {
      const host = draw(shape, 0.1);
      const view = (data: Float32Array) => upload(engine, "data", data);
      const logits = upload(engine, "logits", batch * host.total);
      await runCalls(
        engine,
        ...headsInference({
          input: view(host.input),
          inputScale: view(host.scale),
          inputShift: view(host.shift),
          weight: view(host.weight),
          bias: view(host.bias),
          features: upload(engine, "features", batch * channels),
          logits,
          shape,
          target,
        }),
      );
      assertClose(
        (await download(engine, logits)).subarray(0, batch * host.total),
        logitsOf(shape, host, () => 1),
        1e-5,
        "logits",
      );
    },
  );
}

testOn(
  targets,
  "the gradient of the pooled features is the loss's slope",
  async (engine, target) => {
    const shape: HeadsShape = { batch: 2, positions: 2, channels: 8, classes: [3, 4] };
    const host = draw(shape, 1);
    const seed = 77;
    const { pooledGradient } = await forward(engine, target, shape, host, 0.3, seed);
    const mask = (image: number, head: number, c: number) =>
      dropoutMask(0.3, seed, 2, image, head, c);
    const loss = (pooled: Float64Array<ArrayBuffer>) => {
      const logits = logitsOf(shape, { ...host, pooled }, mask);
      let sum = 0;
      for (let image = 0; image < 2; image++) {
        const label = (head: number) => host.labels[(2 + image) * 2 + head]!;
        sum += crossEntropy(logits.slice(image * 7, image * 7 + 3), label(0)).loss / 2;
        sum += crossEntropy(logits.slice(image * 7 + 3, image * 7 + 7), label(1)).loss / 2;
      }
      return sum;
    };
    const slopes = host.pooled.map((_, i) => {
      const moved = (by: number) => loss(host.pooled.map((x, j) => (j === i ? x + by : x)));
      return (moved(1e-5) - moved(-1e-5)) / 2e-5;
    });
    assertClose(pooledGradient.subarray(0, slopes.length), slopes, 1e-4, "slopes");
  },
);

const lossSentence = "smoothed, focal and weighted losses and their slopes equal the definition";
testOn(targets, lossSentence, async (engine, target) => {
  for (const shape of shapes) {
    for (
      const options of [{ smoothing: 0.1, focal: 0 }, { smoothing: 0, focal: 2 }, {
        smoothing: 0.3,
        focal: 0.5,
      }]
    ) {
      const host = draw(shape, 0.1);
      host.classWeights.set(randomFloats(host.total, 0, 3));
      host.scales.set(randomFloats(host.scales.length, 0, 2));
      const actual = await forward(engine, target, shape, host, 0, 1, options);
      const logits = logitsOf(shape, host, () => 1);
      const { batch, classes } = shape;
      const losses = new Float64Array(batch * classes.length);
      const slopes = new Float64Array(batch * host.total);
      for (let image = 0; image < batch; image++) {
        let first = 0;
        for (const [head, count] of classes.entries()) {
          const label = host.labels[(batch + image) * classes.length + head]!;
          const start = image * host.total + first;
          const weights = host.classWeights.subarray(first, first + count);
          const loss = (change = -1, by = 0) => {
            const moved = logits.slice(start, start + count);
            if (change >= 0) moved[change]! += by;
            return crossEntropy(moved, label, options, weights).loss;
          };
          losses[image * classes.length + head] = loss();
          for (let k = 0; k < count; k++) {
            slopes[start + k] = (loss(k, 1e-5) - loss(k, -1e-5)) / 2e-5 * host.scales[head]!;
          }
          first += count;
        }
      }
      assertClose(actual.losses, losses, 1e-4, "losses");
      assertClose(actual.logitsGradient, slopes, 1e-4, "slopes");
    }
  }
});

testOn(
  targets,
  "losses of mixed images are the mean of those for both labels",
  async (engine, target) => {
    const shape: HeadsShape = { batch: 5, positions: 1, channels: 8, classes: [3, 70] };
    const { batch, classes } = shape;
    const host = draw(shape, 1);
    const actual = await forward(engine, target, shape, host, 0, 1, { ...plain, mix: true });
    const logits = logitsOf(shape, host, () => 1);
    const losses = new Float64Array(batch * classes.length);
    const gradient = new Float64Array(batch * host.total);
    for (let image = 0; image < batch; image++) {
      for (const [head, count] of classes.entries()) {
        const first = head * classes[0]!;
        const start = image * host.total + first;
        for (
          const [other, weight] of [[image, ownWeight], [image + batch - 1, 1 - ownWeight]] as const
        ) {
          const label = host.labels[(batch + other % batch) * classes.length + head]!;
          const { loss, probabilities } = crossEntropy(logits.slice(start, start + count), label);
          losses[image * classes.length + head]! += weight * loss;
          probabilities.forEach((p, k) =>
            gradient[start + k]! += weight * (p - (k === label ? 1 : 0)) / batch
          );
        }
      }
    }
    assertClose(actual.losses, losses, 1e-5, "losses");
    assertClose(actual.logitsGradient, gradient, 1e-5, "gradient");
  },
);

testOn(targets, "of equally large logits the first is the prediction", async (engine, target) => {
  const shape: HeadsShape = { batch: 2, positions: 1, channels: 8, classes: [2, 200] };
  const host = draw(shape, 0);
  host.bias.fill(1);
  // Of the second head: the first of the largest is class 70, which another lane finds than 133 and 199.
  for (const largest of [70, 133, 199]) host.bias[2 + largest] = 2;
  host.labels.set([0, 70, 1, 133], 2 * 2);
  const { correct } = await forward(engine, target, shape, host, 0, 1);
  assert.deepEqual([...correct], [1, 1, 0, 0]);
});

testOn(
  targets,
  "a head without a label has no loss, correct prediction or gradient",
  async (engine, target) => {
    const shape: HeadsShape = { batch: 4, positions: 2, channels: 8, classes: [3, 4] };
    const host = draw(shape, 1);
    const known = await forward(engine, target, shape, host, 0, 1);
    // The second half of the labels is the batch's; the second image's first head loses its own.
    host.labels[(4 + 1) * 2] = -1;
    const masked = await forward(engine, target, shape, host, 0, 1);
    for (const name of ["losses", "correct"] as const) {
      const expected = known[name].map((value, i) => i === 2 ? 0 : value);
      assert.deepEqual(masked[name], expected, name);
    }
    const expected = known.logitsGradient.map((value, i) => i >= 7 && i < 10 ? 0 : value);
    assert.deepEqual(masked.logitsGradient, expected, "logits gradient");
  },
);

const dropoutSentence =
  "dropout keeps its share, differs by head, image and seed, and repeats itself";
testOn(targets, dropoutSentence, async (engine, target) => {
  const shape: HeadsShape = { batch: 16, positions: 1, channels: 1280, classes: [2, 2] };
  const host = draw(shape, 0.1);
  host.shift.fill(10);
  const masks = async (seed: number) => {
    const { features } = await forward(engine, target, shape, host, 0.2, seed);
    return features.map((x) => x > 0 ? 1 : 0);
  };
  const first = await masks(1);
  const share = first.reduce((a, b) => a + b) / first.length;
  // Five standard deviations of 40,960 draws.
  assert.ok(Math.abs(share - 0.8) < 5 * Math.sqrt(0.16 / first.length), `retained ${share}`);
  const differing = (a: Float32Array, b: Float32Array) =>
    a.reduce((count, x, i) => count + Math.abs(x - b[i]!), 0) / a.length;
  assert.equal(differing(first, await masks(1)), 0);
  // Independent masks differ in 2 * 0.2 * 0.8 of the places.
  const row = (index: number) => first.subarray(index * 1280, (index + 1) * 1280);
  assert.ok(Math.abs(differing(first, await masks(2)) - 0.32) < 0.02, "by seed");
  assert.ok(Math.abs(differing(row(0), row(1)) - 0.32) < 0.08, "by head");
  assert.ok(Math.abs(differing(row(0), row(2)) - 0.32) < 0.08, "by image");
});

Deno.test("heads of classes alone are laid out without kinds, others with kinds and label words", () => {
  const colour = { name: "colour", classes: ["black", "red", "white"] };
  const size = { name: "size", classes: ["L", "S"] };
  const tags = Array.from({ length: 40 }, (_, tag) => `${tag}`);
  const use = { kind: "tags", name: "use", tags, separator: "|" } as const;
  const price = { kind: "number", name: "price", mean: 20, std: 5 } as const;
  assert.deepEqual(headLayout([colour, size]), {
    segments: Uint32Array.of(0, 3, 5),
    shape: { classes: [3, 2] },
  });
  assert.deepEqual(headLayout([colour, use, price, size]), {
    segments: Uint32Array.of(0, 3, 43, 44, 46, ...[0, 1, 2, 0], ...[0, 1, 4, 6]),
    shape: { classes: [3, 40, 1, 2], labelWords: 7 },
  });
});
