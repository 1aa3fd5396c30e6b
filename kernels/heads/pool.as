// Global average pooling and, in training, each head's dropout; see pool.wgsl for the arithmetic and the
// shapes. A task computes one image.

import { count, number, view } from "../cpu/call";
import { multiplyAdd, relu6 } from "../cpu/vector";
import { kept, maskKey } from "./dropout";

export function headsPool(call: usize, task: u32): void {
  const positions = count(call, 1);
  const channels = count(call, 2);
  const clock = view(call, 4);
  const rowBytes = <usize>channels * 4;
  const input = view(call, 0) + <usize>task * positions * rowBytes;
  const all = f32x4.splat(<f32>positions);
  const heads: u32 = clock == 0 ? 1 : count(call, 3);
  const threshold = count(call, 4);
  const keptScale = number(call, 5);
  const seed = clock == 0 ? 0 : load<u32>(view(call, 5) + <usize>load<u32>(clock) * 32, 8);
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const scale = v128.load(view(call, 1) + at);
    const shift = v128.load(view(call, 2) + at);
    let sum = f32x4.splat(0);
    for (let position: u32 = 0; position < positions; position++) {
      const raw = v128.load(input + position * rowBytes + at);
      sum = f32x4.add(sum, relu6(multiplyAdd(raw, scale, shift)));
    }
    const pooled = f32x4.div(sum, all);
    const features = view(call, 3) + <usize>task * heads * rowBytes + at;
    if (clock == 0) {
      v128.store(features, pooled);
      continue;
    }
    for (let head: u32 = 0; head < heads; head++) {
      const mask = kept(maskKey(seed, task, head, heads), <u32>at >> 2, threshold, keptScale);
      v128.store(features + head * rowBytes, f32x4.mul(pooled, mask));
    }
  }
}
