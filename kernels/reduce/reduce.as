// Sum over splits, in their order; see reduce.wgsl. A task computes an equal share of the elements.

import { ReduceCall } from "../cpu/built/calls";
import { byteShareOf } from "../cpu/call";

export function reduce(call: ReduceCall, task: u32): void {
  const length = <usize>call.length * 4;
  const splits = call.splits;
  const share = byteShareOf(call, length);
  const end = min((task + 1) * share, length);
  for (let at = task * share; at < end; at += 16) {
    let from = call.input + at;
    let total = v128.load(from);
    for (let split: u32 = 1; split < splits; split++) {
      from += length;
      total = f32x4.add(total, v128.load(from));
    }
    v128.store(call.output + at, total);
  }
}
