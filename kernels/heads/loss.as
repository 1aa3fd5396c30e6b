// Softmax cross-entropy of every head, with its gradient; see loss.wgsl for the arithmetic and the
// shapes. A task computes one head of one image.

import { count, view } from "../cpu/call";

export function headsLoss(call: usize, task: u32): void {
  const batch = count(call, 0);
  const heads = count(call, 1);
  const classes = count(call, 2);
  const stride = count(call, 3);
  const image = task / heads;
  const head = task % heads;
  const segments = view(call, 1);
  const first = load<u32>(segments + head * 4);
  const end = load<u32>(segments + head * 4, 4);
  const clock = load<u32>(view(call, 2));
  const sample = load<u32>(view(call, 3) + (<usize>clock * batch + image) * 4);
  const label = first + load<u32>(view(call, 4) + (<usize>sample * heads + head) * 4);
  const logits = view(call, 0) + <usize>image * classes * 4;
  let best = first;
  let largest = load<f32>(logits + first * 4);
  for (let category = first + 1; category < end; category++) {
    const score = load<f32>(logits + category * 4);
    if (score > largest) {
      largest = score;
      best = category;
    }
  }
  const gradient = view(call, 5) + <usize>image * stride * 4;
  let sum: f32 = 0;
  for (let category = first; category < end; category++) {
    const power = Mathf.exp(load<f32>(logits + category * 4) - largest);
    store<f32>(gradient + category * 4, power);
    sum += power;
  }
  const loss = Mathf.log(sum) + largest - load<f32>(logits + label * 4);
  store<f32>(view(call, 6) + task * 4, loss);
  store<f32>(view(call, 7) + task * 4, best == label ? 1 : 0);
  for (let category = first; category < end; category++) {
    const probability = load<f32>(gradient + category * 4) / sum;
    const expected: f32 = category == label ? 1 : 0;
    store<f32>(gradient + category * 4, (probability - expected) / <f32>batch);
  }
}
