// A running sum of gradients; see accumulate.wgsl. A task adds an equal share of the elements.

import { byteShareOf, count, view } from "../cpu/call";

export function accumulate(call: usize, task: u32): void {
  const settings = view(call, 1) + <usize>load<u32>(view(call, 0)) * 32;
  const first = load<f32>(settings, 20) == 0;
  const gradients = view(call, 2);
  const total = view(call, 3);
  const length = <usize>count(call, 0) * 4;
  const taken = byteShareOf(call, length);
  const end = min((task + 1) * taken, length);
  for (let at = task * taken; at < end; at += 16) {
    const before = first ? f32x4.splat(0) : v128.load(total + at);
    v128.store(total + at, f32x4.add(before, v128.load(gradients + at)));
  }
}
