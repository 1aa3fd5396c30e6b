// Batch norm in training, gradient of what it read; see backward.wgsl for the arithmetic and the
// shapes. A task computes an equal share of the rows.

import { count, shareOf, view } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

export function normBackward(call: usize, task: u32): void {
  const rows = count(call, 0);
  const rowBytes = <usize>count(call, 1) * 4;
  const share = shareOf(call, rows);
  const first = task * share;
  const end = min(first + share, rows);
  const scale = view(call, 2);
  const slope = view(call, 3);
  for (let row = first; row < end; row++) {
    const offset = <usize>row * rowBytes;
    const gradient = view(call, 0) + offset;
    const input = view(call, 1) + offset;
    const output = view(call, 4) + offset;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const constant = v128.load(slope + rowBytes + at);
      const sloped = multiplyAdd(v128.load(slope + at), v128.load(input + at), constant);
      v128.store(output + at, multiplyAdd(v128.load(scale + at), v128.load(gradient + at), sloped));
    }
  }
}
