/**
 * Heads of classes, tags and numbers in one model against PyTorch's CrossEntropyLoss, BCEWithLogitsLoss and
 * SmoothL1Loss: the loss kernel on random logits, and the whole step on the golden model.
 */
import assert from "node:assert/strict";
import type { Head, HeadKind } from "../../data/heads.ts";
import { labelSegments, writeNumber, writeTags } from "../../data/label_words.ts";
import type { Engine } from "../../kernels/mod.ts";
import { part, whole } from "../../kernels/program/program.ts";
import {
  assertClose,
  download,
  executors,
  hardwareEngine,
  targets,
  testAlone,
  testOn,
  webgpu,
} from "../../kernels/testing/testing.ts";
import { ImageStore, mobileNetV2 } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import { parameterLayout, sliceOf } from "../../model/parameters.ts";
import type { ActivationPrecision as Precision } from "../../train/mod.ts";
import {
  allocateOptimizer,
  LabelWeights,
  meanLosses,
  optimizerStepOf,
  plainAdam,
  singleBatchStep,
  TrainingStep,
} from "../../train/step/mod.ts";
import { computeLosses } from "./compute_losses.ts";
import {
  type GoldenLabel,
  goldenLearningRate,
  readGoldenLossesOfKinds,
  readGoldenModel,
  readGoldenModelOfKinds,
  readGoldenTraining,
} from "./golden.ts";

const losses = await readGoldenLossesOfKinds();

function headOf(kind: HeadKind, name: string, count: number): Head {
  const names = Array.from({ length: count }, (_, index) => `${index}`);
  if (kind === "class") return { name, classes: names };
  if (kind === "tags") return { kind, name, tags: names, separator: "|" };
  return { kind, name, mean: 0, std: 1 };
}

/** Labels as words. [images, labelSegments(heads).total] */
function wordsOf(heads: readonly Head[], labels: readonly (readonly GoldenLabel[])[]) {
  const { offsets, total } = labelSegments(heads);
  const words = new Int32Array(labels.length * total);
  for (const [image, row] of labels.entries()) {
    for (const [index, label] of row.entries()) {
      const first = image * total + offsets[index]!;
      if (label === null) words[first] = -1;
      else if (typeof label !== "number") writeTags(words, first, label);
      else if (heads[index]!.kind === "number") writeNumber(words, first, label);
      else words[first] = label;
    }
  }
  return words;
}

const kindHeads = losses.kinds.map(([kind, count], head) => headOf(kind, `head ${head}`, count));

for (const { labels, ...golden } of losses.cases) {
  const sentence = `losses of every kind and their gradient equal PyTorch's: ${golden.title}`;
  testOn(targets, sentence, async (engine, target) => {
    const words = wordsOf(kindHeads, labels);
    const input = { ...golden, heads: kindHeads, batch: losses.batch, labels: words };
    const { sums, gradient, correct } = await computeLosses(engine, target, input);
    const { loss, heads: means } = meanLosses(sums, golden.headWeights);
    assert.deepEqual(
      means.map((mean) => mean === null),
      golden.losses.map((mean) => mean === null),
    );
    for (const [head, mean] of golden.losses.entries()) {
      assertClose([means[head] ?? 0], [mean ?? 0], 1e-5, `loss of head ${head}`);
    }
    assertClose([loss], [golden.loss], 1e-5, "loss");
    assertClose(gradient, golden.gradient, 1e-5, "gradient");

    // How right each head is.
    const total = losses.kinds.reduce((sum, [, count]) => sum + count, 0);
    const expected = labels.flatMap((row, image) => {
      let first = image * total;
      return row.map((own, head) => {
        const logits = golden.logits.slice(first, first += losses.kinds[head]![1]);
        const { ownWeight = 1 } = golden;
        const before = ownWeight < 1 ? labels.at(image - 1)![head]! : own;
        if (own === null || before === null) return 0;
        const label = ownWeight < 0.5 ? before : own;
        if (typeof label !== "number") {
          const right = logits.filter((logit, tag) => (logit >= 0) === label.includes(tag));
          return right.length / logits.length;
        }
        if (losses.kinds[head]![0] === "number") {
          return Math.abs(logits[0]! - ownWeight * Number(own) - (1 - ownWeight) * Number(before));
        }
        return logits.indexOf(Math.max(...logits)) === label ? 1 : 0;
      });
    });
    assertClose(correct, expected, 1e-5, "how right");
  });
}

