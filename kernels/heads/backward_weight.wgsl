// Gradient of all heads' weights and biases:
//
//   output[k, c] = sum over the images b of logitsGradient[b, k] * features[b, head of k, c]
//   biasGradient[k] = sum over the images b of logitsGradient[b, k]
//
//   logitsGradient  [batch, stride]           stride is a multiple of 4
//   features        [batch, heads, channels]  pooled, after each head's dropout
//   segments        [heads + 1]               first class of each head
//   output          [classes, channels]
//   biasGradient    [classes]
//
// An invocation owns four channels of one class. With WALKERS_SHARE a workgroup owns QUADS groups of four channels of
// four classes; its invocations are WALKERS for each group, which share the images, and their sums are added in a
// fixed order.

const LANES = 8u;
//#if WALKERS_SHARE
const QUADS = 16u;
const WALKERS = LANES / QUADS;
//#end

struct Parameters {
  batch: u32,
  heads: u32,
  stride: u32,
  channels: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> logitsGradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> features: array<vec4f>;
@group(0) @binding(3) var<storage, read> segments: array<u32>;
@group(0) @binding(4) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> biasGradient: array<f32>;

//#if WALKERS_SHARE
var<workgroup> sums: array<vec4f, LANES>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
//#if WALKERS_SHARE
  let own = group.x * QUADS + lane % QUADS;
  let quad = min(own, quads - 1u);
  let classes = segments[parameters.heads];
  let category = group.y * 4u;
  let lastCategory = min(category + 3u, classes - 1u);
//#for c 4
  let category$c = min(category + $cu, lastCategory);
  var total$c = vec4f();
//#end
  // Where each of the four has its head's features; mostly all have the same.
  var head0 = 0u;
  while (segments[head0 + 1u] <= category0) { head0++; }
  var head1 = head0;
  while (segments[head1 + 1u] <= category1) { head1++; }
  var head2 = head1;
  while (segments[head2 + 1u] <= category2) { head2++; }
  var head3 = head2;
  while (segments[head3 + 1u] <= category3) { head3++; }
  var sum = vec4f();
  let firstImage = lane / QUADS;
  if (head0 == head3) {
    for (var image = firstImage; image < parameters.batch; image += 4u * WALKERS) {
      // Four images at once, so that many loads are under way; those past the end weigh nothing.
//#for n 4
      let image$n = min(image + $nu * WALKERS, parameters.batch - 1u);
      let gradient$n = select(
        vec4f(),
        logitsGradient[(image$n * parameters.stride + category) / 4u],
        image + $nu * WALKERS < parameters.batch,
      );
      let feature$n = features[(image$n * parameters.heads + head0) * quads + quad];
//#end
//#for n 4
//#for c 4
      total$c += gradient$n[$c] * feature$n;
//#end
      sum += gradient$n;
//#end
    }
  } else {
    for (var image = firstImage; image < parameters.batch; image += WALKERS) {
      let gradient = logitsGradient[(image * parameters.stride + category) / 4u];
//#for c 4
      total$c += gradient[$c] * features[(image * parameters.heads + head$c) * quads + quad];
//#end
      sum += gradient;
    }
  }
//#for c 4
  workgroupBarrier();
  sums[lane] = total$c;
  for (var half = LANES / 2u; half >= QUADS; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if (lane < QUADS && own < quads && category + $cu < classes) {
    output[(category + $cu) * quads + quad] = sums[lane];
  }
//#end
  workgroupBarrier();
  sums[lane] = sum;
  for (var half = LANES / 2u; half >= QUADS; half /= 2u) {
    workgroupBarrier();
    if (lane < half) { sums[lane] += sums[lane + half]; }
  }
  if (own == 0u && lane == 0u) {
    for (var c = 0u; category + c < classes && c < 4u; c++) {
      biasGradient[category + c] = sums[0][c];
    }
  }
//#else
  let quad = group.x * LANES + lane;
  let category = group.y;
  if (quad >= quads) { return; }
  var head = 0u;
  while (segments[head + 1u] <= category) { head++; }
  var total = vec4f();
  var sum = 0.0;
  for (var image = 0u; image < parameters.batch; image++) {
    let gradient = logitsGradient[(image * parameters.stride + category) / 4u][category % 4u];
    total += gradient * features[(image * parameters.heads + head) * quads + quad];
    sum += gradient;
  }
  output[category * quads + quad] = total;
  if (quad == 0u) { biasGradient[category] = sum; }
//#end
}
