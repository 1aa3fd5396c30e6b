// Gradient of all heads' weights and biases:
//
//   output[k, c] = sum over the images b of logitsGradient[b, k] * features[b, head of k, c]
//   biasGradient[k] = sum over the images b of logitsGradient[b, k]
//
//   logitsGradient  [batch, stride]           stride is a multiple of 4
//   features        [batch, heads, channels]  pooled, after each head's dropout
//   segments        [heads + 1]               first class of each head
//   output          [classes, channels]
//   biasGradient    [classes]
//
// An invocation owns four channels of one class.

const LANES = 8u;

struct Parameters {
  batch: u32,
  heads: u32,
  stride: u32,
  channels: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> logitsGradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> features: array<vec4f>;
@group(0) @binding(3) var<storage, read> segments: array<u32>;
@group(0) @binding(4) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> biasGradient: array<f32>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let quad = group.x * LANES + lane;
  let category = group.y;
  if (quad >= quads) { return; }
  var head = 0u;
  while (segments[head + 1u] <= category) { head++; }
  var total = vec4f();
  var sum = 0.0;
  for (var image = 0u; image < parameters.batch; image++) {
    let gradient = logitsGradient[(image * parameters.stride + category) / 4u][category % 4u];
    total += gradient * features[(image * parameters.heads + head) * quads + quad];
    sum += gradient;
  }
  output[category * quads + quad] = total;
  if (quad == 0u) { biasGradient[category] = sum; }
}
