// A copy, the measure of the memory; see copy.wgsl. A task copies an equal share.

import { CopyCall } from "../cpu/built/calls";
import { byteShareOf } from "../cpu/call";

export function copy(call: CopyCall, task: u32): void {
  const length = <usize>call.length * 4;
  const share = byteShareOf(call, length);
  const first = task * share;
  if (first >= length) return;
  memory.copy(call.output + first, call.input + first, min(share, length - first));
}
