/**
 * The loss against PyTorch's CrossEntropyLoss, from logits to the means that are reported and to the
 * gradient: the kernel's arithmetic and the host's division together.
 */
import assert from "node:assert/strict";
import type { Head } from "../../data/heads.ts";
import { headsTraining, logitsGradientStride } from "../../kernels/heads/heads.ts";
import {
  assertClose,
  download,
  runCalls,
  targets,
  testOn,
  upload,
} from "../../kernels/testing/testing.ts";
import {
  addLosses,
  gradientScales,
  LabelWeights,
  meanLosses,
  noLosses,
} from "../../train/step/mod.ts";
import type { LossSums } from "../../train/mod.ts";
import type { Engine, Target } from "../../kernels/mod.ts";
import { batchRecord, encodeRecords } from "../../kernels/program/records.ts";
import { type GoldenLoss, readGoldenLosses } from "./golden.ts";

const { batch, classes, cases } = await readGoldenLosses();
const total = classes.reduce((sum, count) => sum + count);
const heads = classes.length;
const classHeads = headsOf(classes);
/** Each image has a channel of its own, so that the weight is the logits. */
const channels = Math.ceil(batch / 4) * 4;

/** Heads of so many classes each. */
function headsOf(classes: readonly number[]): Head[] {
  return classes.map((count, head) => ({
    name: `head ${head}`,
    classes: Array.from({ length: count }, (_, c) => `class ${c}`),
  }));
}

/** Sums of losses and the gradient of the logits that the kernel makes of a golden case. */
async function computed(engine: Engine, target: Target, golden: GoldenLoss) {
  const { logits, headWeights, smoothing, focal } = golden;
  const shape = { batch, positions: 1, channels, classes };
  const weight = new Float32Array(total * channels);
  logits.forEach((logit, i) => weight[i % total * channels + Math.floor(i / total)] = logit);
  const features = new Float32Array(batch * channels);
  for (let image = 0; image < batch; image++) features[image * channels + image] = 1;
  const segments = Uint32Array.from(
    { length: heads + 1 },
    (_, head) => classes.slice(0, head).reduce((sum, count) => sum + count, 0),
  );
  const labels = Int32Array.from(golden.labels);
  const classWeights = Float32Array.from(golden.classWeights ?? Array(total).fill(1));
  const samples = Uint32Array.from({ length: batch }, (_, image) => image);
  const labelWeights = new LabelWeights(
    labels,
    classHeads,
    golden.classWeights === null ? undefined : classWeights,
  ).sum(samples);
  const scales = Float32Array.from(gradientScales(labelWeights, headWeights));
  const view = (data: Float32Array | Uint32Array | Int32Array) => upload(engine, "data", data);
  const stride = logitsGradientStride(shape);
  const logitsGradient = upload(engine, "logits gradient", batch * stride);
  const losses = upload(engine, "losses", batch * heads);
  await runCalls(
    engine,
    ...headsTraining({
      input: view(features),
      inputScale: view(new Float32Array(channels).fill(1)),
      inputShift: view(new Float32Array(channels)),
      weight: view(weight),
      bias: view(new Float32Array(total)),
      features: upload(engine, "features", batch * heads * channels),
      logits: upload(engine, "logits", batch * total),
      batchIndex: view(Uint32Array.of(0)),
      batchRecords: view(encodeRecords(batchRecord, [{}])),
      samples: view(samples),
      labels: view(labels),
      classWeights: view(classWeights),
      gradientScales: view(scales),
      segments: view(segments),
      logitsGradient,
      weightGradient: upload(engine, "weight gradient", total * channels),
      biasGradient: upload(engine, "bias gradient", total),
      losses,
      correct: upload(engine, "correct", batch * heads),
      shape,
      dropout: 0,
      loss: { smoothing, focal },
      target,
    }),
  );
  const ofImages = await download(engine, losses);
  const sums: LossSums = {
    losses: classes.map((_, head) =>
      ofImages.reduce((sum, loss, i) => i % heads === head ? sum + loss : sum, 0)
    ),
    labelWeights,
  };
  const padded = await download(engine, logitsGradient);
  return { sums, gradient: padded.filter((_, i) => i % stride < total) };
}

for (const golden of cases) {
  const sentence = `losses and their gradient equal PyTorch's: ${golden.title}`;
  testOn(targets, sentence, async (engine, target) => {
    const { sums, gradient } = await computed(engine, target, golden);
    const { loss, heads: means } = meanLosses(sums, golden.headWeights);
    assert.deepEqual(
      means.map((mean) => mean === null),
      golden.losses.map((mean) => mean === null),
    );
    assertClose(
      means.map((mean) => mean ?? 0),
      golden.losses.map((mean) => mean ?? 0),
      1e-5,
      "losses",
    );
    assertClose([loss], [golden.loss], 1e-5, "loss");
    assertClose(gradient, golden.gradient, 1e-5, "gradient");
  });
}

Deno.test("losses of steps add up to those of all their images, not to the mean of their means", () => {
  const steps = [
    { losses: [6, 0], labelWeights: [3, 0] },
    { losses: [4, 2.5], labelWeights: [1, 0.5] },
  ];
  const sums = steps.reduce(addLosses, noLosses(2));
  assert.deepEqual(meanLosses(sums), { loss: 2.5 + 5, heads: [2.5, 5] });
  assert.deepEqual(meanLosses(sums, [2, 0.5]), { loss: 5 + 2.5, heads: [2.5, 5] });
  assert.deepEqual(steps.map((step) => meanLosses(step).heads), [[2, null], [4, 5]]);
  assert.deepEqual(meanLosses(noLosses(2)), { loss: 0, heads: [null, null] });
});

Deno.test("labels weigh their class's weight, each head its own, missing ones nothing", () => {
  const labels = Int32Array.of(0, 1, 2, -1, -1, 0);
  const weights = Float32Array.of(0.5, 8, 4, 1, 2);
  const samples = Uint32Array.of(0, 1, 2, 1);
  assert.deepEqual(new LabelWeights(labels, headsOf([3, 2]), weights).sum(samples), [8.5, 3]);
  assert.deepEqual(new LabelWeights(labels, headsOf([3, 2])).sum(samples), [3, 2]);
  assert.deepEqual(gradientScales([8, 0], Float32Array.of(2, 1)), [0.25, 0]);
});
