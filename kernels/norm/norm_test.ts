import type { Engine } from "../program/engine.ts";
import { part, type View } from "../program/program.ts";
import type { Target } from "../program/target.ts";
import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
  webgpu,
} from "../testing/testing.ts";
import { batchNorm, batchNormGradients, epsilon, partialSums } from "../testing/batch_norm.ts";
import { normBackwardJoined } from "./backward_joined.ts";
import {
  inferenceNorms,
  normBackward,
  normBackwardFinish,
  normFinish,
  normInference,
  scaleAndShift,
  statisticsStride,
} from "./norm.ts";

/** d loss / d values by central differences in float64. */
function differentiate(values: Float32Array, loss: (values: Float64Array) => number) {
  const at = Float64Array.from(values);
  return at.map((value, i) => {
    at[i] = value + 1e-4;
    const above = loss(at);
    at[i] = value - 1e-4;
    const below = loss(at);
    at[i] = value;
    return (above - below) / 2e-4;
  });
}

const cases = [[7, 8, 1], [33, 24, 5], [150, 40, 150], [301, 12, 301]] as const;

testOn(targets, "statistics and running averages equal the definition", async (engine, target) => {
  for (const [rows, channels, parts] of cases) {
    const y = randomFloats(rows * channels, -2, 4);
    const gamma = randomFloats(channels, 0.5, 2);
    const beta = randomFloats(channels);
    const [g, b, runningMean, runningVariance] = [
      gamma,
      beta,
      new Float32Array(channels),
      new Float32Array(channels).fill(1),
    ].map((data) => upload(engine, "data", data)) as [View, View, View, View];
    const statistics = upload(engine, "statistics", 4 * statisticsStride(channels));
    await runCalls(
      engine,
      normFinish({
        partials: upload(engine, "partials", partialSums(y, y, channels, parts)),
        state: { gamma: g, beta: b, runningMean, runningVariance },
        statistics,
        rows,
        channels,
        parts,
        epsilon,
        momentum: 0.1,
        target,
      }),
    );
    const { mean, variance, output } = batchNorm(y, gamma, beta);
    const applied = scaleAndShift(statistics, channels);
    const scale = await download(engine, applied.scale);
    const shift = await download(engine, applied.shift);
    const normed = Float64Array.from(
      y,
      (x, i) => x * scale[i % channels]! + shift[i % channels]!,
    );
    assertClose(normed, output, 1e-5, "normed output");
    assertClose(
      await download(engine, runningMean),
      mean.map((x) => 0.1 * x),
      1e-5,
      "running mean",
    );
    assertClose(
      await download(engine, runningVariance),
      variance.map((x) => 0.9 + 0.1 * x * rows / (rows - 1)),
      1e-5,
      "running variance",
    );
  }
});

/** What a norm's backward pass reads and writes, for random values of so many rows. */
function backwardOf(engine: Engine, rows: number, channels: number, parts: number) {
  const y = randomFloats(rows * channels, -2, 4);
  const gamma = randomFloats(channels, 0.5, 2);
  const beta = randomFloats(channels);
  const gradient = randomFloats(rows * channels);
  const { mean, variance } = batchNorm(y, gamma, beta);
  const inverse = variance.map((v) => 1 / Math.sqrt(v + epsilon));
  const scale = gamma.map((x, c) => x * inverse[c]!);
  const shift = beta.map((x, c) => x - mean[c]! * scale[c]!);
  const host = new Float32Array(4 * statisticsStride(channels));
  [scale, shift, mean, inverse].forEach((data, i) =>
    host.set(data, i * statisticsStride(channels))
  );
  const centred = y.map((x, i) => x - mean[i % channels]!);
  const sums = partialSums(gradient, centred, channels, parts);
  return {
    host: { y, gamma, beta, gradient },
    views: {
      partials: upload(engine, "partials", sums),
      gradient: upload(engine, "gradient", gradient),
      input: upload(engine, "input", y),
      statistics: upload(engine, "statistics", host),
      gammaGradient: upload(engine, "gamma gradient", channels),
      betaGradient: upload(engine, "beta gradient", channels),
      output: upload(engine, "output", rows * channels),
    },
    shape: { rows, channels, parts },
  };
}

/** Records it in two calls. */
function apart(engine: Engine, target: Target, { views, shape }: ReturnType<typeof backwardOf>) {
  const { partials, gradient, input, gammaGradient, betaGradient, output, statistics } = views;
  const { parts, ...size } = shape;
  const coefficients = upload(engine, "coefficients", 2 * size.channels);
  const shared = { statistics, coefficients, target, ...size };
  return [
    normBackwardFinish({ ...shared, partials, gammaGradient, betaGradient, parts }),
    normBackward({ ...shared, gradient, input, output }),
  ];
}

/** Compares the gradients with numerical differentiation. */
async function checkBackward(engine: Engine, { host, views }: ReturnType<typeof backwardOf>) {
  const { y, gamma, beta, gradient } = host;
  const loss = (out: Float64Array) => out.reduce((sum, x, i) => sum + x * gradient[i]!, 0);
  const expected = {
    y: differentiate(y, (y) => loss(batchNorm(y, gamma, beta).output)),
    gamma: differentiate(gamma, (gamma) => loss(batchNorm(y, gamma, beta).output)),
    beta: differentiate(beta, (beta) => loss(batchNorm(y, gamma, beta).output)),
  };
  const actual = (view: View) => download(engine, view);
  assertClose(await actual(views.output), expected.y, 1e-4, "input gradient");
  assertClose(await actual(views.gammaGradient), expected.gamma, 1e-4, "gamma gradient");
  assertClose(await actual(views.betaGradient), expected.beta, 1e-4, "beta gradient");
}

