// Pointwise convolution, gradient of its weight, in parts:
//
//   output[s, n, k] = sum over the rows m of split s of gradient[m, n] * value(input[m, k])
//
//   gradient    [rows, outputChannels]       of the convolution's raw output
//   input       [rows, inputChannels]        lazy: value = relu6(input * inputScale + inputShift)
//   inputScale  [inputChannels]              of the batch norm that the input still awaits
//   inputShift  [inputChannels]
//   output      [splits, outputChannels, inputChannels]
//
// An invocation owns a tile of OUTPUTS * 4 output channels by INPUTS * 4 input channels of one
// split. Neighbouring lanes take neighbouring input channels; lanes left over take other splits.

const LANES = 8u;
const OUTPUTS = 2u;
const INPUTS = 2u;

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  splits: u32,
  rowsPerSplit: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> input: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.inputChannels / 4u;
  let height = parameters.outputChannels / 4u;
  let tiles = (width + INPUTS - 1u) / INPUTS;
  let index = group.x * LANES + lane;
  let split = index / tiles;
  if (split >= parameters.splits) { return; }
  let quad = (index % tiles) * INPUTS;
  let block = group.y * OUTPUTS;
  // Channels past the last are computed from it and not stored.
//#for i INPUTS
  let column$i = min(quad + $iu, width - 1u);
//#if LAZY
  let scale$i = inputScale[column$i];
  let shift$i = inputShift[column$i];
//#end
//#end
//#for o OUTPUTS
  let row$o = min(block + $ou, height - 1u);
//#for i INPUTS
//#for n 4
  var total$o_$n_$i = vec4f();
//#end
//#end
//#end
  let first = split * parameters.rowsPerSplit;
  let end = min(first + parameters.rowsPerSplit, parameters.rows);
  for (var m = first; m < end; m++) {
//#for i INPUTS
    var value$i = input[m * width + column$i];
    //#include lazy_value value=value$i, scale=scale$i, shift=shift$i
//#end
//#for o OUTPUTS
    let gradient$o = gradient[m * height + row$o];
//#for i INPUTS
//#for n 4
    total$o_$n_$i += gradient$o[$n] * value$i;
//#end
//#end
//#end
  }
//#for o OUTPUTS
//#for i INPUTS
  if (block + $ou < height && quad + $iu < width) {
    let at = ((split * height + block + $ou) * 4u) * width + quad + $iu;
//#for n 4
    output[at + $nu * width] = total$o_$n_$i;
//#end
  }
//#end
//#end
}
