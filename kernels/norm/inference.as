// Batch norm in inference; see inference.wgsl for the arithmetic and the shapes. One task does it all.

import { count, number, view } from "../cpu/call";

export function normInference(call: usize, _task: u32): void {
  const channels = count(call, 0);
  const stride = <usize>count(call, 1) * 4;
  const epsilon = f32x4.splat(number(call, 2));
  for (let at: usize = 0; at < channels * 4; at += 16) {
    const variance = v128.load(view(call, 3) + at);
    const deviation = f32x4.sqrt(f32x4.add(variance, epsilon));
    const scale = f32x4.div(v128.load(view(call, 0) + at), deviation);
    const mean = v128.load(view(call, 2) + at);
    const shift = f32x4.sub(v128.load(view(call, 1) + at), f32x4.mul(mean, scale));
    v128.store(view(call, 4) + at, scale);
    v128.store(view(call, 4) + stride + at, shift);
  }
}
