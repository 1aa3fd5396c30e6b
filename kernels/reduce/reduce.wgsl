// Sum over splits: output[i] = sum over s of input[s, i], in order of s.
//
//   input   [splits, length]
//   output  [length]

const LANES = 8u;

struct Parameters {
  length: u32,
  splits: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> output: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let quads = parameters.length / 4u;
  if (id.x >= quads) { return; }
  var total = vec4f();
  for (var s = 0u; s < parameters.splits; s++) {
    total += input[s * quads + id.x];
  }
  output[id.x] = total;
}
