// Pointwise convolution, gradient of its input:
//
//   total[m, k] = sum over n of gradient[m, n] * weight[n, k]   (+ skip[m, k])
//   output[m, k] = total[m, k], zero where the ReLU6 before this convolution was flat
//
//   gradient    [rows, outputChannels]       of the convolution's raw output
//   weight      [outputChannels, inputChannels]
//   skip        [rows, inputChannels]        what a residual connection adds to the input's gradient
//   input       [rows, inputChannels]        raw output of the convolution before the norm
//   inputScale  [inputChannels]              of that norm, to find where ReLU6 was flat
//   inputShift  [inputChannels]
//   inputMean   [inputChannels]              the batch's mean of input
//   output      [rows, inputChannels]        gradient at that norm's output
//   partials    [parts, 2, inputChannels]    sum of output, sum of output * (input - mean)
//
// The shape of the work is that of forward.wgsl, with the weight read the other way round.

const LANES = 8u;
const ROWS = 8u;
const QUADS = 2u;

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read> input: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> partials: array<vec4f>;
//#if RELU6
@group(0) @binding(6) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(7) var<storage, read> inputShift: array<vec4f>;
//#end
//#if SKIP
@group(0) @binding(8) var<storage, read> skip: array<vec4f>;
//#end
@group(0) @binding(9) var<storage, read> inputMean: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let depth = parameters.outputChannels / 4u;
  let width = parameters.inputChannels / 4u;
  let quad = group.y * QUADS;
  let part = group.x * LANES + lane;
  let lastRow = parameters.rows - 1u;
  // Columns past the last are computed from its weights and not stored.
//#for q QUADS
  let column$q = min(quad + $qu, width - 1u);
  var sum$q = vec4f();
  var products$q = vec4f();
//#end
  for (var tile = 0u; tile < parameters.tiles; tile++) {
    let row = (part * parameters.tiles + tile) * ROWS;
    if (row > lastRow) { break; }
//#for r ROWS
    let address$r = min(row + $ru, lastRow) * depth;
//#for q QUADS
    var total$r_$q = vec4f();
//#end
//#end
    for (var n = 0u; n < depth; n++) {
      let weights = n * 4u * width;
//#for q QUADS
      let w$q = mat4x4f(
        weight[weights + column$q],
        weight[weights + column$q + width],
        weight[weights + column$q + 2u * width],
        weight[weights + column$q + 3u * width],
      );
//#end
//#for r ROWS
      let value$r = gradient[address$r + n];
//#for q QUADS
      total$r_$q += w$q * value$r;
//#end
//#end
    }
//#for q QUADS
    let mean$q = inputMean[column$q];
//#if RELU6
    let scale$q = inputScale[column$q];
    let shift$q = inputShift[column$q];
//#end
//#end
//#for r ROWS
    if (row + $ru <= lastRow) {
//#for q QUADS
      let at$q = (row + $ru) * width + column$q;
      let raw$q = input[at$q];
//#if SKIP
      total$r_$q += skip[at$q];
//#end
//#if RELU6
      let activated$q = fma(raw$q, scale$q, shift$q);
      total$r_$q =
        //#include relu6_gradient gradient=total$r_$q, activated=activated$q
//#end
      if (quad + $qu < width) { output[at$q] = total$r_$q; }
      sum$q += total$r_$q;
      products$q += total$r_$q * (raw$q - mean$q);
//#end
    }
//#end
  }
  if (part * parameters.tiles * ROWS > lastRow) { return; }
//#for q QUADS
  if (quad + $qu < width) {
    //#include partial_sums part=part, width=width, quad=quad + $qu, first=sum$q, second=products$q
  }
//#end
}
