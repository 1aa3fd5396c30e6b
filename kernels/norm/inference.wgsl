// Batch norms in inference: the scale and shift that the next reader applies, from the running averages,
// of many norms at once. A workgroup computes one norm.
//
//   norms       [count, 6]   for each norm the groups of four floats (quads) where its gamma and beta
//                            begin in weights, its mean and variance in averages, its statistics in
//                            statistics, and how many quads of channels it has
//   weights     what gamma and beta are slices of: [channels] each
//   averages    what runningMean and runningVariance are slices of: [channels] each
//   statistics  what the norms' statistics [4, stride] are slices of: scale and shift are written, the
//               rest is left alone. The stride is the channels, rounded up to 64

const LANES = 8u;
const NORM_WORDS = 6u;

struct Parameters {
  epsilon: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> norms: array<u32>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> averages: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> statistics: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let norm = group.x * NORM_WORDS;
  let gamma = norms[norm];
  let beta = norms[norm + 1u];
  let runningMean = norms[norm + 2u];
  let runningVariance = norms[norm + 3u];
  let first = norms[norm + 4u];
  let width = norms[norm + 5u];
  let stride = (width + 15u) / 16u * 16u;
  for (var quad = lane; quad < width; quad += LANES) {
    let variance = averages[runningVariance + quad];
    let scale = weights[gamma + quad] / sqrt(variance + parameters.epsilon);
    statistics[first + quad] = scale;
    statistics[first + stride + quad] =
      weights[beta + quad] - averages[runningMean + quad] * scale;
  }
}
