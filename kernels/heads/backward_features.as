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
  for (let at: usize = 0; at < rowBytes; at += 16) {
    let total = f32x4.splat(0);
    for (let head: u32 = 0; head < heads; head++) {
      const end = load<u32>(segments + head * 4, 4);
      let sum = f32x4.splat(0);
      for (let category = load<u32>(segments + head * 4); category < end; category++) {
        const weight = v128.load(call.weight + category * rowBytes + at);
        sum = multiplyAdd(v128.load32_splat(gradient + category * 4), weight, sum);
      }
      const mask = dropoutMask(maskKey(seed, task, head, heads), <u32>at >> 2, threshold, dropoutScale);
      total = multiplyAdd(sum, mask, total);
    }
    v128.store(output + at, total);
  }
}
