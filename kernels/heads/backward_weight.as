// Gradient of all heads' weights and biases; see backward_weight.wgsl for the arithmetic and the shapes. A
// task computes one class.

import { count, view } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";
import { headOf } from "./segments";

export function headsBackwardWeight(call: usize, task: u32): void {
  const batch = count(call, 0);
  const heads = count(call, 1);
  const stride = <usize>count(call, 2) * 4;
  const rowBytes = <usize>count(call, 3) * 4;
  const head = headOf(view(call, 2), task);
  const gradient = view(call, 0) + task * 4;
  const features = view(call, 1) + head * rowBytes;
  const output = view(call, 3) + task * rowBytes;
  let sum: f32 = 0;
  for (let image: u32 = 0; image < batch; image++) {
    sum += load<f32>(gradient + image * stride);
  }
  store<f32>(view(call, 4) + task * 4, sum);
  for (let at: usize = 0; at < rowBytes; at += 16) {
    let total = f32x4.splat(0);
    for (let image: u32 = 0; image < batch; image++) {
      const value = v128.load(features + <usize>image * heads * rowBytes + at);
      total = multiplyAdd(v128.load32_splat(gradient + image * stride), value, total);
    }
    v128.store(output + at, total);
  }
}
