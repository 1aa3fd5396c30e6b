// A copy, the measure of the memory; see copy.wgsl. A task copies an equal share.

import { byteShareOf, count, view } from "../cpu/call";

export function copy(call: usize, task: u32): void {
  const length = <usize>count(call, 0) * 4;
  const share = byteShareOf(call, length);
  const first = task * share;
  if (first >= length) return;
  memory.copy(view(call, 1) + first, view(call, 0) + first, min(share, length - first));
}