testOn(
  targets,
  "a model of classes has as many dispatches as one of every kind",
  async (engine, target) => {
    const input = {
      batch: 2,
      classWeights: null,
      smoothing: 0,
      focal: 0,
    };
    const classes = [headOf("class", "a", 3), headOf("class", "b", 2)];
    const kinds = [headOf("tags", "a", 3), headOf("number", "b", 1), headOf("class", "c", 2)];
    const counted = [];
    for (const heads of [classes, kinds]) {
      const { calls } = await computeLosses(engine, target, {
        ...input,
        heads,
        logits: Array(2 * (heads === classes ? 5 : 6)).fill(0.5),
        labels: new Int32Array(2 * labelSegments(heads).total),
        headWeights: heads.map(() => 1),
      });
      counted.push(calls);
    }
    assert.equal(counted[0], counted[1]);
  },
);

testOn(
  targets,
  "tags that are certain lose nothing and pull nothing, however far their logits",
  async (engine, target) => {
    const heads = [headOf("tags", "use", 5000)];
    const tags = Array.from({ length: 2500 }, (_, index) => 2 * index);
    for (const [logit, focal] of [[200, 0], [200, 0.5], [1e30, 2]] as const) {
      const { sums, gradient, correct } = await computeLosses(engine, target, {
        heads,
        batch: 2,
        logits: Array.from({ length: 10000 }, (_, index) => index % 2 ? -logit : logit),
        labels: wordsOf(heads, [[tags], [tags]]),
        classWeights: null,
        headWeights: [1],
        smoothing: 0,
        focal,
      });
      assert.deepEqual(sums, { losses: [0], labelWeights: [2] });
      assert.ok(gradient.every((value) => value === 0));
      assert.deepEqual([...correct], [1, 1]);
    }
  },
);

/** A golden model with a head of each kind on the device, and its images. */
async function start(engine: Engine) {
  const run = await readGoldenTraining();
  const golden = await readGoldenModelOfKinds();
  const { architecture: backbone, weights } = await readGoldenModel();
  const architecture = mobileNetV2({
    heads: [headOf("class", "gender", 3), headOf("tags", "use", 6), headOf("number", "price", 1)],
    inputWidth: run.width,
    inputHeight: run.height,
    widthMultiplier: backbone.widthMultiplier,
    dropout: 0,
  });
  const layout = parameterLayout(architecture);
  const parameters = new Float32Array(layout.length);
  for (const { name, offset, length } of layout.slices.values()) {
    const from = golden.initial.get(name);
    const slice = from ??
      weights.parameters.subarray(sliceOf(parameterLayout(backbone), name).offset);
    parameters.set(slice.subarray(0, length), offset);
  }
  const network = new Network(engine, architecture);
  network.load({ parameters, buffers: weights.buffers });
  return { run, golden, architecture, network };
}

/** Compares the gradient of some parameters, by the relative norm of its error. */
async function checkGradients(
  engine: Engine,
  network: Network,
  gradients: Parameters<typeof whole>[0],
  golden: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const actual = await download(engine, part(whole(gradients), 0, network.layout.length));
  assert.equal(golden.size, 8);
  for (const [name, expected] of golden) {
    const { offset } = sliceOf(network.layout, name);
    const error = Math.hypot(...expected.map((value, i) => actual[offset + i]! - value));
    const limit = 1e-3 * Math.hypot(...expected);
    assert.ok(error <= limit, `gradient of ${name}: error ${error} exceeds ${limit}`);
  }
}

