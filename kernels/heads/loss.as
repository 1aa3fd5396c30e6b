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
  const mix = call.MIX;
  const scales = call.gradientScales + <usize>batchIndex * (heads + (mix ? 1 : 0)) * 4;
  const scale = load<f32>(scales + head * 4);
  // What the own label weighs. A label that weighs nothing may be missing: the other stands for it.
  const part: f32 = mix ? load<f32>(scales + heads * 4) : 1;
  const before = (image + batch - 1) % batch;
  const own = wordOf(call, part <= 0 ? before : image, head);
  const other = wordOf(call, part >= 1 ? image : before, head);
  const gradient = call.logitsGradient + <usize>image * stride * 4;
  if (load<i32>(own) < 0 || load<i32>(other) < 0) {
    store<f32>(call.losses + task * 4, 0);
    store<f32>(call.correct + task * 4, 0);
    for (let category = first; category < end; category++) store<f32>(gradient + category * 4, 0);
    return;
  }
  const logits = call.logits + <usize>image * classes * 4;
  if (call.KINDS) {
    const kind = load<u32>(segments + (heads + 1 + head) * 4);
    if (kind == TAGS) {
      tagsLoss(call, task, logits, gradient, first, end, own + 4, other + 4, part, scale);
    }
    if (kind == NUMBER) {
      numberLoss(call, task, logits, gradient, first, own + 4, other + 4, part, scale);
    }
    if (kind != 0) return;
  }
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
  const logarithm = Mathf.log(sum);
  const label0 = first + load<u32>(own);
  const label1 = first + load<u32>(other);
  const own0: f32 = (1 - smoothing) * load<f32>(classWeights + label0 * 4);
  const own1: f32 = (1 - smoothing) * load<f32>(classWeights + label1 * 4);
  const expected0 = own0 + share * weights;
  const expected1 = own1 + share * weights;
  const below0: f32 = largest - load<f32>(logits + label0 * 4);
  const crossEntropy0 = expected0 * logarithm + own0 * below0 + share * behind;
  const probability0 = load<f32>(gradient + label0 * 4) / sum;
  // At least a little above 0, where the slope of a power below 1 has none.
  const wrong0 = max<f32>(1 - probability0, 1e-7);
  const factor0 = Mathf.pow(wrong0, focal);
  const slope0 = focal * factor0 / wrong0 * crossEntropy0 * probability0;
  let loss = factor0 * crossEntropy0;
  let factor1: f32 = 0;
  let slope1: f32 = 0;
  if (mix) {
    const below1: f32 = largest - load<f32>(logits + label1 * 4);
    const crossEntropy1 = expected1 * logarithm + own1 * below1 + share * behind;
    const probability1 = load<f32>(gradient + label1 * 4) / sum;
    const wrong1 = max<f32>(1 - probability1, 1e-7);
    factor1 = Mathf.pow(wrong1, focal);
    slope1 = focal * factor1 / wrong1 * crossEntropy1 * probability1;
    loss = part * loss + (1 - part) * (factor1 * crossEntropy1);
  }
  store<f32>(call.losses + task * 4, loss);
  store<f32>(call.correct + task * 4, best == (part < 0.5 ? label1 : label0) ? 1 : 0);
  for (let category = first; category < end; category++) {
    const probability = load<f32>(gradient + category * 4) / sum;
    const smoothed = share * load<f32>(classWeights + category * 4);
    const one0: f32 = category == label0 ? 1 : 0;
    const wanted0 = own0 * one0 + smoothed;
    let pull = factor0 * (expected0 * probability - wanted0) - slope0 * (one0 - probability);
    if (mix) {
      const one1: f32 = category == label1 ? 1 : 0;
      const wanted1 = own1 * one1 + smoothed;
      pull = part * pull + (1 - part) *
          (factor1 * (expected1 * probability - wanted1) - slope1 * (one1 - probability));
    }
    store<f32>(gradient + category * 4, scale * pull);
  }
}

/** The first label word of a head of one of the batch's images. */
@inline
function wordOf(call: HeadsLossCall, image: u32, head: u32): usize {
  const heads = call.heads;
  const slot = <usize>load<u32>(call.batchIndex) * call.batch + image;
  const sample = <usize>load<u32>(call.samples + slot * 4);
  if (!call.KINDS) return call.labels + (sample * heads + head) * 4;
  const firstWord = load<u32>(call.segments + (2 * heads + 1 + head) * 4);
  return call.labels + (sample * call.labelWords + firstWord) * 4;
}

/**
 * The loss of one image's tags; `bits` and `otherBits` are where the words with a bit for each tag begin of both of
 * its labels, of which the first weighs `part`.
 */
function tagsLoss(
  call: HeadsLossCall,
  task: u32,
  logits: usize,
  gradient: usize,
  first: u32,
  end: u32,
  bits: usize,
  otherBits: usize,
  part: f32,
  scale: f32,
): void {
  const smoothing = call.smoothing;
  const focal = call.focal;
  const labels = call.MIX ? 2 : 1;
  const tags = <f32>(end - first);
  const tagScale = scale / tags;
  let loss: f32 = 0;
  let right: f32 = 0;
  for (let category = first; category < end; category++) {
    const logit = load<f32>(logits + category * 4);
    const tag = category - first;
    const power = Mathf.exp(-abs(logit));
    const logarithm = logarithmAboveOne(power);
    // Of the tag being given, and of its being absent: both exact however small.
    const positive = logit >= 0;
    const present: f32 = (positive ? 1 : power) / (1 + power);
    const absent: f32 = (positive ? power : 1) / (1 + power);
    const weight = load<f32>(call.classWeights + category * 4);
    let pull: f32 = 0;
    for (let label = 0; label < labels; label++) {
      const given = hasTag(label == 0 ? bits : otherBits, tag);
      const expected: f32 = (given ? 1 - smoothing : 0) + 0.5 * smoothing;
      const own = weight * expected;
      const crossEntropy = own * (max<f32>(-logit, 0) + logarithm) +
        (1 - expected) * (max<f32>(logit, 0) + logarithm);
      let factor: f32 = 1;
      let slope: f32 = 0;
      if (focal != 0) {
        // At least a little above 0, of which there is no logarithm for the power.
        factor = Mathf.pow(max<f32>(given ? absent : present, 1e-30), focal);
        slope = focal * factor * (given ? present : absent) * crossEntropy;
      }
      const labelPart: f32 = label == 0 ? part : 1 - part;
      pull += labelPart *
        (factor * ((1 - expected) * present - own * absent) + (given ? -slope : slope));
      loss += labelPart * (factor * crossEntropy);
    }
    store<f32>(gradient + category * 4, tagScale * pull);
    right += positive == hasTag(part < 0.5 ? otherBits : bits, tag) ? 1 : 0;
  }
  store<f32>(call.losses + task * 4, loss / tags);
  store<f32>(call.correct + task * 4, right / tags);
}

@inline
function hasTag(bits: usize, tag: u32): bool {
  return ((load<u32>(bits + (tag >> 5) * 4) >> (tag & 31)) & 1) == 1;
}

/** The loss of one image's number; `number` and `other` are where its standardised numbers stand. */
function numberLoss(
  call: HeadsLossCall,
  task: u32,
  logits: usize,
  gradient: usize,
  first: u32,
  number: usize,
  other: usize,
  part: f32,
  scale: f32,
): void {
  let wanted = load<f32>(number);
  if (call.MIX) wanted = part * wanted + (1 - part) * load<f32>(other);
  const distance = load<f32>(logits + first * 4) - wanted;
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
