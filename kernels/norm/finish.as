// Batch norm in training, between two convolutions; see finish.wgsl for the arithmetic and the shapes. A
// task finishes up to 32 channels.

import { NormBackwardFinishCall, NormFinishCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";

/** Adds up one of the two partial sums of four channels over the parts. */
function addParts(partials: usize, parts: u32, channels: u32): v128 {
  const stride = <usize>channels * 8;
  let sum = f32x4.splat(0);
  for (let part: u32 = 0; part < parts; part++) {
    sum = f32x4.add(sum, v128.load(partials));
    partials += stride;
  }
  return sum;
}

export function normFinish(call: NormFinishCall, task: u32): void {
  const channels = call.channels;
  const parts = call.parts;
  const stride = <usize>call.stride * 4;
  const rows = <f32>call.rows;
  const epsilon = f32x4.splat(call.epsilon);
  const momentum = f32x4.splat(call.momentum);
  const bessel = f32x4.splat(rows / max<f32>(rows - 1, 1));
  const end = min((task + 1) * 32, channels) * 4;
  for (let at = task * 128; at < end; at += 16) {
    const partials = call.partials + at;
    const mean = f32x4.div(addParts(partials, parts, channels), f32x4.splat(rows));
    const squares = f32x4.div(addParts(partials + channels * 4, parts, channels), f32x4.splat(rows));
    const variance = f32x4.pmax(f32x4.sub(squares, f32x4.mul(mean, mean)), f32x4.splat(0));
    const std = f32x4.sqrt(f32x4.add(variance, epsilon));
    const inverseStd = f32x4.div(f32x4.splat(1), std);
    const scale = f32x4.mul(v128.load(call.gamma + at), inverseStd);
    const shift = f32x4.sub(v128.load(call.beta + at), f32x4.mul(mean, scale));
    const statistics = call.statistics + at;
    v128.store(statistics, scale);
    v128.store(statistics + stride, shift);
    v128.store(statistics + 2 * stride, mean);
    v128.store(statistics + 3 * stride, inverseStd);
    updateAverage(call.runningMean + at, mean, momentum);
    updateAverage(call.runningVariance + at, f32x4.mul(variance, bessel), momentum);
  }
}

/** Updates a running average with a value. */
@inline
function updateAverage(average: usize, value: v128, momentum: v128): void {
  const before = v128.load(average);
  const rest = f32x4.sub(f32x4.splat(1), momentum);
  v128.store(average, multiplyAdd(value, momentum, f32x4.mul(before, rest)));
}

export function normBackwardFinish(call: NormBackwardFinishCall, task: u32): void {
  const channels = call.channels;
  const parts = call.parts;
  const stride = <usize>call.stride * 4;
  const rows = f32x4.splat(<f32>call.rows);
  const end = min((task + 1) * 32, channels) * 4;
  for (let at = task * 128; at < end; at += 16) {
    const partials = call.partials + at;
    const first = addParts(partials, parts, channels);
    const second = addParts(partials + channels * 4, parts, channels);
    const statistics = call.statistics + at;
    const scale = v128.load(statistics);
    const mean = v128.load(statistics + 2 * stride);
    const inverseStd = v128.load(statistics + 3 * stride);
    const gammaTotal = f32x4.mul(second, inverseStd);
    v128.store(call.gammaGradient + at, gammaTotal);
    v128.store(call.betaGradient + at, first);
    const negative = f32x4.neg(scale);
    const slope = f32x4.div(f32x4.mul(f32x4.mul(negative, inverseStd), gammaTotal), rows);
    const offset = f32x4.sub(f32x4.div(f32x4.mul(negative, first), rows), f32x4.mul(slope, mean));
    v128.store(call.coefficients + at, slope);
    v128.store(call.coefficients + channels * 4 + at, offset);
  }
}
