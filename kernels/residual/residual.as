// Residual connection, forward; see residual.wgsl for the arithmetic and the shapes. A task computes an
// equal share of the rows.

import { ResidualCall } from "../cpu/built/calls";
import { shareOf } from "../cpu/call";
import { multiplyAdd, relu6 } from "../cpu/vector";

export function residual(call: ResidualCall, task: u32): void {
  const rows = call.rows;
  const rowBytes = <usize>call.channels * 4;
  const share = shareOf(call, rows);
  const first = task * share;
  const end = min(first + share, rows);
  const scale = call.branchScale;
  const shift = call.branchShift;
  const skipScale = call.skipScale;
  const skipShift = call.skipShift;
  const clamped = call.RELU6;
  for (let row = first; row < end; row++) {
    const offset = <usize>row * rowBytes;
    const skip = call.skip + offset;
    const branch = call.branch + offset;
    const output = call.output + offset;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      let value = v128.load(skip + at);
      if (skipScale != 0) {
        value = multiplyAdd(value, v128.load(skipScale + at), v128.load(skipShift + at));
      }
      if (clamped) value = relu6(value);
      const normed = multiplyAdd(
        v128.load(branch + at),
        v128.load(scale + at),
        v128.load(shift + at),
      );
      v128.store(output + at, f32x4.add(value, normed));
    }
  }
}
