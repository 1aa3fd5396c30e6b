// The loss of every head, with its gradient. Every head's loss is one that PyTorch adds up over the images
// before it divides by what their labels weigh; smoothing is s, the focal exponent g, the class weights w.
//
// One class, softmax cross-entropy: for the label y among K classes and the probabilities p of one image,
//
//   expected[k] = s / K, plus 1 - s for y
//   loss = (1 - p[y])^g * (sum over k of -w[k] expected[k] log p[k])
//
// That is what torch.nn.CrossEntropyLoss(weight=w, label_smoothing=s) adds up over the images before
// it divides by the sum of their labels' weights, sum of w[y]; so smoothing weighs each class by its
// own weight. PyTorch has no focal loss of several classes: the factor is that of Lin et al. 2017,
// https://arxiv.org/abs/1708.02002, equation 4, and does not change what is divided by. Smoothing:
// Szegedy et al. 2016, https://arxiv.org/abs/1512.00567, section 7.
//
// Tags, binary cross-entropy: for the sigmoids p of one image's K logits, and y[k] 1 for its tags, else 0,
//
//   expected[k] = y[k] (1 - s) + s / 2
//   loss = mean over k of (y[k] ? 1 - p[k] : p[k])^g
//          * -(w[k] expected[k] log p[k] + (1 - expected[k]) log (1 - p[k]))
//
// which is torch.nn.BCEWithLogitsLoss(pos_weight=w), from logits: -log p = max(-z, 0) + log1p(exp(-|z|)).
//
// A number, smooth L1: for the distance d of the logit from the standardised number,
//
//   loss = |d| < 1 ? d^2 / 2 : |d| - 1 / 2
//
// which is torch.nn.SmoothL1Loss(); smoothing, focal exponent and weights are not for numbers.
//
// A head whose label is negative has none: no loss, no gradient, and no part in what is divided by.
//
// With MIX an image is a mixture of itself and the one before it in the batch, of the last for the first: its loss is
// the mean of the losses for both labels, by their weights, and of a number the loss for the mean of both numbers.
// Where a label that weighs more than 0 is missing, there is none.
//
//   logits          [batch, classes]   of all heads
//   segments        [heads + 1]        first logit of each head; with KINDS behind it [heads] the kind of
//                                      each head, 0 class, 1 tags, 2 number, and [heads] its first label
//                                      word: see data/label_words.ts
//   batchIndex      [1]                which batch of the chunk runs
//   samples         [batches, batch]   each image's index
//   labels          [images, heads]    class within the head; with KINDS [images, labelWords]
//   classWeights    [classes]
//   gradientScales  [batches, heads]   (with MIX [batches, heads + 1], the last one the weight of images' own
//                                      labels) the head's weight over the sum of the labels' weights of all
//                                      images that the gradient is the mean over; 0 without a label
//   logitsGradient  [batch, stride]    of the loss times its head's scale; stride is a multiple of 4
//   losses          [batch, heads]
//   correct         [batch, heads]     1 when the label that weighs most has the largest logit; of tags the share whose
//                                      probability is on the right side of 1/2; of a number |d|
//
// KINDS is set where not all heads are of classes. An invocation owns one head of one image; with SHARED a
// workgroup does, whose lanes share classes and tags: each takes every LANES-th, and sums are added as a tree.

const LANES = 8u;
// How many labels an image has: 2 with MIX.
const LABELS = 1u;
//#if SHARED
const STEP = LANES;
//#else
const STEP = 1u;
//#end
//#if KINDS
const TAGS = 1u;
const NUMBER = 2u;
//#end

