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
  const features = call.features + head * rowBytes;
  const stride = heads * rowBytes;
  const last = batch - 1;
  for (let image: u32 = 0; image < batch; image += 4) {
    // Four images at a time; behind the last one it is that again.
    const second = min(image + 1, last), third = min(image + 2, last), fourth = min(image + 3, last);
    let a = features + image * stride;
    let b = features + second * stride;
    let c = features + third * stride;
    let d = features + fourth * stride;
    let sumA = f32x4.splat(0), sumB = f32x4.splat(0), sumC = f32x4.splat(0), sumD = f32x4.splat(0);
    const end = weight + rowBytes;
    for (let at = weight; at < end; at += 16) {
      const w = v128.load(at);
      sumA = multiplyAdd(w, v128.load(a), sumA);
      sumB = multiplyAdd(w, v128.load(b), sumB);
      sumC = multiplyAdd(w, v128.load(c), sumC);
      sumD = multiplyAdd(w, v128.load(d), sumD);
      a += 16;
      b += 16;
      c += 16;
      d += 16;
    }
    const logits = call.logits + task * 4;
    store<f32>(logits + <usize>image * classes * 4, addLanes(sumA) + bias);
    store<f32>(logits + <usize>second * classes * 4, addLanes(sumB) + bias);
    store<f32>(logits + <usize>third * classes * 4, addLanes(sumC) + bias);
    store<f32>(logits + <usize>fourth * classes * 4, addLanes(sumD) + bias);
  }
}

@inline
function addLanes(sums: v128): f32 {
  return f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 2) +
    f32x4.extract_lane(sums, 3);
}
