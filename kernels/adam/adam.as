// AdamW over the flat buffers; see adam.wgsl for the arithmetic. A task moves an equal share of the weights.

import { byteShareOf, count, number, view } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

export function adam(call: usize, task: u32): void {
  const settings = view(call, 1) + <usize>load<u32>(view(call, 0)) * 32;
  const stepSize = f32x4.splat(load<f32>(settings));
  const secondCorrection = f32x4.splat(load<f32>(settings, 4));
  if (load<f32>(settings, 24) == 0) return;
  const learningRate = load<f32>(settings, 12);
  const beta1 = f32x4.splat(number(call, 1));
  const beta2 = f32x4.splat(number(call, 2));
  const beta1Rest = f32x4.splat(number(call, 3));
  const beta2Rest = f32x4.splat(number(call, 4));
  const epsilon = f32x4.splat(number(call, 5));
  const gradients = view(call, 2);
  const weights = view(call, 3);
  const firstMoment = view(call, 4);
  const secondMoment = view(call, 5);
  const factors = view(call, 6) + <usize>count(call, 6) * 8;
  const averagingRest = v128.load32_splat(settings, 16);
  const scale = view(call, 7);
  const gradientScale = f32x4.splat(scale == 0 ? 1 : load<f32>(scale));
  const average = view(call, 8);
  const length = <usize>count(call, 0) * 4;
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
    const moved = f32x4.sub(w, f32x4.mul(v128.load32_splat(factor), both));
    v128.store(weights + at, moved);
    if (average == 0) continue;
    const before = v128.load(average + at);
    v128.store(average + at, multiplyAdd(averagingRest, f32x4.sub(moved, before), before));
  }
}
