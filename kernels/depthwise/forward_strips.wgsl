// Depthwise 3x3 convolution with a padding of 1, forward, for hardware and many rows: what forward.wgsl computes.
//
//   input       [batch, height, width, channels]   lazy: value = relu6(input * scale + shift),
//                                                  and 0 outside the image
//   inputScale, inputShift  [channels]
//   weight      [channels, 1, 3, 3]
//   output      [batch, outputHeight, outputWidth, channels]
//   partials    [parts, 2, channels]               sum and sum of squares of the output
//
// An invocation owns four channels and walks down strips of four columns and `rows` rows of the output, so that each
// row of the input is loaded, normed and activated once for all outputs that see it; what the next row of outputs
// has of it stays in registers.

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
@group(0) @binding(4) var<storage, read> weight: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;

var<workgroup> sums: array<vec4f, 2u * LANES>; // [2, WALKERS, QUADS]
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  //#include place
  let scale = inputScale[quad];
  let shift = inputShift[quad];
  //#include filters
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#if STATISTICS
  var sum = vec4f();
  var squares = vec4f();
//#end
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include strip_place tile=tile, height=outputHeight
    //#include strip_input_columns
    // Of each output what the rows of the input so far have added.
//#for p 4
    var next$p = vec4f();
//#end
//#if STRIDE2
    {
      let above = i32(top * 2u) - 1;
      //#include strip_input_row name=values, row=above
//#for p 4
      next$p = values[2u * $pu] * w00 + values[2u * $pu + 1u] * w01 + values[2u * $pu + 2u] * w02;
//#end
    }
    for (var y = top; y < bottom; y++) {
      let middleRow = i32(y * 2u);
      let lowerRow = middleRow + 1;
      //#include strip_input_row name=values, row=middleRow
      //#include strip_input_row name=lower, row=lowerRow
//#for p 4
      let output$p = next$p +
        values[2u * $pu] * w10 + values[2u * $pu + 1u] * w11 + values[2u * $pu + 2u] * w12 +
        lower[2u * $pu] * w20 + lower[2u * $pu + 1u] * w21 + lower[2u * $pu + 2u] * w22;
      next$p = lower[2u * $pu] * w00 + lower[2u * $pu + 1u] * w01 + lower[2u * $pu + 2u] * w02;
//#end
      let to = ((image * parameters.outputHeight + y) * parameters.outputWidth + x) * quads + quad;
//#else
//#for p 4
    var own$p = vec4f();
//#end
    for (var y = top; y < bottom + 2u; y++) {
      let row = i32(y) - 1;
      //#include strip_input_row name=values, row=row
//#for p 4
      let output$p = own$p + values[$pu] * w20 + values[$pu + 1u] * w21 + values[$pu + 2u] * w22;
      own$p = next$p + values[$pu] * w10 + values[$pu + 1u] * w11 + values[$pu + 2u] * w12;
      next$p = values[$pu] * w00 + values[$pu + 1u] * w01 + values[$pu + 2u] * w02;
//#end
      // The first two rows of the input complete no output.
      if (y < top + 2u) { continue; }
      let to = ((image * parameters.outputHeight + y - 2u) * parameters.outputWidth + x) * quads + quad;
//#end
//#for p 4
      if (x + $pu < parameters.outputWidth) {
        output[to + $pu * quads] = output$p;
//#if STATISTICS
        sum += output$p;
        squares += output$p * output$p;
//#end
      }
//#end
    }
  }
//#if STATISTICS
  //#include add_walkers first=sum, second=squares
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=squares
//#end
}
