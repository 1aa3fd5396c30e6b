// Logits of all heads; see logits.wgsl for the arithmetic and the shapes. A task computes one class of all
// images.

import { HeadsLogitsCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";
import { headOf } from "./segments";

export function headsLogits(call: HeadsLogitsCall, task: u32): void {
  const batch = call.batch;
  const rowBytes = <usize>call.channels * 4;
  const classes = call.classes;
  const segments = call.segments;
  const heads: u32 = segments == 0 ? 1 : call.heads;
  const head: u32 = segments == 0 ? 0 : headOf(segments, task);
  const weight = call.weight + task * rowBytes;
  const bias = load<f32>(call.bias + task * 4);
  for (let image: u32 = 0; image < batch; image++) {
    const features = call.features + (<usize>image * heads + head) * rowBytes;
    let total = f32x4.splat(0);
    for (let at: usize = 0; at < rowBytes; at += 16) {
      total = multiplyAdd(v128.load(weight + at), v128.load(features + at), total);
    }
    const sum = f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1) +
      f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3);
    store<f32>(call.logits + (<usize>image * classes + task) * 4, sum + bias);
  }
}
