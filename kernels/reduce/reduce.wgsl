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
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let quads = parameters.length / 4u;
  let quad = (group.y * groups.x + group.x) * LANES + lane;
  if (quad >= quads) { return; }
  var total = vec4f();
  for (var s = 0u; s < parameters.splits; s++) {
    total += input[s * quads + quad];
  }
  output[quad] = total;
}