/** Takes the golden steps and compares losses, and in float32 logits and the first gradient. */
async function checkSteps(engine: Engine, precision: Precision): Promise<void> {
  const { run, golden, architecture, network } = await start(engine);
  const { batch, width, height, steps } = run;
  const optimizer = allocateOptimizer(network);
  const images = { count: steps * batch, width, height, pixels: run.pixels, labels: golden.labels };
  const step = await TrainingStep.compile({
    network,
    optimizer,
    store: new ImageStore(engine, images, batch),
    batchSize: batch,
    capacity: 1,
    precision,
  });
  const labelWeights = new LabelWeights(golden.labels, architecture.heads);
  for (let index = 0; index < steps; index++) {
    const samples = Uint32Array.from({ length: batch }, (_, i) => index * batch + i);
    const weights = labelWeights.sum(samples);
    const [result] = await step.run([{
      samples,
      draws: new Float32Array(batch * 16),
      batch: index + 1,
      learningRate: goldenLearningRate,
      optimizerStep: singleBatchStep(index + 1, weights),
      emaWeight: 0,
      dropoutSeed: 1,
    }]);
    const { heads } = meanLosses({ losses: [...result!.losses], labelWeights: weights });
    const mixed = precision === "mixed";
    assertClose(
      heads.map((mean) => mean!),
      golden.losses.subarray(index * 3, index * 3 + 3),
      mixed ? 1e-2 : 1e-4,
      `losses of step ${index + 1}`,
    );
    if (mixed) continue;
    const logits = golden.logits.subarray(index * batch * 10, (index + 1) * batch * 10);
    assertClose(await download(engine, step.logits), logits, 1e-3, `logits of step ${index + 1}`);
    if (index === 0) await checkGradients(engine, network, optimizer.gradients, golden.gradients);
  }
}

testOn(executors, "three Adam steps with a head of each kind equal PyTorch's", async (engine) => {
  await checkSteps(engine, "float32");
});

testOn(
  [webgpu],
  "mixed precision's losses of each kind stay within 1 % of PyTorch's",
  async (engine) => {
    await checkSteps(engine, "mixed");
  },
);

testAlone([webgpu], "the way of hardware with a head of each kind equals PyTorch too", async () => {
  const engine = await hardwareEngine();
  await checkSteps(engine, "float32");
  await checkSteps(engine, "mixed");
  engine.destroy();
});

const weightedSentence =
  "accumulated batches of each kind with weights, smoothing and focal factor have PyTorch's gradient";
testOn(executors, weightedSentence, async (engine) => {
  const { run, golden, architecture, network } = await start(engine);
  const { batch, width, height } = run;
  const optimizer = allocateOptimizer(network, { ...plainAdam, accumulates: true });
  const count = 2 * batch;
  const pixels = new Uint8Array(count * height * width * 3);
  const first = run.pixels.subarray(0, pixels.length / 2);
  for (const start of [0, first.length]) pixels.set(first, start);
  const labels = golden.labels.slice(0, count * labelSegments(architecture.heads).total);
  const { classWeights, headWeights } = golden;
  const step = await TrainingStep.compile({
    network,
    optimizer,
    store: new ImageStore(engine, { count, width, height, pixels, labels }, count),
    batchSize: batch,
    capacity: 2,
    loss: { smoothing: 0.1, focal: 1.5 },
    classWeights,
    headWeights,
  });
  const labelWeights = new LabelWeights(labels, architecture.heads, classWeights);
  const batches = [0, batch].map((first) =>
    Uint32Array.from({ length: batch }, (_, i) => first + i)
  );
  const options = {
    accumulate: 2,
    labelWeights: (samples: Uint32Array) => labelWeights.sum(samples),
  };
  const results = await step.run(batches.map((samples, index) => ({
    samples,
    draws: new Float32Array(batch * 16),
    batch: index + 1,
    learningRate: 0,
    optimizerStep: optimizerStepOf(batches, index, 0, options),
    emaWeight: 0,
    dropoutSeed: 1,
  })));
  const means = results.flatMap(({ losses }, index) =>
    meanLosses({ losses: [...losses], labelWeights: labelWeights.sum(batches[index]!) }).heads
  );
  assertClose(means.map((mean) => mean!), golden.weightedLosses, 1e-4, "losses");
  await checkGradients(engine, network, optimizer.total!, golden.weighted);
});
