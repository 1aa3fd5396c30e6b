// A running sum of gradients, each of which is divided by what the whole optimizer step's is divided by:
//
//   total = gradients              in the first batch of an optimizer step, whatever it held before
//   total = total + gradients      in the others
//
//   gradients, total  [length]
//   batchIndex        [1]          which batch of the chunk runs
//   batchRecords      [batches]    the field accumulates: 0 in the first batch of an optimizer step

const LANES = 8u;

//#include BatchRecord

struct Parameters {
  length: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(2) var<storage, read> batchRecords: array<BatchRecord>;
@group(0) @binding(3) var<storage, read> gradients: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> total: array<vec4f>; // in place

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let at = (group.y * groups.x + group.x) * LANES + lane;
  if (at >= parameters.length / 4u) { return; }
  let added = gradients[at];
  let first = batchRecords[batchIndex[0]].accumulates == 0.0;
  total[at] = select(total[at] + added, added, first);
}
