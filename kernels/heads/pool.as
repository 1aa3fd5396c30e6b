// Global average pooling and, in training, each head's dropout; see pool.wgsl for the arithmetic and the
// shapes. A task computes one image.

import { HeadsPoolCall } from "../cpu/built/calls";
import { multiplyAdd, relu6 } from "../cpu/vector";
import { dropoutMask, maskKey } from "./dropout";

export function headsPool(call: HeadsPoolCall, task: u32): void {
  const positions = call.positions;
  const channels = call.channels;
  const rowBytes = <usize>channels * 4;
  const input = call.input + <usize>task * positions * rowBytes;
  const all = f32x4.splat(<f32>positions);
  const training = call.batchIndex != 0;
  const heads: u32 = training ? call.heads : 1;
  const threshold = call.dropoutThreshold;
  const dropoutScale = call.dropoutScale;
  const seed = training ? call.batchRecordsAt(load<u32>(call.batchIndex)).dropoutSeed : 0;
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const scale = v128.load(call.inputScale + at);
    const shift = v128.load(call.inputShift + at);
    let sum = f32x4.splat(0);
    for (let position: u32 = 0; position < positions; position++) {
      const raw = v128.load(input + position * rowBytes + at);
      sum = f32x4.add(sum, relu6(multiplyAdd(raw, scale, shift)));
    }
    const pooled = f32x4.div(sum, all);
    const features = call.features + <usize>task * heads * rowBytes + at;
    if (!training) {
      v128.store(features, pooled);
      continue;
    }
    for (let head: u32 = 0; head < heads; head++) {
      const mask = dropoutMask(maskKey(seed, task, head, heads), <u32>at >> 2, threshold, dropoutScale);
      v128.store(features + head * rowBytes, f32x4.mul(pooled, mask));
    }
  }
}
