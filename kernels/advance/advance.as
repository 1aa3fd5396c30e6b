// The end of a step: its results, and the clock; see advance.wgsl. One task does it all.

import { count, view } from "../cpu/call";

export function advance(call: usize, _task: u32): void {
  const batch = count(call, 0);
  const heads = count(call, 1);
  const clock = view(call, 3);
  const results = view(call, 2) + <usize>load<u32>(clock) * heads * 8;
  for (let head: u32 = 0; head < heads; head++) {
    let loss: f32 = 0;
    let hits: f32 = 0;
    for (let image: u32 = 0; image < batch; image++) {
      const at = (<usize>image * heads + head) * 4;
      loss += load<f32>(view(call, 0) + at);
      hits += load<f32>(view(call, 1) + at);
    }
    store<f32>(results + head * 8, loss);
    store<f32>(results + head * 8, hits, 4);
  }
  store<u32>(clock, load<u32>(clock) + 1);
}
