// Depthwise 3x3 convolution, gradient of its weight, in parts:
//
//   output[s, c, i, j] = sum over the outputs (n, y, x) of split s of gradient[n, y, x, c] *
//                        value(input[n, y * STRIDE + i - 1, x * STRIDE + j - 1, c])
//
//   gradient    [batch, outputHeight, outputWidth, channels]   of the convolution's raw output
//   input       [batch, height, width, channels]   lazy: value = relu6(input * scale + shift),
//                                                  and 0 outside the image
//   inputScale, inputShift  [channels]
//   output      [splits, channels, 1, 3, 3]
//
// The walk is that of forward.wgsl; an invocation keeps its four channels' nine sums in registers. A part
// is a split.
//
// With THROUGH_NORM `gradient` is that at the output of the norm behind this convolution, and workgroups take it
// through the norm themselves: see wgsl/differentiate_norm.wgsl.

const LANES = 8u;
//#if SHARED
const QUADS = 8u;
const WALKERS = 8u;
//#end
const STRIDE = 1u;
// Columns of the input that four outputs see: 3 + 3 * STRIDE.
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
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#if THROUGH_NORM
@group(0) @binding(6) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(7) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(8) var<storage, read> statistics: array<vec4f>;
//#end

//#if SHARED
var<workgroup> sums: array<vec4f, 9u * LANES>; // [9, WALKERS, QUADS]
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
  differentiateNorm(group.y * QUADS, QUADS, false, lane);
//#end
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#for i 3
//#for j 3
  var taps$i$j = vec4f();
//#end
//#end
//#if SHARED
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include first_tile tile=tile, height=outputHeight
//#else
  //#include first_tile tile=first, height=outputHeight
  for (var tile = first; tile < end; tile++) {
//#end
    let left = i32(x * STRIDE) - 1;
    let start = (row * parameters.outputWidth + x) * quads + quad;
    let last = parameters.outputWidth - 1u - x;
//#for p 4
//#if THROUGH_NORM
    let g$p = select(
      vec4f(),
      throughNorm(lane % QUADS, start + min($pu, last) * quads),
      $pu <= last,
    );
//#else
    let g$p = select(vec4f(), gradient[start + min($pu, last) * quads], $pu <= last);
//#end
//#end
//#for i 3
    let inputRow$i = i32(y * STRIDE) + $i - 1;
    if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
      let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for k COLUMNS
      //#include input_column
//#end
//#if STRIDE2
      taps$i0 += g0 * value0 + g1 * value2 + g2 * value4 + g3 * value6;
      taps$i1 += g0 * value1 + g1 * value3 + g2 * value5 + g3 * value7;
      taps$i2 += g0 * value2 + g1 * value4 + g2 * value6 + g3 * value8;
//#else
      taps$i0 += g0 * value0 + g1 * value1 + g2 * value2 + g3 * value3;
      taps$i1 += g0 * value1 + g1 * value2 + g2 * value3 + g3 * value4;
      taps$i2 += g0 * value2 + g1 * value3 + g2 * value4 + g3 * value5;
//#end
    }
//#end
//#if SHARED
//#else
    //#include next_tile height=outputHeight, width=outputWidth
//#end
  }
  // Four channels' filters are nine quads, one filter after the other.
  let filters = array<vec4f, 9>(
//#for i 3
//#for j 3
    taps$i$j,
//#end
//#end
  );
//#if SHARED
//#for n 9
  sums[$nu * LANES + lane] = vec4f(
//#for e 4
    filters[(4 * $n + $e) % 9][(4 * $n + $e) / 9],
//#end
  );
//#end
  workgroupBarrier();
  for (var at = lane; at < 9u * QUADS; at += LANES) {
    let n = at % 9u;
    var total = vec4f();
    for (var other = 0u; other < WALKERS; other++) {
      total += sums[n * LANES + other * QUADS + at / 9u];
    }
    output[(part * quads + group.y * QUADS) * 9u + at] = total;
  }
//#else
//#for n 9
  output[(part * quads + quad) * 9u + $nu] = vec4f(
//#for e 4
    filters[(4 * $n + $e) % 9][(4 * $n + $e) / 9],
//#end
  );
//#end
//#end
}
