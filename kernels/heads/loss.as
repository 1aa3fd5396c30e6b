// Softmax cross-entropy of every head, with its gradient; see loss.wgsl for the arithmetic and the
// shapes. A task computes one head of one image.

import { HeadsLossCall } from "../cpu/built/calls";

export function headsLoss(call: HeadsLossCall, task: u32): void {
  const batch = call.batch;
  const heads = call.heads;
  const classes = call.classes;
  const stride = call.stride;
  const image = task / heads;
  const head = task % heads;
  const segments = call.segments;
  const first = load<u32>(segments + head * 4);
  const end = load<u32>(segments + head * 4, 4);
  const batchIndex = load<u32>(call.batchIndex);
  const sample = load<u32>(call.samples + (<usize>batchIndex * batch + image) * 4);
  const labelIndex = load<i32>(call.labels + (<usize>sample * heads + head) * 4);
  const gradient = call.logitsGradient + <usize>image * stride * 4;
  if (labelIndex < 0) {
    store<f32>(call.losses + task * 4, 0);
    store<f32>(call.correct + task * 4, 0);
    for (let category = first; category < end; category++) store<f32>(gradient + category * 4, 0);
    return;
  }
  const label = first + <u32>labelIndex;
  const logits = call.logits + <usize>image * classes * 4;
  let best = first;
  let largest = load<f32>(logits + first * 4);
  for (let category = first + 1; category < end; category++) {
    const score = load<f32>(logits + category * 4);
    if (score > largest) {
      largest = score;
      best = category;
    }
  }
  const classWeights = call.classWeights;
  // Behind the largest logit every term is at least 0, so none takes digits from another.
  let sum: f32 = 0;
  let weights: f32 = 0;
  let behind: f32 = 0;
  for (let category = first; category < end; category++) {
    const below: f32 = largest - load<f32>(logits + category * 4);
    const power = Mathf.exp(-below);
    const weight = load<f32>(classWeights + category * 4);
    store<f32>(gradient + category * 4, power);
    sum += power;
    weights += weight;
    behind += weight * below;
  }
  const smoothing = call.smoothing;
  const focal = call.focal;
  const share = smoothing / <f32>(end - first);
  const own: f32 = (1 - smoothing) * load<f32>(classWeights + label * 4);
  const expected = own + share * weights;
  const labelBelow: f32 = largest - load<f32>(logits + label * 4);
  const crossEntropy = expected * Mathf.log(sum) + own * labelBelow + share * behind;
  const labelProbability = load<f32>(gradient + label * 4) / sum;
  // At least a little above 0, where the slope of a power below 1 has none.
  const wrong = max<f32>(1 - labelProbability, 1e-7);
  const factor = Mathf.pow(wrong, focal);
  const slope = focal * factor / wrong * crossEntropy * labelProbability;
  const scale = load<f32>(call.gradientScales + (<usize>batchIndex * heads + head) * 4);
  store<f32>(call.losses + task * 4, factor * crossEntropy);
  store<f32>(call.correct + task * 4, best == label ? 1 : 0);
  for (let category = first; category < end; category++) {
    const probability = load<f32>(gradient + category * 4) / sum;
    const one: f32 = category == label ? 1 : 0;
    const wanted = own * one + share * load<f32>(classWeights + category * 4);
    const pull = factor * (expected * probability - wanted) - slope * (one - probability);
    store<f32>(gradient + category * 4, scale * pull);
  }
}
