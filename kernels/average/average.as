// An exponential moving average; see average.wgsl. A task moves an equal share of the elements.

import { byteShareOf, count, view } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

export function average(call: usize, task: u32): void {
  const settings = view(call, 1) + <usize>load<u32>(view(call, 0)) * 32;
  if (load<f32>(settings, 16) == 0) return;
  const rest = v128.load32_splat(settings, 16);
  const source = view(call, 2);
  const target = view(call, 3);
  const length = <usize>count(call, 0) * 4;
  const share = byteShareOf(call, length);
  const end = min((task + 1) * share, length);
  for (let at = task * share; at < end; at += 16) {
    const before = v128.load(target + at);
    const away = f32x4.sub(v128.load(source + at), before);
    v128.store(target + at, multiplyAdd(rest, away, before));
  }
}
