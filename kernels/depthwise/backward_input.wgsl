// Depthwise 3x3 convolution, gradient of its input:
//
//   total[n, y, x, c] = sum over the taps (i, j) and outputs (v, u) with v * STRIDE + i - 1 = y and
//                       u * STRIDE + j - 1 = x of gradient[n, v, u, c] * weight[c, i, j]
//                       (+ skip[n, y, x, c])
//   output = total, zero where the ReLU6 before this convolution was flat
//
//   gradient    [batch, outputHeight, outputWidth, channels]   of the convolution's raw output
//   weight      [channels, 1, 3, 3]
//   input       [batch, height, width, channels]   raw output of the convolution before the norm
//   inputScale, inputShift  [channels]             of that norm
//   skip        [batch, height, width, channels]   what a residual connection adds
//   output      [batch, height, width, channels]   gradient at that norm's output
//   inputMean   [channels]                         the batch's mean of input
//   partials    [parts, 2, channels]               sum of output, sum of output * (input - mean)
//
// An invocation owns four channels and walks over `tiles` tiles of four neighbouring pixels of an
// input row.
//
// With THROUGH_NORM `gradient` is that at the output of the norm behind this convolution, and workgroups take it
// through the norm themselves: see wgsl/differentiate_norm.wgsl.

const LANES = 8u;
//#if SHARED
const QUADS = 8u;
const WALKERS = 8u;
//#end
// Columns of the gradient that four pixels see: 6 at stride 1, 3 at stride 2.
const COLUMNS = 6u;
//#if THROUGH_NORM
// Groups of four channels of the norm that a workgroup has room for.
const NORM_QUADS = 8u;
//#end

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
//#if THROUGH_NORM
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read> input: array<vec4f>;
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(7) var<storage, read_write> partials: array<vec4f>;
//#if SKIP
@group(0) @binding(8) var<storage, read> skip: array<vec4f>;
//#end
@group(0) @binding(9) var<storage, read> inputMean: array<vec4f>;
//#if THROUGH_NORM
@group(0) @binding(10) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(11) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(12) var<storage, read> statistics: array<vec4f>;
@group(0) @binding(13) var<storage, read_write> gammaGradient: array<vec4f>;
@group(0) @binding(14) var<storage, read_write> betaGradient: array<vec4f>;
//#end

//#if SHARED
var<workgroup> sums: array<vec4f, 2u * LANES>; // [2, WALKERS, QUADS]
//#end
//#if THROUGH_NORM
//#include differentiate_norm channels=channels, memory=sums
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  //#include place
//#if THROUGH_NORM
  differentiateNorm(group.y * QUADS, QUADS, part == 0u, lane);
//#end
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  let mean = inputMean[quad];
  //#include filters
  let tilesPerRow = (parameters.width + 3u) / 4u;
  var sum = vec4f();
  var products = vec4f();
//#if SHARED
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include first_tile tile=tile, height=height
//#else
  //#include first_tile tile=first, height=height
  for (var tile = first; tile < end; tile++) {
//#end
//#if STRIDE2
    let left = i32(x / 2u);
//#else
    let left = i32(x) - 1;
//#end
//#for p 4
    var total$p = vec4f();
//#end
//#for i 3
//#if STRIDE2
    let twice$i = i32(y) + 1 - $i;
    let gradientRow$i = twice$i / 2;
    if (twice$i >= 0 && twice$i % 2 == 0 && gradientRow$i < i32(parameters.outputHeight)) {
//#else
    let gradientRow$i = i32(y) + 1 - $i;
    if (gradientRow$i >= 0 && gradientRow$i < i32(parameters.outputHeight)) {
//#end
      let address = (image * parameters.outputHeight + u32(gradientRow$i)) *
        parameters.outputWidth;
//#for k COLUMNS
      let column$k = left + $k;
      let inside$k = column$k >= 0 && column$k < i32(parameters.outputWidth);
      let at$k = (address + u32(clamp(column$k, 0, i32(parameters.outputWidth) - 1))) * quads + quad;
//#if THROUGH_NORM
      let value$k = select(vec4f(), throughNorm(lane % QUADS, at$k), inside$k);
//#else
      let value$k = select(vec4f(), gradient[at$k], inside$k);
//#end
//#end
//#if STRIDE2
      // Even pixels stand under the middle tap, odd ones between two outputs.
      total0 += value0 * w$i1;
      total1 += value1 * w$i0 + value0 * w$i2;
      total2 += value1 * w$i1;
      total3 += value2 * w$i0 + value1 * w$i2;
//#else
      total0 += value2 * w$i0 + value1 * w$i1 + value0 * w$i2;
      total1 += value3 * w$i0 + value2 * w$i1 + value1 * w$i2;
      total2 += value4 * w$i0 + value3 * w$i1 + value2 * w$i2;
      total3 += value5 * w$i0 + value4 * w$i1 + value3 * w$i2;
//#end
    }
//#end
    let to = (row * parameters.width + x) * quads + quad;
//#for p 4
    if (x + $pu < parameters.width) {
      let raw = input[to + $pu * quads];
//#if SKIP
      total$p += skip[to + $pu * quads];
//#end
      let activated = fma(raw, scale, shift);
      let masked =
        //#include relu6_gradient gradient=total$p, activated=activated
      output[to + $pu * quads] = masked;
      sum += masked;
      products += masked * (raw - mean);
    }
//#end
//#if SHARED
//#else
    //#include next_tile height=height, width=width
//#end
  }
//#if SHARED
  //#include add_walkers first=sum, second=products
//#end
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=products
}
