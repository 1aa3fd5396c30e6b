// The end of a batch; see next_batch.wgsl. One task does it all.

import { NextBatchCall } from "../cpu/built/calls";

export function nextBatch(call: NextBatchCall, _task: u32): void {
  const batch = call.batch;
  const heads = call.heads;
  const batchIndex = call.batchIndex;
  const results = call.results + <usize>load<u32>(batchIndex) * heads * 8;
  for (let head: u32 = 0; head < heads; head++) {
    let loss: f32 = 0;
    let correct: f32 = 0;
    for (let image: u32 = 0; image < batch; image++) {
      const at = (<usize>image * heads + head) * 4;
      loss += load<f32>(call.losses + at);
      correct += load<f32>(call.correct + at);
    }
    store<f32>(results + head * 8, loss);
    store<f32>(results + head * 8, correct, 4);
  }
  store<u32>(batchIndex, load<u32>(batchIndex) + 1);
}
