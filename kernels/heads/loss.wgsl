// Softmax cross-entropy of every head, with its gradient:
//
//   logits          [batch, classes]
//   segments        [heads + 1]        first class of each head
//   clock           [1]                which step of the chunk runs
//   samples         [steps, batch]     each image's index
//   labels          [images, heads]    class within the head
//   logitsGradient  [batch, stride]    (softmax - one-hot) / batch; stride is a multiple of 4
//   losses, hits    [batch, heads]     cross-entropy; 1 when the label has the largest logit
//
// An invocation owns one head of one image.

const LANES = 8u;

struct Parameters {
  batch: u32,
  heads: u32,
  classes: u32,
  stride: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> logits: array<f32>;
@group(0) @binding(2) var<storage, read> segments: array<u32>;
@group(0) @binding(3) var<storage, read> clock: array<u32>;
@group(0) @binding(4) var<storage, read> samples: array<u32>;
@group(0) @binding(5) var<storage, read> labels: array<i32>;
@group(0) @binding(6) var<storage, read_write> logitsGradient: array<f32>;
@group(0) @binding(7) var<storage, read_write> losses: array<f32>;
@group(0) @binding(8) var<storage, read_write> hits: array<f32>;

@compute @workgroup_size(LANES)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let image = id.x / parameters.heads;
  let head = id.x % parameters.heads;
  if (image >= parameters.batch) { return; }
  let start = image * parameters.classes;
  let first = segments[head];
  let end = segments[head + 1u];
  let sample = samples[clock[0] * parameters.batch + image];
  let label = first + u32(labels[sample * parameters.heads + head]);
  var best = first;
  var largest = logits[start + first];
  for (var category = first + 1u; category < end; category++) {
    let score = logits[start + category];
    if (score > largest) {
      largest = score;
      best = category;
    }
  }
  var sum = 0.0;
  for (var category = first; category < end; category++) {
    sum += exp(logits[start + category] - largest);
  }
  losses[id.x] = log(sum) + largest - logits[start + label];
  hits[id.x] = select(0.0, 1.0, best == label);
  for (var category = first; category < end; category++) {
    let probability = exp(logits[start + category] - largest) / sum;
    let expected = select(0.0, 1.0, category == label);
    logitsGradient[image * parameters.stride + category] =
      (probability - expected) / f32(parameters.batch);
  }
}
