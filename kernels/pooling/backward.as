// Global average pooling, gradient at the output of the norm before it; see backward.wgsl for the
// arithmetic and the shapes. A task computes one part.

import { PoolingBackwardCall } from "../cpu/built/calls";
import { finishGradient } from "../cpu/finish";

export function poolingBackward(call: PoolingBackwardCall, task: u32): void {
  const rows = call.rows;
  const positions = call.positions;
  const channels = call.channels;
  const rowsPerPart = call.rowsPerPart;
  const rowBytes = <usize>channels * 4;
  const first = task * rowsPerPart;
  const end = min(first + rowsPerPart, rows);
  const share = f32x4.splat(<f32>positions);
  for (let row = first; row < end; row++) {
    const pooled = call.pooledGradient + (row / positions) * rowBytes;
    const output = call.output + row * rowBytes;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      v128.store(output + at, f32x4.div(v128.load(pooled + at), share));
    }
  }
  const sums = call.partials + <usize>task * 2 * rowBytes;
  memory.fill(sums, 0, 2 * rowBytes);
  if (first >= end) return;
  finishGradient(
    call.output + first * rowBytes,
    call.input + first * rowBytes,
    0,
    end - first,
    channels,
    channels,
    call.inputScale,
    call.inputShift,
    call.inputMean,
    sums,
    sums + rowBytes,
  );
}
