// Gradient of the pooled features, through every head's dropout; see backward_features.wgsl for the
// arithmetic and the shapes. A task computes one image.

import { HeadsBackwardFeaturesCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";
import { dropoutMask, maskKey } from "./dropout";

export function headsBackwardFeatures(call: HeadsBackwardFeaturesCall, task: u32): void {
  const channels = call.channels;
  const stride = call.stride;
  const heads = call.heads;
  const threshold = call.dropoutThreshold;
  const dropoutScale = call.dropoutScale;
  const segments = call.segments;
  const seed = call.batchRecordsAt(load<u32>(call.batchIndex)).dropoutSeed;
  const rowBytes = <usize>channels * 4;
  const gradient = call.logitsGradient + <usize>task * stride * 4;
  const output = call.pooledGradient + task * rowBytes;
  memory.fill(output, 0, rowBytes);
  const last = rowBytes - 16;
  for (let head: u32 = 0; head < heads; head++) {
    const key = maskKey(seed, task, head, heads);
    const first = load<u32>(segments + head * 4);
    const from = gradient + first * 4;
    const end = gradient + load<u32>(segments + head * 4, 4) * 4;
    const weight = call.weight + first * rowBytes;
    for (let at: usize = 0; at < rowBytes; at += 64) {
      // Sixteen channels at a time; behind the last four there are none.
      const second = min(at + 16, last), third = min(at + 32, last), fourth = min(at + 48, last);
      let a = weight + at, b = weight + second, c = weight + third, d = weight + fourth;
      let sumA = f32x4.splat(0), sumB = f32x4.splat(0), sumC = f32x4.splat(0), sumD = f32x4.splat(0);
      for (let each = from; each < end; each += 4) {
        const factor = v128.load32_splat(each);
        sumA = multiplyAdd(factor, v128.load(a), sumA);
        sumB = multiplyAdd(factor, v128.load(b), sumB);
        sumC = multiplyAdd(factor, v128.load(c), sumC);
        sumD = multiplyAdd(factor, v128.load(d), sumD);
        a += rowBytes;
        b += rowBytes;
        c += rowBytes;
        d += rowBytes;
      }
      addMasked(output, at, sumA, key, threshold, dropoutScale);
      if (second > at) addMasked(output, second, sumB, key, threshold, dropoutScale);
      if (third > second) addMasked(output, third, sumC, key, threshold, dropoutScale);
      if (fourth > third) addMasked(output, fourth, sumD, key, threshold, dropoutScale);
    }
  }
}

/** Adds four channels' gradient to the output, through the head's dropout. */
@inline
function addMasked(output: usize, at: usize, sum: v128, key: u32, threshold: u32, scale: f32): void {
  const mask = dropoutMask(key, <u32>at >> 2, threshold, scale);
  v128.store(output + at, multiplyAdd(sum, mask, v128.load(output + at)));
}
