// Depthwise 3x3 convolution, gradient of its weight, in parts, for hardware and many rows: what
// backward_weight.wgsl computes.
//
//   gradient    [batch, outputHeight, outputWidth, channels]   of the convolution's raw output
//   input       [batch, height, width, channels]   lazy: value = relu6(input * scale + shift),
//                                                  and 0 outside the image
//   inputScale, inputShift  [channels]
//   output      [splits, channels, 1, 3, 3]
//
// The walk is that of forward_strips.wgsl: each row of the input is loaded, normed and activated once for all
// gradients that see it, which stay in registers until then.

const LANES = 8u;
const QUADS = 8u;
const WALKERS = 8u;
const STRIDE = 1u;
// Columns of the input that four outputs see: 3 + 3 * STRIDE.
const COLUMNS = 6u;

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
  rows: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
@group(0) @binding(4) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;

var<workgroup> sums: array<vec4f, 9u * LANES>; // [9, WALKERS, QUADS]

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  //#include place
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#for i 3
//#for j 3
  var taps$i$j = vec4f();
//#end
//#end
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include strip_place tile=tile, height=outputHeight
    //#include strip_input_columns
    let last = parameters.outputWidth - 1u - x;
    let gradientPlace = (image * parameters.outputHeight * parameters.outputWidth + x) * quads + quad;
    let gradientRow = parameters.outputWidth * quads;
//#if STRIDE2
    // Of the row of outputs above.
//#for p 4
    var g$p = select(
      vec4f(),
      gradient[gradientPlace + top * gradientRow + min($pu, last) * quads],
      $pu <= last,
    );
//#end
    {
      let above = i32(top * 2u) - 1;
      //#include strip_input_row name=values, row=above
//#for j 3
//#for p 4
      taps0$j += g$p * values[2u * $pu + $ju];
//#end
//#end
    }
    for (var y = top; y < bottom; y++) {
      let middleRow = i32(y * 2u);
      let lowerRow = middleRow + 1;
      //#include strip_input_row name=values, row=middleRow
      //#include strip_input_row name=lower, row=lowerRow
      let nextPlace = gradientPlace + min(y + 1u, bottom - 1u) * gradientRow;
//#for p 4
      let next$p = select(
        vec4f(),
        gradient[nextPlace + min($pu, last) * quads],
        $pu <= last && y + 1u < bottom,
      );
//#end
//#for j 3
//#for p 4
      taps1$j += g$p * values[2u * $pu + $ju];
      taps2$j += g$p * lower[2u * $pu + $ju];
      taps0$j += next$p * lower[2u * $pu + $ju];
//#end
//#end
//#for p 4
      g$p = next$p;
//#end
    }
//#else
    // Of the two rows of outputs above.
//#for p 4
    var upper$p = vec4f();
    var own$p = vec4f();
//#end
    for (var y = top; y < bottom + 2u; y++) {
      let row = i32(y) - 1;
      //#include strip_input_row name=values, row=row
      let place = gradientPlace + min(y, bottom - 1u) * gradientRow;
//#for p 4
      let g$p = select(
        vec4f(),
        gradient[place + min($pu, last) * quads],
        $pu <= last && y < bottom,
      );
//#end
//#for j 3
//#for p 4
      taps0$j += g$p * values[$pu + $ju];
      taps1$j += own$p * values[$pu + $ju];
      taps2$j += upper$p * values[$pu + $ju];
//#end
//#end
//#for p 4
      upper$p = own$p;
      own$p = g$p;
//#end
    }
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
}
