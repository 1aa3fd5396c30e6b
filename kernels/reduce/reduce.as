// Sum over splits, in their order; see reduce.wgsl. A task computes an equal share of the elements.

import { byteShareOf, count, view } from "../cpu/call";

export function reduce(call: usize, task: u32): void {
  const length = <usize>count(call, 0) * 4;
  const splits = count(call, 1);
  const share = byteShareOf(call, length);
  const end = min((task + 1) * share, length);
  for (let at = task * share; at < end; at += 16) {
    let from = view(call, 0) + at;
    let total = v128.load(from);
    for (let split: u32 = 1; split < splits; split++) {
      from += length;
      total = f32x4.add(total, v128.load(from));
    }
    v128.store(view(call, 1) + at, total);
  }
}
