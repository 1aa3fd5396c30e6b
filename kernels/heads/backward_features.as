// Gradient of the pooled features, through every head's dropout; see backward_features.wgsl for the
// arithmetic and the shapes. A task computes one image.

import { count, number, view } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";
import { kept, maskKey } from "./dropout";

export function headsBackwardFeatures(call: usize, task: u32): void {
  const channels = count(call, 1);
  const stride = count(call, 2);
  const heads = count(call, 3);
  const threshold = count(call, 4);
  const keptScale = number(call, 5);
  const segments = view(call, 2);
  const seed = load<u32>(view(call, 4) + <usize>load<u32>(view(call, 3)) * 32, 8);
  const rowBytes = <usize>channels * 4;
  const gradient = view(call, 0) + <usize>task * stride * 4;
  const output = view(call, 5) + task * rowBytes;
  for (let at: usize = 0; at < rowBytes; at += 16) {
    let total = f32x4.splat(0);
    for (let head: u32 = 0; head < heads; head++) {
      const end = load<u32>(segments + head * 4, 4);
      let sum = f32x4.splat(0);
      for (let category = load<u32>(segments + head * 4); category < end; category++) {
        const weight = v128.load(view(call, 1) + category * rowBytes + at);
        sum = multiplyAdd(v128.load32_splat(gradient + category * 4), weight, sum);
      }
      const mask = kept(maskKey(seed, task, head, heads), <u32>at >> 2, threshold, keptScale);
      total = multiplyAdd(sum, mask, total);
    }
    v128.store(output + at, total);
  }
}