struct Parameters {
  batch: u32,
  heads: u32,
  classes: u32,
  stride: u32,
  smoothing: f32,
  focal: f32,
//#if KINDS
  labelWords: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> logits: array<f32>;
@group(0) @binding(2) var<storage, read> segments: array<u32>;
@group(0) @binding(3) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(4) var<storage, read> samples: array<u32>;
@group(0) @binding(5) var<storage, read> labels: array<i32>;
@group(0) @binding(6) var<storage, read_write> logitsGradient: array<f32>;
@group(0) @binding(7) var<storage, read_write> losses: array<f32>;
@group(0) @binding(8) var<storage, read_write> correct: array<f32>;
@group(0) @binding(9) var<storage, read> classWeights: array<f32>;
@group(0) @binding(10) var<storage, read> gradientScales: array<f32>;

//#if SHARED
var<workgroup> laneSums: array<vec4f, LANES>;
var<workgroup> laneBest: array<vec2f, LANES>; // the largest logit, and its category
//#end

//#if KINDS
/**
 * log(1 + x) for x in [0, 1], as 2 atanh(x / (2 + x)) by its series: of a small x no digit is lost, as would be
 * in 1 + x.
 */
fn logarithmAboveOne(x: f32) -> f32 {
  let ratio = x / (2.0 + x);
  let square = ratio * ratio;
  var sum = 1.0 / 17.0;
//#for i 8
  sum = sum * square + 1.0 / f32(15u - 2u * $iu);
//#end
  return 2.0 * ratio * sum;
}
//#end

@compute @workgroup_size(LANES)
//#if SHARED
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let image = group.y;
  let head = group.x;
//#else
fn main(@builtin(global_invocation_id) id: vec3u) {
  let image = id.x / parameters.heads;
  let head = id.x % parameters.heads;
  let lane = 0u;
  if (image >= parameters.batch) { return; }
//#end
  let place = image * parameters.heads + head;
  let start = image * parameters.classes;
  let first = segments[head];
  let end = segments[head + 1u];
  let scales = batchIndex[0] * (parameters.heads + LABELS - 1u);
  let scale = gradientScales[scales + head];
//#if MIX
  // What each label weighs. One that weighs nothing may be missing: the other stands for it.
  let part0 = gradientScales[scales + parameters.heads];
  let part1 = 1.0 - part0;
  let before = (image + parameters.batch - 1u) % parameters.batch;
  let image0 = select(image, before, part0 <= 0.0);
  let image1 = select(before, image, part0 >= 1.0);
//#else
  let part0 = 1.0;
  let image0 = image;
//#end
//#if KINDS
  let kind = segments[parameters.heads + 1u + head];
//#end
//#for t LABELS
  let sample$t = samples[batchIndex[0] * parameters.batch + image$t];
//#if KINDS
  let word$t = sample$t * parameters.labelWords + segments[2u * parameters.heads + 1u + head];
//#else
  let word$t = sample$t * parameters.heads + head;
//#end
  let labelIndex$t = labels[word$t];
//#end
//#if MIX
  let missing = labelIndex0 < 0 || labelIndex1 < 0;
//#else
  let missing = labelIndex0 < 0;
//#end
//#if KINDS
  if (kind == TAGS && !missing) {
    var tagSums = vec2f(); // losses, and how many are on the right side
    let tagScale = scale / f32(end - first);
    for (var category = first + lane; category < end; category += STEP) {
      let logit = logits[start + category];
      let tag = category - first;
      let power = exp(-abs(logit));
      let logarithm = logarithmAboveOne(power);
      // Of the tag being given, and of its being absent: both exact however small.
      let present = select(power, 1.0, logit >= 0.0) / (1.0 + power);
      let absent = select(1.0, power, logit >= 0.0) / (1.0 + power);
      var gradient = 0.0;
      var loss = 0.0;
//#for t LABELS
      let given$t = ((u32(labels[word$t + 1u + tag / 32u]) >> (tag % 32u)) & 1u) == 1u;
      let expected$t = select(0.0, 1.0 - parameters.smoothing, given$t) +
        0.5 * parameters.smoothing;
      let own$t = classWeights[category] * expected$t;
      let crossEntropy$t = own$t * (max(-logit, 0.0) + logarithm) +
        (1.0 - expected$t) * (max(logit, 0.0) + logarithm);
      // At least a little above 0, of which there is no logarithm for the power.
      let factor$t = pow(max(select(present, absent, given$t), 1e-30), parameters.focal);
      let slope$t = parameters.focal * factor$t * select(absent, present, given$t) * crossEntropy$t;
      loss += part$t * (factor$t * crossEntropy$t);
      gradient += part$t * (factor$t * ((1.0 - expected$t) * present - own$t * absent) +
        select(slope$t, -slope$t, given$t));
//#end
//#if MIX
      let given = select(given1, given0, part0 >= 0.5);
//#else
      let given = given0;
//#end
      logitsGradient[image * parameters.stride + category] = tagScale * gradient;
      tagSums += vec2f(loss, select(0.0, 1.0, (logit >= 0.0) == given));
    }
//#if SHARED
    laneSums[lane] = vec4f(tagSums, 0.0, 0.0);
    //#include add_lanes sums=laneSums
    if (lane > 0u) { return; }
    tagSums = laneSums[0].xy;
//#end
    losses[place] = tagSums.x / f32(end - first);
    correct[place] = tagSums.y / f32(end - first);
    return;
  }
  if (kind == NUMBER && !missing) {
//#if SHARED
    if (lane > 0u) { return; }
//#end
//#if MIX
    let number = part0 * bitcast<f32>(labels[word0 + 1u]) + part1 * bitcast<f32>(labels[word1 + 1u]);
//#else
    let number = bitcast<f32>(labels[word0 + 1u]);
//#end
    let distance = logits[start + first] - number;
    losses[place] = select(abs(distance) - 0.5, 0.5 * distance * distance, abs(distance) < 1.0);
    correct[place] = abs(distance);
    logitsGradient[image * parameters.stride + first] = scale * clamp(distance, -1.0, 1.0);
    return;
  }
//#end
  if (missing) {
    if (lane == 0u) {
      losses[place] = 0.0;
      correct[place] = 0.0;
    }
    for (var category = first + lane; category < end; category += STEP) {
      logitsGradient[image * parameters.stride + category] = 0.0;
    }
    return;
  }
  var best = first;
  var largest = logits[start + first];
  for (var category = first + lane; category < end; category += STEP) {
    let score = logits[start + category];
    if (score > largest) {
      largest = score;
      best = category;
    }
  }
//#if SHARED
  // Of equal ones the first, as one invocation finds it.
  laneBest[lane] = vec2f(largest, f32(best));
  for (var half = LANES / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half) {
      let own = laneBest[lane];
      let other = laneBest[lane + half];
      if (other.x > own.x || (other.x == own.x && other.y < own.y)) { laneBest[lane] = other; }
    }
  }
  workgroupBarrier();
  largest = laneBest[0].x;
  best = u32(laneBest[0].y);
//#end
  // Behind the largest logit every term is at least 0, so none takes digits from another.
  var sum = 0.0;
  var weights = 0.0;
  var behind = 0.0;
  for (var category = first + lane; category < end; category += STEP) {
    let below = largest - logits[start + category];
    sum += exp(-below);
    weights += classWeights[category];
    behind += classWeights[category] * below;
  }
//#if SHARED
  laneSums[lane] = vec4f(sum, weights, behind, 0.0);
  //#include add_lanes sums=laneSums
  workgroupBarrier();
  sum = laneSums[0].x;
  weights = laneSums[0].y;
  behind = laneSums[0].z;
//#end
  let share = parameters.smoothing / f32(end - first);
  var loss = 0.0;
//#for t LABELS
  let label$t = first + u32(labelIndex$t);
  let own$t = (1.0 - parameters.smoothing) * classWeights[label$t];
  let expected$t = own$t + share * weights;
  let crossEntropy$t =
    expected$t * log(sum) + own$t * (largest - logits[start + label$t]) + share * behind;
  let labelProbability$t = exp(logits[start + label$t] - largest) / sum;
  // At least a little above 0, where the slope of a power below 1 has none.
  let wrong$t = max(1.0 - labelProbability$t, 1e-7);
  let factor$t = pow(wrong$t, parameters.focal);
  let slope$t = parameters.focal * factor$t / wrong$t * crossEntropy$t * labelProbability$t;
  loss += part$t * (factor$t * crossEntropy$t);
//#end
//#if MIX
  let label = select(label1, label0, part0 >= 0.5);
//#else
  let label = label0;
//#end
  if (lane == 0u) {
    losses[place] = loss;
    correct[place] = select(0.0, 1.0, best == label);
  }
  for (var category = first + lane; category < end; category += STEP) {
    let probability = exp(logits[start + category] - largest) / sum;
    var gradient = 0.0;
//#for t LABELS
    let one$t = select(0.0, 1.0, category == label$t);
    let wanted$t = own$t * one$t + share * classWeights[category];
    gradient += part$t *
      (factor$t * (expected$t * probability - wanted$t) - slope$t * (one$t - probability));
//#end
    logitsGradient[image * parameters.stride + category] = scale * gradient;
  }
}
