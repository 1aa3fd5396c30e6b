// A running sum of gradients; see accumulate.wgsl. A task adds an equal share of the elements.

import { AccumulateCall } from "../cpu/built/calls";
import { byteShareOf } from "../cpu/call";

export function accumulate(call: AccumulateCall, task: u32): void {
  const record = call.batchRecordsAt(load<u32>(call.batchIndex));
  const first = record.accumulates == 0;
  const gradients = call.gradients;
  const total = call.total;
  const length = <usize>call.length * 4;
  const taken = byteShareOf(call, length);
  const end = min((task + 1) * taken, length);
  for (let at = task * taken; at < end; at += 16) {
    const before = first ? f32x4.splat(0) : v128.load(total + at);
    v128.store(total + at, f32x4.add(before, v128.load(gradients + at)));
  }
}
