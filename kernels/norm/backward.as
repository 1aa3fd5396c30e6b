// Batch norm in training, gradient of what it read; see backward.wgsl for the arithmetic and the
// shapes. A task computes an equal share of the rows.

import { NormBackwardCall } from "../cpu/built/calls";
import { shareOf } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

export function normBackward(call: NormBackwardCall, task: u32): void {
  const rows = call.rows;
  const rowBytes = <usize>call.channels * 4;
  const share = shareOf(call, rows);
  const first = task * share;
  const end = min(first + share, rows);
  const scale = call.statistics;
  const slope = call.coefficients;
  for (let row = first; row < end; row++) {
    const offset = <usize>row * rowBytes;
    const gradient = call.gradient + offset;
    const input = call.input + offset;
    const output = call.output + offset;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const constant = v128.load(slope + rowBytes + at);
      const sloped = multiplyAdd(v128.load(slope + at), v128.load(input + at), constant);
      v128.store(output + at, multiplyAdd(v128.load(scale + at), v128.load(gradient + at), sloped));
    }
  }
}
