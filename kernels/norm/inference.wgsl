// Batch norm in inference: the scale and shift that the next reader applies, from the running
// statistics.
//
//   gamma, beta                   [channels]
//   runningMean, runningVariance  [channels]
//   statistics                    [4, stride]     scale and shift; the rest is left alone

const LANES = 8u;

struct Parameters {
  channels: u32,
  stride: u32,
  epsilon: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(2) var<storage, read> beta: array<vec4f>;
@group(0) @binding(3) var<storage, read> runningMean: array<vec4f>;
@group(0) @binding(4) var<storage, read> runningVariance: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> statistics: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let width = parameters.channels / 4u;
  if (id.x >= width) { return; }
  let scale = gamma[id.x] / sqrt(runningVariance[id.x] + parameters.epsilon);
  statistics[id.x] = scale;
  statistics[parameters.stride / 4u + id.x] = beta[id.x] - runningMean[id.x] * scale;
}
