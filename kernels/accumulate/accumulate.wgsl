// A running sum of gradients, each of which is divided by what the whole move is divided by:
//
//   total = gradients              in the first batch of a move
//   total = total + gradients      in the others
//
//   gradients, total  [length]
//   clock             [1]          which step of the chunk runs
//   settings          [steps, 8]   sixth: 0 in the first batch of a move, whatever the total held before,
//                                  else 1

const LANES = 8u;

struct Parameters {
  length: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> clock: array<u32>;
@group(0) @binding(2) var<storage, read> settings: array<f32>;
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
  let first = settings[clock[0] * 8u + 5u] == 0.0;
  total[at] = select(total[at] + added, added, first);
}
