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
  for (let at: usize = 0; at < rowBytes; at += 16) {
    let total = f32x4.splat(0);
    for (let image: u32 = 0; image < batch; image++) {
      const value = v128.load(features + <usize>image * heads * rowBytes + at);
      total = multiplyAdd(v128.load32_splat(gradient + image * stride), value, total);
    }
    v128.store(output + at, total);
  }
}
