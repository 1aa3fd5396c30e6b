// An exponential moving average:
//
//   ema = ema + emaWeight (source - ema)
//
//   source, ema   [length]
//   batchIndex    [1]         which batch of the chunk runs
//   batchRecords  [batches]   the field emaWeight: 1 less the decay; 0 in a batch that averages nothing

const LANES = 8u;

//#include BatchRecord

struct Parameters {
  length: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(2) var<storage, read> batchRecords: array<BatchRecord>;
@group(0) @binding(3) var<storage, read> source: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> ema: array<vec4f>; // in place

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let emaWeight = batchRecords[batchIndex[0]].emaWeight;
  let at = (group.y * groups.x + group.x) * LANES + lane;
  if (emaWeight == 0.0 || at >= parameters.length / 4u) { return; }
  let before = ema[at];
  ema[at] = before + emaWeight * (source[at] - before);
}
