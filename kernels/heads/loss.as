// The loss of every head, with its gradient; see loss.wgsl for the arithmetic and the shapes. A task
// computes one head of one image.

import { HeadsLossCall } from "../cpu/built/calls";

const TAGS: u32 = 1;
const NUMBER: u32 = 2;

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
  const gradient = call.logitsGradient + <usize>image * stride * 4;
  let kind: u32 = 0;
  let word = call.labels;
  if (call.KINDS) {
    kind = load<u32>(segments + (heads + 1 + head) * 4);
    const firstWord = load<u32>(segments + (2 * heads + 1 + head) * 4);
    word += (<usize>sample * call.labelWords + firstWord) * 4;
  } else {
    word += (<usize>sample * heads + head) * 4;
  }
  const labelIndex = load<i32>(word);
  if (labelIndex < 0) {
    store<f32>(call.losses + task * 4, 0);
    store<f32>(call.correct + task * 4, 0);
    for (let category = first; category < end; category++) store<f32>(gradient + category * 4, 0);
    return;
  }
  if (kind != 0) {
    const scale = load<f32>(call.gradientScales + (<usize>batchIndex * heads + head) * 4);
    const logits = call.logits + <usize>image * classes * 4;
    if (kind == TAGS) tagsLoss(call, task, logits, gradient, first, end, word + 4, scale);
    if (kind == NUMBER) numberLoss(call, task, logits, gradient, first, word + 4, scale);
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

/** The loss of one image's tags; `bits` is where the words with a bit for each tag begin. */
function tagsLoss(
  call: HeadsLossCall,
  task: u32,
  logits: usize,
  gradient: usize,
  first: u32,
  end: u32,
  bits: usize,
  scale: f32,
): void {
  const smoothing = call.smoothing;
  const focal = call.focal;
  const tags = <f32>(end - first);
  const tagScale = scale / tags;
  let loss: f32 = 0;
  let right: f32 = 0;
  for (let category = first; category < end; category++) {
    const logit = load<f32>(logits + category * 4);
    const tag = category - first;
    const given = ((load<u32>(bits + (tag >> 5) * 4) >> (tag & 31)) & 1) == 1;
    const power = Mathf.exp(-abs(logit));
    const logarithm = logarithmAboveOne(power);
    // Of the tag being given, and of its being absent: both exact however small.
    const positive = logit >= 0;
    const present: f32 = (positive ? 1 : power) / (1 + power);
    const absent: f32 = (positive ? power : 1) / (1 + power);
    const expected: f32 = (given ? 1 - smoothing : 0) + 0.5 * smoothing;
    const own = load<f32>(call.classWeights + category * 4) * expected;
    const crossEntropy = own * (max<f32>(-logit, 0) + logarithm) +
      (1 - expected) * (max<f32>(logit, 0) + logarithm);
    let factor: f32 = 1;
    let slope: f32 = 0;
    if (focal != 0) {
      // At least a little above 0, of which there is no logarithm for the power.
      factor = Mathf.pow(max<f32>(given ? absent : present, 1e-30), focal);
      slope = focal * factor * (given ? present : absent) * crossEntropy;
    }
    const pull = factor * ((1 - expected) * present - own * absent) + (given ? -slope : slope);
    store<f32>(gradient + category * 4, tagScale * pull);
    loss += factor * crossEntropy;
    right += positive == given ? 1 : 0;
  }
  store<f32>(call.losses + task * 4, loss / tags);
  store<f32>(call.correct + task * 4, right / tags);
}

/** The loss of one image's number; `number` is where its standardised number stands. */
function numberLoss(
  call: HeadsLossCall,
  task: u32,
  logits: usize,
  gradient: usize,
  first: u32,
  number: usize,
  scale: f32,
): void {
  const distance = load<f32>(logits + first * 4) - load<f32>(number);
  const size = abs<f32>(distance);
  store<f32>(call.losses + task * 4, size < 1 ? 0.5 * distance * distance : size - 0.5);
  store<f32>(call.correct + task * 4, size);
  store<f32>(gradient + first * 4, scale * max<f32>(-1, min<f32>(1, distance)));
}

/** log(1 + x) for x in [0, 1]; see loss.wgsl. */
@inline
function logarithmAboveOne(x: f32): f32 {
  const ratio = x / (2 + x);
  const square = ratio * ratio;
  let sum: f32 = 1.0 / 17.0;
  for (let odd: f32 = 15; odd > 0; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * ratio * sum;
}
