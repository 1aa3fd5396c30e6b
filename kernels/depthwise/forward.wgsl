// Depthwise 3x3 convolution with a padding of 1, forward:
//
//   output[n, y, x, c] = sum over the taps (i, j) of
//                        value(input[n, y * STRIDE + i - 1, x * STRIDE + j - 1, c]) * weight[c, i, j]
//
//   input       [batch, height, width, channels]   lazy: value = relu6(input * scale + shift),
//                                                  and 0 outside the image
//   inputScale, inputShift  [channels]
//   weight      [channels, 1, 3, 3]
//   output      [batch, outputHeight, outputWidth, channels]
//   partials    [parts, 2, channels]               sum and sum of squares of the output
//
// An invocation owns four channels and walks over `tiles` tiles of four neighbouring outputs of a
// row, so that each column of the input is loaded once for all outputs that see it. With FINISHES, workgroups
// finish the norm of the input themselves: see wgsl/finish_norm.wgsl.

const LANES = 8u;
//#if SHARED
const QUADS = 8u;
const WALKERS = 8u;
//#end
const STRIDE = 1u;
// Columns of the input that four outputs see: 3 + 3 * STRIDE.
const COLUMNS = 6u;
//#if FINISHES
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
//#if FINISHES
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
  epsilon: f32,
  momentum: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
//#if FINISHES
@group(0) @binding(2) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> statistics: array<vec4f>;
@group(0) @binding(7) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(8) var<storage, read> beta: array<vec4f>;
@group(0) @binding(9) var<storage, read_write> runningMean: array<vec4f>;
@group(0) @binding(10) var<storage, read_write> runningVariance: array<vec4f>;
//#else
@group(0) @binding(2) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(3) var<storage, read> inputShift: array<vec4f>;
//#end
@group(0) @binding(4) var<storage, read> weight: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
//#end

//#if SHARED
//#if STATISTICS
var<workgroup> sums: array<vec4f, 2u * LANES>; // [2, WALKERS, QUADS]
//#end
//#end
//#if FINISHES
//#include finish_norm channels=channels, memory=sums
//#end

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  //#include place
//#if FINISHES
  finishNorm(group.y * QUADS, QUADS, part == 0u, lane);
  let scale = inputScale[lane % QUADS];
  let shift = inputShift[lane % QUADS];
//#else
  let scale = inputScale[quad];
  let shift = inputShift[quad];
//#end
  //#include filters
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#if STATISTICS
  var sum = vec4f();
  var squares = vec4f();
//#end
//#if SHARED
  for (var tile = first; tile < end; tile += WALKERS) {
    //#include first_tile tile=tile, height=outputHeight
//#else
  //#include first_tile tile=first, height=outputHeight
  for (var tile = first; tile < end; tile++) {
//#end
    let left = i32(x * STRIDE) - 1;
//#for p 4
    var output$p = vec4f();
//#end
//#for i 3
    let inputRow$i = i32(y * STRIDE) + $i - 1;
    if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
      let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for k COLUMNS
      //#include input_column
//#end
//#if STRIDE2
      output0 += value0 * w$i0 + value1 * w$i1 + value2 * w$i2;
      output1 += value2 * w$i0 + value3 * w$i1 + value4 * w$i2;
      output2 += value4 * w$i0 + value5 * w$i1 + value6 * w$i2;
      output3 += value6 * w$i0 + value7 * w$i1 + value8 * w$i2;
//#else
      output0 += value0 * w$i0 + value1 * w$i1 + value2 * w$i2;
      output1 += value1 * w$i0 + value2 * w$i1 + value3 * w$i2;
      output2 += value2 * w$i0 + value3 * w$i1 + value4 * w$i2;
      output3 += value3 * w$i0 + value4 * w$i1 + value5 * w$i2;
//#end
    }
//#end
    let to = (row * parameters.outputWidth + x) * quads + quad;
//#for p 4
    if (x + $pu < parameters.outputWidth) {
      output[to + $pu * quads] = output$p;
//#if STATISTICS
      sum += output$p;
      squares += output$p * output$p;
//#end
    }
//#end
//#if SHARED
//#else
    //#include next_tile height=outputHeight, width=outputWidth
//#end
  }
//#if STATISTICS
//#if SHARED
  //#include add_walkers first=sum, second=squares
//#end
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=squares
//#end
}
