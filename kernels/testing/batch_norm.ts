/** Batch norm by its definition in float64, and partial sums as kernels leave them: what tests compare with. */
import { strict as assert } from "node:assert";

/** What is added to the variance. */
export const epsilon = 1e-5;

/** A batch norm in training. */
export interface BatchNorm {
  readonly mean: Float64Array; // [channels]
  readonly variance: Float64Array; // [channels]
  readonly output: Float64Array; // [rows, channels]
}

/**
 * Normalises by the batch's statistics.
 *
 * @param y [rows, channels]
 * @param gamma [channels]
 * @param beta [channels]
 */
export function batchNorm(
  y: ArrayLike<number>,
  gamma: ArrayLike<number>,
  beta: ArrayLike<number>,
): BatchNorm {
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

/**
 * Takes a gradient through the norm: Ioffe & Szegedy 2015, section 3.
 *
 * @param y What it normalised. [rows, channels]
 * @param gamma [channels]
 * @param gradient At its output. [rows, channels]
 * @returns The gradients of y, gamma and beta.
 */
export function batchNormGradients(
  y: ArrayLike<number>,
  gamma: ArrayLike<number>,
  gradient: ArrayLike<number>,
): { y: Float64Array; gamma: Float64Array; beta: Float64Array } {
  const channels = gamma.length;
  const rows = y.length / channels;
  const { mean, variance } = batchNorm(y, gamma, new Float64Array(channels));
  const std = variance.map((x) => Math.sqrt(x + epsilon));
  const normed = Float64Array.from(y, (x, i) => (x - mean[i % channels]!) / std[i % channels]!);
  const ofGamma = new Float64Array(channels);
  const ofBeta = new Float64Array(channels);
  for (let i = 0; i < y.length; i++) {
    ofGamma[i % channels]! += gradient[i]! * normed[i]!;
    ofBeta[i % channels]! += gradient[i]!;
  }
  const ofInput = normed.map((x, i) => {
    const c = i % channels;
    return gamma[c]! / std[c]! * (gradient[i]! - ofBeta[c]! / rows - x * ofGamma[c]! / rows);
  });
  return { y: ofInput, gamma: ofGamma, beta: ofBeta };
}

/**
 * Sums of a and a * b over ranges of rows: what a convolution leaves.
 *
 * @param a [rows, channels]
 * @param b [rows, channels]
 * @param channels Of both.
 * @param parts How many ranges; some are empty where there are more of them than rows.
 * @returns [parts, 2, channels]
 */
export function partialSums(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  channels: number,
  parts: number,
): Float32Array<ArrayBuffer> {
  assert.equal(a.length, b.length);
  const rows = a.length / channels;
  const sums = new Float32Array(parts * 2 * channels);
  for (let i = 0; i < a.length; i++) {
    const p = Math.floor(Math.floor(i / channels) * parts / rows);
    sums[p * 2 * channels + i % channels]! += a[i]!;
    sums[(p * 2 + 1) * channels + i % channels]! += a[i]! * b[i]!;
  }
  return sums;
}
