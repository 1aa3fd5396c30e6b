// The factor that cuts a gradient to a norm; see scale.wgsl. One task computes it.

import { count, number, view } from "../cpu/call";

export function clipScale(call: usize, _task: u32): void {
  const parts = count(call, 0);
  let sum: f32 = 0;
  for (let p: u32 = 0; p < parts; p++) sum += load<f32>(view(call, 0) + p * 4);
  const scale = number(call, 1) / (sqrt<f32>(sum) + 1e-6);
  store<f32>(view(call, 1), min<f32>(1, scale));
}
