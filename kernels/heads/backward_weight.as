// Gradient of all heads' weights and biases; see backward_weight.wgsl for the arithmetic and the shapes. A
// task computes one class.

import { HeadsBackwardWeightCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";
import { headOf } from "./segments";

export function headsBackwardWeight(call: HeadsBackwardWeightCall, task: u32): void {
  const batch = call.batch;
  const heads = call.heads;
  const stride = <usize>call.stride * 4;
  const rowBytes = <usize>call.channels * 4;
  const head = headOf(call.segments, task);
  const gradient = call.logitsGradient + task * 4;
  const features = call.features + head * rowBytes;
  const output = call.output + task * rowBytes;
  let sum: f32 = 0;
  for (let image: u32 = 0; image < batch; image++) {
    sum += load<f32>(gradient + image * stride);
  }
  store<f32>(call.biasGradient + task * 4, sum);
  const featuresStride = heads * rowBytes;
  const end = gradient + batch * stride;
  const last = rowBytes - 16;
  for (let at: usize = 0; at < rowBytes; at += 64) {
    // Sixteen channels at a time; behind the last four it is these again.
    const second = min(at + 16, last), third = min(at + 32, last), fourth = min(at + 48, last);
    let a = features + at, b = features + second, c = features + third, d = features + fourth;
    let sumA = f32x4.splat(0), sumB = f32x4.splat(0), sumC = f32x4.splat(0), sumD = f32x4.splat(0);
    for (let from = gradient; from < end; from += stride) {
      const factor = v128.load32_splat(from);
      sumA = multiplyAdd(factor, v128.load(a), sumA);
      sumB = multiplyAdd(factor, v128.load(b), sumB);
      sumC = multiplyAdd(factor, v128.load(c), sumC);
      sumD = multiplyAdd(factor, v128.load(d), sumD);
      a += featuresStride;
      b += featuresStride;
      c += featuresStride;
      d += featuresStride;
    }
    v128.store(output + at, sumA);
    v128.store(output + second, sumB);
    v128.store(output + third, sumC);
    v128.store(output + fourth, sumD);
  }
}
