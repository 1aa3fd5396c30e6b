// The factor that cuts a gradient to a norm; see scale.wgsl. One task computes it.

import { ClipScaleCall } from "../cpu/built/calls";

export function clipScale(call: ClipScaleCall, _task: u32): void {
  const parts = call.parts;
  let sum: f32 = 0;
  for (let p: u32 = 0; p < parts; p++) sum += load<f32>(call.partials + p * 4);
  const scale = call.norm / (sqrt<f32>(sum) + 1e-6);
  store<f32>(call.scale, min<f32>(1, scale));
}
