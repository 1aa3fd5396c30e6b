// Logits of all heads; see logits.wgsl for the arithmetic and the shapes. A task computes one class of all
// images.

import { count, view } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";
import { headOf } from "./segments";

export function headsLogits(call: usize, task: u32): void {
  const batch = count(call, 0);
  const rowBytes = <usize>count(call, 1) * 4;
  const classes = count(call, 2);
  const segments = view(call, 4);
  const heads: u32 = segments == 0 ? 1 : count(call, 3);
  const head: u32 = segments == 0 ? 0 : headOf(segments, task);
  const weight = view(call, 1) + task * rowBytes;
  const bias = load<f32>(view(call, 2) + task * 4);
  for (let image: u32 = 0; image < batch; image++) {
    const features = view(call, 0) + (<usize>image * heads + head) * rowBytes;
    let total = f32x4.splat(0);
    for (let at: usize = 0; at < rowBytes; at += 16) {
      total = multiplyAdd(v128.load(weight + at), v128.load(features + at), total);
    }
    const sum = f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) +
      f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3);
    store<f32>(view(call, 3) + (<usize>image * classes + task) * 4, sum + bias);
  }
}
