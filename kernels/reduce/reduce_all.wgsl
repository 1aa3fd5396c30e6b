// Sums over splits of many tensors in one dispatch: for every tensor of the table
//   output[i] = sum over s of input[s, i].
//
//   tasks   [groups, 6]   for each workgroup the quads (groups of four floats) that it sums: first
//                         quad of split 0 in input, quads from one split to the next, splits, first
//                         quad in output, how many quads, and LANES divided by the lanes that share
//                         a quad (a power of two)
//   input   partial results of all tensors, each [splits, length]
//   output  what the tensors are slices of; floats between them are left alone
//
// The lanes that share a quad take every so many-th split, in order; their sums are added as a tree.

const LANES = 256u;
const TASK_WORDS = 6u;

struct Parameters {
  groups: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> tasks: array<u32>;
@group(0) @binding(2) var<storage, read> input: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;

var<workgroup> sums: array<vec4f, LANES>;

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let index = group.y * groups.x + group.x;
  if (index >= parameters.groups) { return; }
  let task = index * TASK_WORDS;
  let stride = tasks[task + 1u];
  let splits = tasks[task + 2u];
  let quads = tasks[task + 4u];
  let width = tasks[task + 5u];
  let quad = lane % width;
  var total = vec4f();
  if (quad < quads) {
    let first = tasks[task] + quad;
    let step = LANES / width;
    // Eight splits at once, so that many loads are under way; those past the end are not added.
    for (var split = lane / width; split < splits; split += 8u * step) {
//#for n 8
      let value$n = input[first + min(split + $nu * step, splits - 1u) * stride];
//#end
//#for n 8
      total += select(vec4f(), value$n, split + $nu * step < splits);
//#end
    }
  }
  sums[lane] = total;
  for (var half = LANES / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (lane < half && half >= width) { sums[lane] += sums[lane + half]; }
  }
  if (lane < width && lane < quads) { output[tasks[task + 3u] + lane] = sums[lane]; }
}
