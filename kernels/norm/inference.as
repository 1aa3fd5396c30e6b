// Batch norm in inference; see inference.wgsl for the arithmetic and the shapes. One task does it all.

import { NormInferenceCall } from "../cpu/built/calls";

export function normInference(call: NormInferenceCall, _task: u32): void {
  const channels = call.channels;
  const stride = <usize>call.stride * 4;
  const epsilon = f32x4.splat(call.epsilon);
  for (let at: usize = 0; at < channels * 4; at += 16) {
    const variance = v128.load(call.runningVariance + at);
    const std = f32x4.sqrt(f32x4.add(variance, epsilon));
    const scale = f32x4.div(v128.load(call.gamma + at), std);
    const mean = v128.load(call.runningMean + at);
    const shift = f32x4.sub(v128.load(call.beta + at), f32x4.mul(mean, scale));
    v128.store(call.statistics + at, scale);
    v128.store(call.statistics + stride + at, shift);
  }
}
