/**
 * The whole model against PyTorch: the compiled step and the compiled inference program on the
 * golden runs. How far float32 may stray from the float64 goldens is written in golden_model.py.
 */
import assert from "node:assert/strict";
import type { Engine } from "../../kernels/mod.ts";
import { part, whole } from "../../kernels/program/program.ts";
import {
  assertClose,
  download,
  executors,
  hardwareEngine,
  testAlone,
  testOn,
  webgpu,
} from "../../kernels/testing/testing.ts";
import { batchNormEpsilon, ImageInference, ImageStore, mobileNetV2 } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import { sliceOf } from "../../model/parameters.ts";
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
import { lastVariants } from "../../train/testing/mod.ts";
import {
  goldenLearningRate,
  type GoldenRun,
  readGoldenModel,
  readGoldenOddRun,
  readGoldenTraining,
  readGoldenWeighted,
} from "./golden.ts";

/** The golden model on the device, ready to take the golden run's steps. */
async function start(
  engine: Engine,
  run: GoldenRun,
  { precision = "float32", variants = "default" }: {
    precision?: Precision;
    variants?: "default" | "last";
  } = {},
) {
  const { architecture: model, weights } = await readGoldenModel();
  const architecture = mobileNetV2({
    heads: model.heads,
    inputWidth: run.width,
    inputHeight: run.height,
    widthMultiplier: model.widthMultiplier,
    dropout: 0,
  });
  const network = new Network(engine, architecture);
  network.load(weights);
  const optimizer = allocateOptimizer(network);
  const { width, height, batch } = run;
  const images = {
    count: run.steps * batch,
    width,
    height,
    pixels: run.pixels,
    labels: run.labels,
  };
  const store = new ImageStore(engine, images, batch);
  const options = {
    network,
    optimizer,
    store,
    batchSize: batch,
    capacity: 1,
    precision,
  };
  const step = await TrainingStep.compile({
    ...options,
    ...(variants === "last" && { choices: lastVariants(options) }),
  });
  const take = async (index: number) => {
    const samples = Uint32Array.from({ length: batch }, (_, i) => index * batch + i);
    const [result] = await step.run([{
      samples,
      draws: new Float32Array(batch * 16),
      batch: index + 1,
      learningRate: goldenLearningRate,
      optimizerStep: singleBatchStep(index + 1, architecture.heads.map(() => batch)),
      emaWeight: 0,
      dropoutSeed: 1,
    }]);
    return result!;
  };
  return { engine, architecture, network, optimizer, images, step, take };
}

/** Compares one step's logits and losses. */
async function checkOutputs(
  run: GoldenRun,
  index: number,
  { engine, step }: Awaited<ReturnType<typeof start>>,
  losses: Float32Array,
): Promise<void> {
  const classes = run.logits.length / run.steps;
  const logits = await download(engine, step.logits);
  const expected = run.logits.subarray(index * classes, (index + 1) * classes);
  assertClose(logits, expected, 1e-3, `logits of step ${index + 1}`);
  const heads = run.losses.length / run.steps;
  assertClose(
    losses.map((loss) => loss / run.batch),
    run.losses.subarray(index * heads, (index + 1) * heads),
    1e-4,
    `losses of step ${index + 1}`,
  );
}

/** Compares the gradient of every parameter, by the relative norm of its error. */
async function checkGradients(
  run: GoldenRun,
  { engine, network, optimizer }: Awaited<ReturnType<typeof start>>,
): Promise<void> {
  const gradients = await download(
    engine,
    part(whole(optimizer.gradients), 0, network.layout.length),
  );
  assert.equal(run.gradients.size, network.layout.slices.size);
  for (const [name, expected] of run.gradients) {
    const { offset, length } = sliceOf(network.layout, name);
    const actual = gradients.subarray(offset, offset + length);
    let error = 0;
    let size = 0;
    for (const [i, value] of expected.entries()) {
      error += (actual[i]! - value) ** 2;
      size += value ** 2;
    }
    // The bias of a projection's norm is cancelled by the norm that follows: its gradient is 0.
    const limit = size === 0 ? 1e-5 * Math.sqrt(length) : 1e-3 * Math.sqrt(size);
    assert.ok(
      Math.sqrt(error) <= limit,
      `gradient of ${name}: error ${Math.sqrt(error)} exceeds ${limit}`,
    );
  }
}

/** Compares running means in units of their deviations, and running variances. */
async function checkStatistics(run: GoldenRun, network: Network): Promise<void> {
  const { buffers } = await network.save();
  for (const [name, expected] of run.statistics) {
    const { offset, length } = sliceOf(network.bufferLayout, name);
    const actual = buffers.subarray(offset, offset + length);
    const variance = run.statistics.get(name.replace("running_mean", "running_var"))!;
    for (const [i, value] of expected.entries()) {
      const isMean = name.endsWith("running_mean");
      const limit = isMean
        ? 1e-2 * Math.sqrt(variance[i]! + batchNormEpsilon)
        : 1e-3 * (value + batchNormEpsilon);
      const error = Math.abs(actual[i]! - value);
      assert.ok(error <= limit, `${name}[${i}] is ${actual[i]}, expected ${value}`);
    }
  }
}

