// All heads of a tagger at once: pooling, dropout, logits and, in training, the loss and its gradient.
//
//   input       [batch, positions, CHANNELS]   lazy: value = relu6(input * scale + shift)
//   inputScale, inputShift  [CHANNELS]
//   weight      [CLASSES, CHANNELS]            the heads' classes one after the other
//   bias        [CLASSES]
//   logits      [batch, CLASSES]
// training:
//   clock       [1]                            which step of the chunk runs
//   settings    [steps, 8]                     third word: seed of the step's dropout
//   samples     [steps, batch]                 each image's index
//   labels      [images, HEADS]                class within the head
//   segments    [HEADS + 1]                    first class of each head
//   dropped     [batch, HEADS, CHANNELS]       pooled features after each head's dropout
//   logitsGradient  [batch, CLASSES]           (softmax - one-hot) / batch
//   pooledGradient  [batch, CHANNELS]
//   losses, hits    [batch, HEADS]             cross-entropy; 1 when the label has the largest logit
//
// One workgroup per image. A feature is dropped when the hash of (seed, image of the batch, head,
// channel) falls below the threshold; each head draws its own, as one dropout layer per head does.

const LANES = 64u;
const CHANNELS = 1280u;
const CLASSES = 195u;
const HEADS = 3u;

struct Parameters {
  batch: u32,
  positions: u32,
//#if TRAINING
  dropoutThreshold: u32,
  keptScale: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read> weight: array<vec4f>;
@group(0) @binding(5) var<storage, read> bias: array<f32>;
@group(0) @binding(6) var<storage, read_write> logits: array<f32>;
//#if TRAINING
@group(0) @binding(7) var<storage, read> clock: array<u32>;
@group(0) @binding(8) var<storage, read> settings: array<u32>;
@group(0) @binding(9) var<storage, read> samples: array<u32>;
@group(0) @binding(10) var<storage, read> labels: array<i32>;
@group(0) @binding(11) var<storage, read> segments: array<u32>;
@group(0) @binding(12) var<storage, read_write> dropped: array<vec4f>;
@group(0) @binding(13) var<storage, read_write> logitsGradient: array<f32>;
@group(0) @binding(14) var<storage, read_write> pooledGradient: array<vec4f>;
@group(0) @binding(15) var<storage, read_write> losses: array<f32>;
@group(0) @binding(16) var<storage, read_write> hits: array<f32>;
//#end

const QUADS = 320u;
var<workgroup> features: array<vec4f, QUADS>;
//#if TRAINING
var<workgroup> scores: array<f32, CLASSES>;

// A bijection of 32-bit words with low bias: https://github.com/skeeto/hash-prospector
fn mixed(word: u32) -> u32 {
  var x = word;
  x = (x ^ (x >> 16u)) * 0x7feb352du;
  x = (x ^ (x >> 15u)) * 0x846ca68bu;
  return x ^ (x >> 16u);
}

// 1 / (1 - p) for the channels that a head keeps, 0 for those it drops.
fn kept(key: u32, quad: u32) -> vec4f {
  let channel = quad * 4u;
  let draws = vec4u(
    mixed(key + channel),
    mixed(key + channel + 1u),
    mixed(key + channel + 2u),
    mixed(key + channel + 3u),
  );
  let keep = draws >= vec4u(parameters.dropoutThreshold);
  return select(vec4f(), vec4f(parameters.keptScale), keep);
}

fn headKey(seed: u32, image: u32, head: u32) -> u32 {
  return mixed(mixed(seed) + image * HEADS + head);
}
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let image = group.x;
//#if TRAINING
  let step = clock[0];
  let seed = settings[step * 8u + 2u];
//#end

  for (var quad = lane; quad < QUADS; quad += LANES) {
    let scale = inputScale[quad];
    let shift = inputShift[quad];
    var sum = vec4f();
    for (var position = 0u; position < parameters.positions; position++) {
      let raw = input[(image * parameters.positions + position) * QUADS + quad];
      sum += clamp(fma(raw, scale, shift), vec4f(), vec4f(6.0));
    }
    let pooled = sum / f32(parameters.positions);
    features[quad] = pooled;
//#if TRAINING
    for (var head = 0u; head < HEADS; head++) {
      let mask = kept(headKey(seed, image, head), quad);
      dropped[(image * HEADS + head) * QUADS + quad] = pooled * mask;
    }
//#end
  }
//#if TRAINING
  storageBarrier();
//#end
  workgroupBarrier();

  for (var category = lane; category < CLASSES; category += LANES) {
    var total = bias[category];
//#if TRAINING
    var head = 0u;
    while (segments[head + 1u] <= category) { head++; }
    let source = (image * HEADS + head) * QUADS;
    for (var quad = 0u; quad < QUADS; quad++) {
      total += dot(weight[category * QUADS + quad], dropped[source + quad]);
    }
    scores[category] = total;
//#else
    for (var quad = 0u; quad < QUADS; quad++) {
      total += dot(weight[category * QUADS + quad], features[quad]);
    }
//#end
    logits[image * CLASSES + category] = total;
  }
//#if TRAINING
  workgroupBarrier();

  // A lane per head turns its scores into gradients.
  for (var head = lane; head < HEADS; head += LANES) {
    let first = segments[head];
    let end = segments[head + 1u];
    let label = first + u32(labels[samples[step * parameters.batch + image] * HEADS + head]);
    var best = first;
    for (var category = first + 1u; category < end; category++) {
      if (scores[category] > scores[best]) { best = category; }
    }
    let largest = scores[best];
    var sum = 0.0;
    for (var category = first; category < end; category++) { sum += exp(scores[category] - largest); }
    losses[image * HEADS + head] = log(sum) + largest - scores[label];
    hits[image * HEADS + head] = select(0.0, 1.0, best == label);
    for (var category = first; category < end; category++) {
      let probability = exp(scores[category] - largest) / sum;
      let expected = select(0.0, 1.0, category == label);
      scores[category] = (probability - expected) / f32(parameters.batch);
    }
  }
  workgroupBarrier();

  for (var category = lane; category < CLASSES; category += LANES) {
    logitsGradient[image * CLASSES + category] = scores[category];
  }
  for (var quad = lane; quad < QUADS; quad += LANES) {
    var total = vec4f();
    for (var head = 0u; head < HEADS; head++) {
      var part = vec4f();
      for (var category = segments[head]; category < segments[head + 1u]; category++) {
        part += scores[category] * weight[category * QUADS + quad];
      }
      total += part * kept(headKey(seed, image, head), quad);
    }
    pooledGradient[image * QUADS + quad] = total;
  }
//#end
}