Deno.test("the tests' own gradients of a batch norm equal numerical differentiation", () => {
  const [rows, channels] = [9, 4];
  const y = randomFloats(rows * channels, -2, 4);
  const gamma = randomFloats(channels, 0.5, 2);
  const beta = randomFloats(channels);
  const gradient = randomFloats(rows * channels);
  const loss = (out: Float64Array) => out.reduce((sum, x, i) => sum + x * gradient[i]!, 0);
  const actual = batchNormGradients(y, gamma, gradient);
  const expected = {
    y: differentiate(y, (y) => loss(batchNorm(y, gamma, beta).output)),
    gamma: differentiate(gamma, (gamma) => loss(batchNorm(y, gamma, beta).output)),
    beta: differentiate(beta, (beta) => loss(batchNorm(y, gamma, beta).output)),
  };
  for (const key of ["y", "gamma", "beta"] as const) {
    assertClose(actual[key], expected[key], 1e-6, key);
  }
});

testOn(targets, "gradients equal numerical differentiation", async (engine, target) => {
  for (const [rows, channels, parts] of cases.slice(0, 2)) {
    const backward = backwardOf(engine, rows, channels, parts);
    await runCalls(engine, ...apart(engine, target, backward));
    await checkBackward(engine, backward);
  }
});

testOn([webgpu], "gradients by one dispatch equal numerical differentiation", async (engine) => {
  for (const [rows, channels, parts] of cases.slice(0, 2)) {
    const backward = backwardOf(engine, rows, channels, parts);
    await runCalls(engine, normBackwardJoined({ ...backward.views, ...backward.shape }));
    await checkBackward(engine, backward);
  }
});

testOn([webgpu], "gradients by one dispatch are those by two, of many rows", async (engine) => {
  // More rows, channels and partial sums than a workgroup has lanes for, and no multiples of them.
  for (const [rows, channels, parts] of [[1000, 40, 33], [515, 164, 130]] as const) {
    const backward = backwardOf(engine, rows, channels, parts);
    const { output, gammaGradient, betaGradient } = backward.views;
    await runCalls(engine, ...apart(engine, "hardware", backward));
    const results = () =>
      Promise.all([output, gammaGradient, betaGradient].map((view) => download(engine, view)));
    const expected = await results();
    for (const view of [output, gammaGradient, betaGradient]) {
      engine.write(view, new Float32Array(view.byteLength / 4));
    }
    await runCalls(engine, normBackwardJoined({ ...backward.views, ...backward.shape }));
    for (const [index, actual] of (await results()).entries()) {
      assertClose(actual, expected[index]!, 1e-5, "gradient");
    }
  }
});

testOn(
  targets,
  "inference normalises by the running averages, all norms at once",
  async (engine, target) => {
    const sizes = [40, 8, 64, 132];
    const host = sizes.map((channels) => ({
      gamma: randomFloats(channels, 0.5, 2),
      beta: randomFloats(channels),
      mean: randomFloats(channels),
      variance: randomFloats(channels, 0.1, 3),
    }));
    // Every slice begins at a multiple of 64.
    const strides = sizes.map(statisticsStride);
    const total = strides.reduce((a, b) => a + b, 0);
    const weights = upload(engine, "weights", 2 * total);
    const averages = upload(engine, "averages", 2 * total);
    const statistics = upload(engine, "statistics", 4 * total);
    let at = 0;
    const norms = host.map(({ gamma, beta, mean, variance }, index) => {
      const [channels, stride] = [sizes[index]!, strides[index]!];
      const state = {
        gamma: part(weights, 2 * at, channels),
        beta: part(weights, 2 * at + stride, channels),
        runningMean: part(averages, 2 * at, channels),
        runningVariance: part(averages, 2 * at + stride, channels),
      };
      engine.write(state.gamma, gamma);
      engine.write(state.beta, beta);
      engine.write(state.runningMean, mean);
      engine.write(state.runningVariance, variance);
      const norm = { state, statistics: part(statistics, 4 * at, 4 * stride), channels };
      at += stride;
      return norm;
    });
    const table = upload(engine, "norms", inferenceNorms(norms));
    await runCalls(
      engine,
      normInference({ norms: table, weights, averages, statistics, epsilon, target }),
    );
    for (const [index, { gamma, beta, mean, variance }] of host.entries()) {
      const scale = gamma.map((g, c) => g / Math.sqrt(variance[c]! + epsilon));
      const shift = beta.map((b, c) => b - mean[c]! * scale[c]!);
      const applied = scaleAndShift(norms[index]!.statistics, sizes[index]!);
      assertClose(await download(engine, applied.scale), scale, 1e-5, `scale ${index}`);
      assertClose(await download(engine, applied.shift), shift, 1e-5, `shift ${index}`);
    }
  },
);
