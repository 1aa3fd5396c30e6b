// Sums of squares, each over a part of the elements:
//
//   partials[p] = sum of gradients[i]^2 for p perPart <= i < (p + 1) perPart
//
//   gradients  [length]
//   partials   [parts]
//
// A workgroup computes one part.

const LANES = 8u;

struct Parameters {
  length: u32,
  // A multiple of 4.
  perPart: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> partials: array<f32>;

var<workgroup> sums: array<f32, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let start = group.x * parameters.perPart / 4u;
  let end = min(start + parameters.perPart / 4u, parameters.length / 4u);
  var sum = vec4f();
  for (var at = start + lane; at < end; at += LANES) {
    let g = gradients[at];
    sum += g * g;
  }
  sums[lane] = sum.x + sum.y + sum.z + sum.w;
  //#include add_lanes sums=sums
  if (lane == 0u) { partials[group.x] = sums[0]; }
}
