// Global average pooling, gradient at the output of the norm before it; see backward.wgsl for the
// arithmetic and the shapes. A task computes one part.

import { count, view } from "../cpu/call";
import { finishGradient } from "../cpu/finish";

export function poolingBackward(call: usize, task: u32): void {
  const rows = count(call, 0);
  const positions = count(call, 1);
  const channels = count(call, 2);
  const rowsPerPart = count(call, 3);
  const rowBytes = <usize>channels * 4;
  const first = task * rowsPerPart;
  const end = min(first + rowsPerPart, rows);
  const share = f32x4.splat(<f32>positions);
  for (let row = first; row < end; row++) {
    const pooled = view(call, 0) + (row / positions) * rowBytes;
    const output = view(call, 4) + row * rowBytes;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      v128.store(output + at, f32x4.div(v128.load(pooled + at), share));
    }
  }
  const sums = view(call, 5) + <usize>task * 2 * rowBytes;
  memory.fill(sums, 0, 2 * rowBytes);
  if (first >= end) return;
  finishGradient(
    view(call, 4) + first * rowBytes,
    view(call, 1) + first * rowBytes,
    0,
    end - first,
    channels,
    channels,
    view(call, 2),
    view(call, 3),
    view(call, 6),
    sums,
    sums + rowBytes,
  );
}
