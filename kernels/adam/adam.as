// AdamW over the flat buffers; see adam.wgsl for the arithmetic. A task updates an equal share of the weights.

import { AdamCall } from "../cpu/built/calls";
import { byteShareOf } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

export function adam(call: AdamCall, task: u32): void {
  const record = call.batchRecordsAt(load<u32>(call.batchIndex));
  const stepSize = f32x4.splat(record.stepSize);
  const secondCorrection = f32x4.splat(record.secondCorrection);
  if (record.updates == 0) return;
  const learningRate = record.learningRate;
  const beta1 = f32x4.splat(call.beta1);
  const beta2 = f32x4.splat(call.beta2);
  const beta1Rest = f32x4.splat(call.beta1Rest);
  const beta2Rest = f32x4.splat(call.beta2Rest);
  const epsilon = f32x4.splat(call.epsilon);
  const gradients = call.gradients;
  const weights = call.weights;
  const firstMoment = call.firstMoment;
  const secondMoment = call.secondMoment;
  const factors = call.factors + <usize>call.firstBlock * 8;
  const emaWeight = f32x4.splat(record.emaWeight);
  const scale = call.gradientScale;
  const gradientScale = f32x4.splat(scale == 0 ? 1 : load<f32>(scale));
  const ema = call.ema;
  const length = <usize>call.length * 4;
  const share = byteShareOf(call, length);
  const end = min((task + 1) * share, length);
  for (let at = task * share; at < end; at += 16) {
    const g = f32x4.mul(gradientScale, v128.load(gradients + at));
    const m = multiplyAdd(beta1Rest, g, f32x4.mul(beta1, v128.load(firstMoment + at)));
    const squared = f32x4.mul(f32x4.mul(beta2Rest, g), g);
    const v = multiplyAdd(beta2, v128.load(secondMoment + at), squared);
    v128.store(firstMoment + at, m);
    v128.store(secondMoment + at, v);
    const divisor = f32x4.add(f32x4.div(f32x4.sqrt(v), secondCorrection), epsilon);
    const change = f32x4.div(f32x4.mul(stepSize, m), divisor);
    const w = v128.load(weights + at);
    const factor = factors + (at >> 8) * 8;
    const decay = f32x4.splat(learningRate * load<f32>(factor, 4));
    const both = multiplyAdd(decay, w, change);
    const updated = f32x4.sub(w, f32x4.mul(v128.load32_splat(factor), both));
    v128.store(weights + at, updated);
    if (ema == 0) continue;
    const before = v128.load(ema + at);
    v128.store(ema + at, multiplyAdd(emaWeight, f32x4.sub(updated, before), before));
  }
}
