// An exponential moving average; see ema.wgsl. A task updates an equal share of the elements.

import { UpdateEmaCall } from "../cpu/built/calls";
import { byteShareOf } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

export function updateEma(call: UpdateEmaCall, task: u32): void {
  const record = call.batchRecordsAt(load<u32>(call.batchIndex));
  if (record.emaWeight == 0) return;
  const emaWeight = f32x4.splat(record.emaWeight);
  const source = call.source;
  const ema = call.ema;
  const length = <usize>call.length * 4;
  const share = byteShareOf(call, length);
  const end = min((task + 1) * share, length);
  for (let at = task * share; at < end; at += 16) {
    const before = v128.load(ema + at);
    const away = f32x4.sub(v128.load(source + at), before);
    v128.store(ema + at, multiplyAdd(emaWeight, away, before));
  }
}
