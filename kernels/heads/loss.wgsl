// Softmax cross-entropy of every head, with its gradient. With class weights w, smoothing s over K
// classes and focal exponent g, for the label y and the probabilities p of one image:
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
// A head whose label is negative has none: no loss, no gradient, and no part in what is divided by.
//
//   logits          [batch, classes]
//   segments        [heads + 1]        first class of each head
//   batchIndex      [1]                which batch of the chunk runs
//   samples         [batches, batch]   each image's index
//   labels          [images, heads]    class within the head
//   classWeights    [classes]
//   gradientScales  [batches, heads]   the head's weight over the sum of the labels' weights of all
//                                      images that the gradient is the mean over; 0 without a label
//   logitsGradient  [batch, stride]    of the loss times its head's scale; stride is a multiple of 4
//   losses, correct [batch, heads]     the loss; 1 when the label has the largest logit
//
// An invocation owns one head of one image.

const LANES = 8u;

struct Parameters {
  batch: u32,
  heads: u32,
  classes: u32,
  stride: u32,
  smoothing: f32,
  focal: f32,
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

@compute @workgroup_size(LANES)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let image = id.x / parameters.heads;
  let head = id.x % parameters.heads;
  if (image >= parameters.batch) { return; }
  let start = image * parameters.classes;
  let first = segments[head];
  let end = segments[head + 1u];
  let sample = samples[batchIndex[0] * parameters.batch + image];
  let labelIndex = labels[sample * parameters.heads + head];
  if (labelIndex < 0) {
    losses[id.x] = 0.0;
    correct[id.x] = 0.0;
    for (var category = first; category < end; category++) {
      logitsGradient[image * parameters.stride + category] = 0.0;
    }
    return;
  }
  let label = first + u32(labelIndex);
  var best = first;
  var largest = logits[start + first];
  for (var category = first + 1u; category < end; category++) {
    let score = logits[start + category];
    if (score > largest) {
      largest = score;
      best = category;
    }
  }
  // Behind the largest logit every term is at least 0, so none takes digits from another.
  var sum = 0.0;
  var weights = 0.0;
  var behind = 0.0;
  for (var category = first; category < end; category++) {
    let below = largest - logits[start + category];
    sum += exp(-below);
    weights += classWeights[category];
    behind += classWeights[category] * below;
  }
  let share = parameters.smoothing / f32(end - first);
  let own = (1.0 - parameters.smoothing) * classWeights[label];
  let expected = own + share * weights;
  let crossEntropy =
    expected * log(sum) + own * (largest - logits[start + label]) + share * behind;
  let labelProbability = exp(logits[start + label] - largest) / sum;
  // At least a little above 0, where the slope of a power below 1 has none.
  let wrong = max(1.0 - labelProbability, 1e-7);
  let factor = pow(wrong, parameters.focal);
  let slope = parameters.focal * factor / wrong * crossEntropy * labelProbability;
  let scale = gradientScales[batchIndex[0] * parameters.heads + head];
  losses[id.x] = factor * crossEntropy;
  correct[id.x] = select(0.0, 1.0, best == label);
  for (var category = first; category < end; category++) {
    let probability = exp(logits[start + category] - largest) / sum;
    let one = select(0.0, 1.0, category == label);
    let wanted = own * one + share * classWeights[category];
    let gradient = factor * (expected * probability - wanted) - slope * (one - probability);
    logitsGradient[image * parameters.stride + category] = scale * gradient;
  }
}
