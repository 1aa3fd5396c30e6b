// A copy, the measure of an adapter's memory: output[i] = input[i].
//
//   input   [length]
//   output  [length]
//
// An invocation copies ITEMS groups of four, a workgroup apart.

const LANES = 8u;
const ITEMS = 32u;

struct Parameters {
  length: u32,
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
  let first = (group.y * groups.x + group.x) * LANES * ITEMS + lane;
  for (var item = 0u; item < ITEMS; item++) {
    let at = first + item * LANES;
    if (at >= parameters.length / 4u) { return; }
    output[at] = input[at];
  }
}
