// Depthwise 3x3 convolution, gradient of its input, for hardware and many rows: what backward_input.wgsl computes.
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
// An invocation owns four channels and walks down strips of four columns of the input and `rows` rows of the
// gradient, so that each row of the gradient is loaded once for all pixels that see it. What a step reads is loaded at
// its beginning, whether or not it is needed, so that many loads are under way at once.

const LANES = 8u;
const QUADS = 8u;
const WALKERS = 8u;
// Columns of the gradient that four pixels see: 6 at stride 1, 3 at stride 2.
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

var<workgroup> sums: array<vec4f, 2u * LANES>; // [2, WALKERS, QUADS]

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  //#include place
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  let mean = inputMean[quad];
  //#include filters
  let tilesPerRow = (parameters.width + 3u) / 4u;
  var sum = vec4f();
  var products = vec4f();
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include strip_place tile=tile, height=outputHeight
    let last = parameters.width - 1u - x;
//#if STRIDE2
    let left = i32(x / 2u);
//#else
    let left = i32(x) - 1;
//#end
//#for k COLUMNS
    let column$k = left + $k;
    let inside$k = column$k >= 0 && column$k < i32(parameters.outputWidth);
    let offset$k = u32(clamp(column$k, 0, i32(parameters.outputWidth) - 1)) * quads + quad;
//#end
    // Of each pixel what the rows of the gradient so far have added.
//#for p 4
    var next$p = vec4f();
//#end
//#if STRIDE2
    // A row of the gradient completes an odd row of pixels, gives an even one, and begins an odd one.
    for (var step = top; step <= bottom; step++) {
      let row = i32(step);
      let odd = max(step * 2u, top * 2u + 1u) - 1u;
      let even = min(step * 2u, min(bottom * 2u, parameters.height) - 1u);
      let oddPlace = ((image * parameters.height + min(odd, parameters.height - 1u)) *
        parameters.width + x) * quads + quad;
      let evenPlace = ((image * parameters.height + even) * parameters.width + x) * quads + quad;
//#else
//#for p 4
    var own$p = vec4f();
//#end
    for (var step = top; step < bottom + 2u; step++) {
      let row = i32(step) - 1;
      let place = ((image * parameters.height + max(step, top + 2u) - 2u) * parameters.width + x) *
        quads + quad;
//#end
      let inside = row >= 0 && row < i32(parameters.outputHeight);
      let address = (image * parameters.outputHeight +
        u32(clamp(row, 0, i32(parameters.outputHeight) - 1))) * parameters.outputWidth * quads;
      let values = array<vec4f, COLUMNS>(
//#for k COLUMNS
        select(vec4f(), gradient[address + offset$k], inside && inside$k),
//#end
      );
//#if STRIDE2
//#for p 4
      let oddRaw$p = input[oddPlace + min($pu, last) * quads];
      let evenRaw$p = input[evenPlace + min($pu, last) * quads];
//#end
      // Even pixels stand under the middle tap, odd ones between two outputs.
      var lower0 = next0 + values[0] * w01;
      var lower1 = next1 + values[1] * w00 + values[0] * w02;
      var lower2 = next2 + values[1] * w01;
      var lower3 = next3 + values[2] * w00 + values[1] * w02;
      var upper0 = values[0] * w11;
      var upper1 = values[1] * w10 + values[0] * w12;
      var upper2 = values[1] * w11;
      var upper3 = values[2] * w10 + values[1] * w12;
      next0 = values[0] * w21;
      next1 = values[1] * w20 + values[0] * w22;
      next2 = values[1] * w21;
      next3 = values[2] * w20 + values[1] * w22;
//#if SKIP
//#for p 4
      lower$p += skip[oddPlace + min($pu, last) * quads];
      upper$p += skip[evenPlace + min($pu, last) * quads];
//#end
//#end
      let completes = step > top && step * 2u <= parameters.height;
      //#include strip_gradient_row name=lower, raw=oddRaw, place=oddPlace, stores=completes
      let gives = step < bottom;
      //#include strip_gradient_row name=upper, raw=evenRaw, place=evenPlace, stores=gives
//#else
//#for p 4
      let raw$p = input[place + min($pu, last) * quads];
      var total$p = own$p + values[$pu + 2u] * w00 + values[$pu + 1u] * w01 + values[$pu] * w02;
      own$p = next$p + values[$pu + 2u] * w10 + values[$pu + 1u] * w11 + values[$pu] * w12;
      next$p = values[$pu + 2u] * w20 + values[$pu + 1u] * w21 + values[$pu] * w22;
//#if SKIP
      total$p += skip[place + min($pu, last) * quads];
//#end
//#end
      let completes = step >= top + 2u;
      //#include strip_gradient_row name=total, raw=raw, place=place, stores=completes
//#end
    }
  }
  //#include add_walkers first=sum, second=products
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=products
}
