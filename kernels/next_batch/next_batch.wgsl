// The end of a batch: adds up what its images report and counts it, so that the next one runs.
//
//   losses, correct  [batch, heads]
//   results          [batches, heads, 2]   sum of losses, and of what is correct, of each batch
//   batchIndex       [1]                   which batch of the chunk runs; one more afterwards

const LANES = 64u;

struct Parameters {
  batch: u32,
  heads: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> losses: array<f32>;
@group(0) @binding(2) var<storage, read> correct: array<f32>;
@group(0) @binding(3) var<storage, read_write> results: array<vec2f>;
@group(0) @binding(4) var<storage, read_write> batchIndex: array<u32>;

var<workgroup> sums: array<vec2f, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(local_invocation_index) lane: u32) {
  for (var head = 0u; head < parameters.heads; head++) {
    var sum = vec2f();
    for (var image = lane; image < parameters.batch; image += LANES) {
      let at = image * parameters.heads + head;
      sum += vec2f(losses[at], correct[at]);
    }
    sums[lane] = sum;
    //#include add_lanes sums=sums
    if (lane == 0u) { results[batchIndex[0] * parameters.heads + head] = sums[0]; }
    workgroupBarrier();
  }
  if (lane == 0u) { batchIndex[0] += 1u; }
}
