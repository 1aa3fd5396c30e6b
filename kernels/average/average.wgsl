// An exponential moving average:
//
//   average = average + rest (source - average)
//
//   source, average  [length]
//   clock            [1]          which step of the chunk runs
//   settings         [steps, 8]   fifth: rest, 1 less the decay; 0 in a step that averages nothing

const LANES = 8u;

struct Parameters {
  length: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> clock: array<u32>;
@group(0) @binding(2) var<storage, read> settings: array<f32>;
@group(0) @binding(3) var<storage, read> source: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> average: array<vec4f>; // in place

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let rest = settings[clock[0] * 8u + 4u];
  let at = (group.y * groups.x + group.x) * LANES + lane;
  if (rest == 0.0 || at >= parameters.length / 4u) { return; }
  let before = average[at];
  average[at] = before + rest * (source[at] - before);
}
