// The end of a step: adds up what the batch's images report and moves the clock on.
//
//   losses, hits  [batch, heads]
//   results       [steps, heads, 2]   sum of losses, sum of hits of each step; whoever reads them divides
//   clock         [1]                 which step of the chunk runs; one more afterwards

const LANES = 64u;

struct Parameters {
  batch: u32,
  heads: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> losses: array<f32>;
@group(0) @binding(2) var<storage, read> hits: array<f32>;
@group(0) @binding(3) var<storage, read_write> results: array<vec2f>;
@group(0) @binding(4) var<storage, read_write> clock: array<u32>;

var<workgroup> sums: array<vec2f, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(local_invocation_index) lane: u32) {
  for (var head = 0u; head < parameters.heads; head++) {
    var sum = vec2f();
    for (var image = lane; image < parameters.batch; image += LANES) {
      let at = image * parameters.heads + head;
      sum += vec2f(losses[at], hits[at]);
    }
    sums[lane] = sum;
    for (var half = LANES / 2u; half > 0u; half /= 2u) {
      workgroupBarrier();
      if (lane < half) { sums[lane] += sums[lane + half]; }
    }
    if (lane == 0u) { results[clock[0] * parameters.heads + head] = sums[0]; }
    workgroupBarrier();
  }
  if (lane == 0u) { clock[0] += 1u; }
}
