/** Norms on a device for tests of the kernels that do their work while reading, and what these have to compute. */
import type { NormBehind, UnfinishedNorm } from "../norm/by_readers.ts";
import { statisticsStride } from "../norm/norm.ts";
import type { Engine } from "../program/engine.ts";
import { part } from "../program/program.ts";
import { batchNorm, batchNormGradients, epsilon, partialSums } from "./batch_norm.ts";
import { assertClose, download, randomFloats, upload } from "./testing.ts";

const momentum = 0.1;

/** A random norm of so many channels. */
function drawNorm(channels: number) {
  return { gamma: randomFloats(channels, 0.5, 2), beta: randomFloats(channels) };
}

/**
 * A norm of which there are only partial sums.
 *
 * @param engine Where.
 * @param y What it is to normalise. [rows, channels]
 * @param channels Of y.
 * @param parts In how many partial sums.
 */
export function unfinishedNorm(
  engine: Engine,
  y: Float32Array,
  channels: number,
  parts: number,
) {
  const { gamma, beta } = drawNorm(channels);
  const rows = y.length / channels;
  const state = {
    gamma: upload(engine, "gamma", gamma),
    beta: upload(engine, "beta", beta),
    runningMean: upload(engine, "running mean", channels),
    runningVariance: upload(engine, "running variance", new Float32Array(channels).fill(1)),
  };
  const norm: UnfinishedNorm = {
    partials: upload(engine, "partial sums", partialSums(y, y, channels, parts)),
    state,
    statistics: upload(engine, "statistics", 4 * statisticsStride(channels)),
    rows,
    channels,
    parts,
    epsilon,
    momentum,
  };
  return { norm, expected: batchNorm(y, gamma, beta), gamma, beta };
}

/** Compares the statistics and running averages that a reader stored. */
export async function checkFinished(
  engine: Engine,
  { norm, expected, gamma, beta }: ReturnType<typeof unfinishedNorm>,
): Promise<void> {
  const { mean, variance } = expected;
  const { state, statistics, rows, channels } = norm;
  const inverse = variance.map((x) => 1 / Math.sqrt(x + epsilon));
  const scale = inverse.map((x, c) => x * gamma[c]!);
  const shift = scale.map((x, c) => beta[c]! - mean[c]! * x);
  for (const [index, host] of [scale, shift, mean, inverse].entries()) {
    const view = part(statistics, index * statisticsStride(channels), channels);
    assertClose(await download(engine, view), host, 1e-5, `statistics ${index}`);
  }
  const unbiased = variance.map((x) => 1 - momentum + momentum * x * rows / Math.max(rows - 1, 1));
  assertClose(
    await download(engine, state.runningMean),
    mean.map((x) => momentum * x),
    1e-5,
    "running mean",
  );
  assertClose(await download(engine, state.runningVariance), unbiased, 1e-5, "running variance");
}

/**
 * A norm that a gradient has to be taken through.
 *
 * @param engine Where.
 * @param gradient At the norm's output. [rows, channels]
 * @param channels Of the gradient.
 * @param parts In how many partial sums.
 */
export function normBehind(
  engine: Engine,
  gradient: Float32Array,
  channels: number,
  parts: number,
) {
  const { gamma, beta } = drawNorm(channels);
  const y = randomFloats(gradient.length, -2, 4);
  const { mean, variance } = batchNorm(y, gamma, beta);
  const inverse = variance.map((x) => 1 / Math.sqrt(x + epsilon));
  const scale = inverse.map((x, c) => x * gamma[c]!);
  const shift = scale.map((x, c) => beta[c]! - mean[c]! * x);
  const stride = statisticsStride(channels);
  const statistics = new Float32Array(4 * stride);
  [scale, shift, mean, inverse].forEach((host, index) => statistics.set(host, index * stride));
  const centred = Float64Array.from(y, (x, i) => x - mean[i % channels]!);
  const norm: NormBehind = {
    partials: upload(engine, "partial sums", partialSums(gradient, centred, channels, parts)),
    input: upload(engine, "norm input", y),
    statistics: upload(engine, "statistics", statistics),
    gammaGradient: upload(engine, "gamma gradient", channels),
    betaGradient: upload(engine, "beta gradient", channels),
    rows: gradient.length / channels,
    channels,
    parts,
  };
  return { norm, expected: batchNormGradients(y, gamma, gradient) };
}

/** Compares the gradients of gamma and beta that a reader stored. */
export async function checkStored(
  engine: Engine,
  { norm, expected }: ReturnType<typeof normBehind>,
): Promise<void> {
  const { gammaGradient, betaGradient } = norm;
  assertClose(await download(engine, gammaGradient), expected.gamma, 1e-4, "gamma gradient");
  assertClose(await download(engine, betaGradient), expected.beta, 1e-4, "beta gradient");
}
