// Batch norms in inference; see inference.wgsl for the arithmetic and the shapes. A task computes one norm.

import { NormInferenceCall } from "../cpu/built/calls";

export function normInference(call: NormInferenceCall, task: u32): void {
  const norm = call.norms + <usize>task * 24;
  const gamma = call.weights + <usize>load<u32>(norm) * 16;
  const beta = call.weights + <usize>load<u32>(norm, 4) * 16;
  const runningMean = call.averages + <usize>load<u32>(norm, 8) * 16;
  const runningVariance = call.averages + <usize>load<u32>(norm, 12) * 16;
  const statistics = call.statistics + <usize>load<u32>(norm, 16) * 16;
  const width = <usize>load<u32>(norm, 20) * 16;
  // The channels, rounded up to 64, in bytes.
  const stride = (width + 255) & ~255;
  const epsilon = f32x4.splat(call.epsilon);
  for (let at: usize = 0; at < width; at += 16) {
    const std = f32x4.sqrt(f32x4.add(v128.load(runningVariance + at), epsilon));
    const scale = f32x4.div(v128.load(gamma + at), std);
    const mean = v128.load(runningMean + at);
    const shift = f32x4.sub(v128.load(beta + at), f32x4.mul(mean, scale));
    v128.store(statistics + at, scale);
    v128.store(statistics + stride + at, shift);
  }
}
