import type { View } from "../program/program.ts";
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
  normBackward,
  normBackwardFinish,
  normFinish,
  normInference,
  scaleAndShift,
  statisticsStride,
} from "./norm.ts";

const epsilon = 1e-5;

/** Batch norm in float64: [rows, channels] to [rows, channels]. */
function batchNorm(y: ArrayLike<number>, gamma: ArrayLike<number>, beta: ArrayLike<number>) {
  const channels = gamma.length;
  const rows = y.length / channels;
  const mean = new Float64Array(channels);
  const variance = new Float64Array(channels);
  for (let i = 0; i < y.length; i++) mean[i % channels]! += y[i]! / rows;
  for (let i = 0; i < y.length; i++) {
    variance[i % channels]! += (y[i]! - mean[i % channels]!) ** 2 / rows;
  }
  const output = Float64Array.from(y, (x, i) => {
    const c = i % channels;
    return (x - mean[c]!) / Math.sqrt(variance[c]! + epsilon) * gamma[c]! + beta[c]!;
  });
  return { mean, variance, output };
}

/** Sums of a and a * b over `parts` ranges of rows: what a convolution leaves. */
function partialSums(a: Float32Array, b: Float32Array, channels: number, parts: number) {
  const rows = a.length / channels;
  const sums = new Float32Array(parts * 2 * channels);
  for (let i = 0; i < a.length; i++) {
    const p = Math.floor(Math.floor(i / channels) * parts / rows);
    sums[p * 2 * channels + i % channels]! += a[i]!;
    sums[(p * 2 + 1) * channels + i % channels]! += a[i]! * b[i]!;
  }
  return sums;
}

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

testOn(targets, "gradients equal numerical differentiation", async (engine, target) => {
  for (const [rows, channels, parts] of cases.slice(0, 2)) {
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
    const statistics = upload(engine, "statistics", host);
    const gammaGradient = upload(engine, "gamma gradient", channels);
    const betaGradient = upload(engine, "beta gradient", channels);
    const coefficients = upload(engine, "coefficients", 2 * channels);
    const output = upload(engine, "output", rows * channels);
    const centred = y.map((x, i) => x - mean[i % channels]!);
    const sums = partialSums(gradient, centred, channels, parts);
    const partials = upload(engine, "partials", sums);
    const shape = { rows, channels, target };
    await runCalls(
      engine,
      normBackwardFinish({
        partials,
        statistics,
        gammaGradient,
        betaGradient,
        coefficients,
        parts,
        ...shape,
      }),
      normBackward({
        gradient: upload(engine, "gradient", gradient),
        input: upload(engine, "input", y),
        statistics,
        coefficients,
        output,
        ...shape,
      }),
    );
    const loss = (out: Float64Array) => out.reduce((sum, x, i) => sum + x * gradient[i]!, 0);
    const expected = {
      y: differentiate(y, (y) => loss(batchNorm(y, gamma, beta).output)),
      gamma: differentiate(gamma, (gamma) => loss(batchNorm(y, gamma, beta).output)),
      beta: differentiate(beta, (beta) => loss(batchNorm(y, gamma, beta).output)),
    };
    assertClose(await download(engine, output), expected.y, 1e-4, "input gradient");
    assertClose(await download(engine, gammaGradient), expected.gamma, 1e-4, "gamma gradient");
    assertClose(await download(engine, betaGradient), expected.beta, 1e-4, "beta gradient");
  }
});

testOn(targets, "inference normalises by the running averages", async (engine, target) => {
  const channels = 40;
  const host = [
    randomFloats(channels, 0.5, 2),
    randomFloats(channels),
    randomFloats(channels),
    randomFloats(channels, 0.1, 3),
  ] as const;
  const [gamma, beta, runningMean, runningVariance] = host.map((data) =>
    upload(engine, "data", data)
  ) as [View, View, View, View];
  const statistics = upload(engine, "statistics", 4 * statisticsStride(channels));
  const state = { gamma, beta, runningMean, runningVariance };
  await runCalls(
    engine,
    normInference({ state, statistics, channels, epsilon, target }),
  );
  const scale = host[0].map((g, c) => g / Math.sqrt(host[3][c]! + epsilon));
  const shift = host[1].map((b, c) => b - host[2][c]! * scale[c]!);
  const applied = scaleAndShift(statistics, channels);
  assertClose(await download(engine, applied.scale), scale, 1e-5, "scale");
  assertClose(await download(engine, applied.shift), shift, 1e-5, "shift");
});