testOn(executors, "three Adam steps equal PyTorch's, from logits to weights", async (engine) => {
  const run = await readGoldenTraining();
  const session = await start(engine, run);
  const { network, images } = session;
  for (let index = 0; index < run.steps; index++) {
    const { losses } = await session.take(index);
    await checkOutputs(run, index, session, losses);
    if (index === 0) await checkGradients(run, session);
  }
  const { parameters } = await network.save();
  let compared = 0;
  for (const [name, expected] of run.parameters) {
    const { offset } = sliceOf(network.layout, name);
    const steady = run.steady.get(name)!;
    let [error, size] = [0, 0];
    for (const [i, value] of expected.entries()) {
      if (steady[i] !== 1) continue;
      compared++;
      error += (parameters[offset + i]! - value) ** 2;
      size += value ** 2;
    }
    assert.ok(error <= 1e-6 * size, `${name} after 3 steps: error ${Math.sqrt(error / size)}`);
  }
  assert.ok(compared > 0.5 * network.layout.length, "most parameters are compared");
  await checkStatistics(run, network);

  const inference = await ImageInference.compile(network, images, run.batch);
  const batches = await Array.fromAsync(inference.logits());
  assertClose(batches.at(-1)!.logits, run.inference, 5e-3, "inference after training");
  inference.destroy();
});

testOn([webgpu], "other kernel variants equal PyTorch too", async (engine) => {
  const run = await readGoldenTraining();
  const session = await start(engine, run, { variants: "last" });
  const { losses } = await session.take(0);
  await checkOutputs(run, 0, session, losses);
  await checkGradients(run, session);
});

// More lanes, shared tiles, no textures.
testAlone([webgpu], "the way of hardware equals PyTorch too", async () => {
  const engine = await hardwareEngine();
  const run = await readGoldenTraining();
  const session = await start(engine, run);
  const { losses } = await session.take(0);
  await checkOutputs(run, 0, session, losses);
  await checkGradients(run, session);
  for (let index = 1; index < run.steps; index++) await session.take(index);
  await checkStatistics(run, session.network);
  const inference = await ImageInference.compile(session.network, session.images, run.batch);
  const batches = await Array.fromAsync(inference.logits());
  assertClose(batches.at(-1)!.logits, run.inference, 5e-3, "inference after training");
  inference.destroy();
  const others = await start(engine, run, { variants: "last" });
  const { losses: byOthers } = await others.take(0);
  await checkOutputs(run, 0, others, byOthers);
  await checkGradients(run, others);
  const mixed = await start(engine, run, { precision: "mixed" });
  const { losses: rounded } = await mixed.take(0);
  assertClose(rounded, losses, 1e-2, "losses in mixed precision");
  engine.destroy();
});

testOn([webgpu], "mixed precision's losses stay within 1 % of PyTorch's", async (engine) => {
  const run = await readGoldenTraining();
  const session = await start(engine, run, { precision: "mixed" });
  const heads = run.losses.length / run.steps;
  for (let index = 0; index < run.steps; index++) {
    const { losses } = await session.take(index);
    assertClose(
      losses.map((loss) => loss / run.batch),
      run.losses.subarray(index * heads, (index + 1) * heads),
      1e-2,
      `losses of step ${index + 1}`,
    );
  }
});

testOn(executors, "a step on images of odd sizes equals PyTorch's", async (engine) => {
  const run = await readGoldenOddRun();
  const session = await start(engine, run);
  const { losses } = await session.take(0);
  await checkOutputs(run, 0, session, losses);
  await checkGradients(run, session);
  await checkStatistics(run, session.network);
});

const weightedSentence =
  "accumulated batches with weights and missing labels have PyTorch's gradient";
testOn(executors, weightedSentence, async (engine) => {
  const run = await readGoldenTraining();
  const golden = await readGoldenWeighted();
  const { batch, width, height } = run;
  const { architecture, weights } = await readGoldenModel();
  const network = new Network(engine, architecture);
  network.load(weights);
  const optimizer = allocateOptimizer(network, { ...plainAdam, accumulates: true });
  const count = 2 * batch;
  const pixels = new Uint8Array(count * height * width * 3);
  const first = run.pixels.subarray(0, pixels.length / 2);
  for (const start of [0, first.length]) pixels.set(first, start);
  const images = { count, width, height, pixels, labels: golden.labels };
  const { classWeights, headWeights } = golden;
  const step = await TrainingStep.compile({
    network,
    optimizer,
    store: new ImageStore(engine, images, count),
    batchSize: batch,
    capacity: 2,
    loss: { smoothing: 0.1, focal: 0 },
    classWeights,
    headWeights,
  });
  const labelWeights = new LabelWeights(golden.labels, architecture.heads, classWeights);
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
  const losses = results.flatMap(({ losses }, index) =>
    meanLosses({ losses: [...losses], labelWeights: labelWeights.sum(batches[index]!) }).heads
  );
  assertClose(losses.map((loss) => loss ?? 0), golden.losses, 1e-4, "losses");
  const total = await download(engine, part(whole(optimizer.total!), 0, network.layout.length));
  for (const [name, expected] of golden.gradients) {
    const { offset, length } = sliceOf(network.layout, name);
    const actual = total.subarray(offset, offset + length);
    const error = Math.hypot(...expected.map((value, i) => actual[i]! - value));
    const limit = 1e-3 * Math.hypot(...expected);
    assert.ok(error <= limit, `gradient of ${name}: error ${error} exceeds ${limit}`);
  }
});
