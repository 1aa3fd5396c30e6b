// Residual connection, forward; see residual.wgsl for the arithmetic and the shapes. A task computes an
// equal share of the rows.

import { count, flag, shareOf, view } from "../cpu/call";
import { multiplyAdd, relu6 } from "../cpu/vector";

export function residual(call: usize, task: u32): void {
  const rows = count(call, 0);
  const rowBytes = <usize>count(call, 1) * 4;
  const share = shareOf(call, rows);
  const first = task * share;
  const end = min(first + share, rows);
  const scale = view(call, 2);
  const shift = view(call, 3);
  const skipScale = view(call, 5);
  const skipShift = view(call, 6);
  const clamped = flag(call, 0);
  for (let row = first; row < end; row++) {
    const offset = <usize>row * rowBytes;
    const skip = view(call, 0) + offset;
    const branch = view(call, 1) + offset;
    const output = view(call, 4) + offset;
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
