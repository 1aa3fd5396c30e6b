// Sum over splits: output[i] = sum over s of input[s, i], in a fixed order.
//
//   input   [splits, length]
//   output  [length]
//
// With TREE a workgroup adds up ACROSS groups of four elements, each by LANES / ACROSS invocations that
// take every so many-th split; then their sums are added up by halves. Otherwise an invocation adds up one
// group, in the order of the splits.

const LANES = 8u;
//#if TREE
const ACROSS = 8u;
//#end

struct Parameters {
  length: u32,
  splits: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> output: array<vec4f>;
//#if TREE
var<workgroup> sums: array<vec4f, LANES>;
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let quads = parameters.length / 4u;
  var total = vec4f();
//#if TREE
  let quad = (group.y * groups.x + group.x) * ACROSS + lane % ACROSS;
  if (quad < quads) {
    for (var s = lane / ACROSS; s < parameters.splits; s += LANES / ACROSS) {
      total += input[s * quads + quad];
    }
  }
  sums[lane] = total;
  for (var half = LANES / 2u; half >= ACROSS; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if (lane < ACROSS && quad < quads) { output[quad] = sums[lane]; }
//#else
  let quad = (group.y * groups.x + group.x) * LANES + lane;
  if (quad >= quads) { return; }
  for (var s = 0u; s < parameters.splits; s++) {
    total += input[s * quads + quad];
  }
  output[quad] = total;
//#end
}
