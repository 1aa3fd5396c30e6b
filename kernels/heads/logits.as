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
  const logits = call.logits + task * 4;
  const rowLength = <usize>classes * 4;
  const end = weight + rowBytes;
  let image: u32 = 0;
  // Four images at a time, whose sums do not wait for one another.
  for (; image + 4 <= batch; image += 4) {
    let a = features + image * stride;
    let b = a + stride, c = b + stride, d = c + stride;
    let sumA = f32x4.splat(0), sumB = f32x4.splat(0), sumC = f32x4.splat(0), sumD = f32x4.splat(0);
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
    const to = logits + image * rowLength;
    store<f32>(to, addLanes(sumA) + bias);
    store<f32>(to + rowLength, addLanes(sumB) + bias);
    store<f32>(to + 2 * rowLength, addLanes(sumC) + bias);
    store<f32>(to + 3 * rowLength, addLanes(sumD) + bias);
  }
  for (; image < batch; image++) {
    let from = features + image * stride;
    let sum = f32x4.splat(0);
    for (let at = weight; at < end; at += 16) {
      sum = multiplyAdd(v128.load(at), v128.load(from), sum);
      from += 16;
    }
    store<f32>(logits + image * rowLength, addLanes(sum) + bias);
  }
}

@inline
function addLanes(sums: v128): f32 {
  return f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 2) +
    f32x4.extract_lane(sums, 3);
}
