// Gradient of the pooled features, through every head's dropout:
//
//   pooledGradient[b, c] = sum over the heads h of mask of h [b, c] *
//                          sum over the classes k of h of logitsGradient[b, k] * weight[k, c]
//
//   logitsGradient  [batch, stride]       stride is a multiple of 4
//   weight          [classes, channels]
//   segments        [heads + 1]           first class of each head
//   batchIndex      [1]                   which batch of the chunk runs
//   batchRecords    [batches]             the field dropoutSeed
//   pooledGradient  [batch, channels]
//
// An invocation owns four channels of four images. With WALKERS_SHARE a workgroup owns QUADS groups of four channels
// of four images; its invocations are WALKERS for each, which share the classes, and their sums are added in a fixed
// order.

const LANES = 8u;
//#if WALKERS_SHARE
const QUADS = 64u;
const WALKERS = LANES / QUADS;
//#end
//#include BatchRecord
//#include dropout

struct Parameters {
  batch: u32,
  channels: u32,
  stride: u32,
  heads: u32,
  dropoutThreshold: u32,
  dropoutScale: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> logitsGradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read> segments: array<u32>;
@group(0) @binding(4) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(5) var<storage, read> batchRecords: array<BatchRecord>;
@group(0) @binding(6) var<storage, read_write> pooledGradient: array<vec4f>;
//#if WALKERS_SHARE
var<workgroup> sums: array<vec4f, LANES>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
//#if WALKERS_SHARE
  let own = group.x * QUADS + lane % QUADS;
  let quad = min(own, quads - 1u);
//#else
  let quad = group.x * LANES + lane;
  if (quad >= quads) { return; }
//#end
  let seed = batchRecords[batchIndex[0]].dropoutSeed;
  let lastImage = parameters.batch - 1u;
//#for i 4
  let image$i = min(group.y * 4u + $iu, lastImage);
  let row$i = image$i * parameters.stride / 4u;
  var total$i = vec4f();
//#end
//#if WALKERS_SHARE
  let classes = segments[parameters.heads];
  let share = (classes + WALKERS - 1u) / WALKERS;
  var category = min(lane / QUADS * share, classes);
  let stop = min(category + share, classes);
  var head = 0u;
  while (category < stop) {
    while (segments[head + 1u] <= category) { head++; }
    let end = min(segments[head + 1u], stop);
//#for i 4
    var part$i = vec4f();
//#end
    for (; category < end; category += 4u) {
      // Four classes at once, so that many loads are under way; those past the end weigh nothing.
//#for k 4
      let category$k = min(category + $ku, end - 1u);
      let w$k = select(vec4f(), weight[category$k * quads + quad], category + $ku < end);
//#for i 4
      let gradient$k$i = logitsGradient[row$i + category$k / 4u][category$k % 4u];
//#end
//#end
//#for k 4
//#for i 4
      part$i += gradient$k$i * w$k;
//#end
//#end
    }
    category = end;
//#for i 4
    total$i += part$i * dropoutMask(seed, image$i, head, quad);
//#end
  }
//#for i 4
  workgroupBarrier();
  sums[lane] = total$i;
  for (var half = LANES / 2u; half >= QUADS; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  total$i = sums[lane];
//#end
  if (lane >= QUADS || own >= quads) { return; }
//#else
  for (var head = 0u; head < parameters.heads; head++) {
//#for i 4
    var part$i = vec4f();
//#end
    let end = segments[head + 1u];
    for (var category = segments[head]; category < end; category++) {
      let w = weight[category * quads + quad];
//#for i 4
      part$i += logitsGradient[row$i + category / 4u][category % 4u] * w;
//#end
    }
//#for i 4
    total$i += part$i * dropoutMask(seed, image$i, head, quad);
//#end
  }
//#end
//#for i 4
  if (group.y * 4u + $iu <= lastImage) { pooledGradient[image$i * quads + quad] = total$i; }
//#end
}
