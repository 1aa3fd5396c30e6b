// Pointwise convolution, gradient of its weight, for hardware: what backward_weight.wgsl computes, by
// tiles that a workgroup keeps in its memory.
//
//   gradient    [rows, outputChannels]       of the convolution's raw output
//   input       [rows, inputChannels]        lazy: value = relu6(input * inputScale + inputShift)
//   inputScale  [inputChannels]              of the batch norm that the input still awaits
//   inputShift  [inputChannels]
//   output      [splits, outputChannels, inputChannels]
//
// The 64 invocations of a workgroup stand 8 by 8; each owns OUTPUTS groups of four output channels by
// INPUTS groups of four input channels, 8 groups apart, of one split of the rows.

const OUTPUTS = 1u;
const INPUTS = 1u;
// Rows in the workgroup's memory at once.
const DEPTH = 16u;

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

var<workgroup> gradients: array<vec4f, DEPTH * 8u * OUTPUTS>; // [DEPTH, groups of output channels]
var<workgroup> values: array<vec4f, DEPTH * 8u * INPUTS>; // [DEPTH, groups of input channels]

// Rows past the split's end and channels past the last count as 0.
fn gradientAt(row: u32, end: u32, quad: u32) -> vec4f {
  let height = parameters.outputChannels / 4u;
  if (row >= end || quad >= height) { return vec4f(); }
  return gradient[row * height + quad];
}

fn valueAt(row: u32, end: u32, quad: u32) -> vec4f {
  let width = parameters.inputChannels / 4u;
  if (row >= end || quad >= width) { return vec4f(); }
  var value = input[row * width + quad];
  //#include lazy_value value=value, scale=inputScale[quad], shift=inputShift[quad]
  return value;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.inputChannels / 4u;
  let height = parameters.outputChannels / 4u;
  let across = lane % 8u;
  let down = lane / 8u;
  let tiles = (width + 8u * INPUTS - 1u) / (8u * INPUTS);
  let split = group.x / tiles;
  let firstInput = (group.x % tiles) * 8u * INPUTS;
  let firstOutput = group.y * 8u * OUTPUTS;
//#for o OUTPUTS
//#for i INPUTS
//#for n 4
  var total$o_$n_$i = vec4f();
//#end
//#end
//#end
  let first = split * parameters.rowsPerSplit;
  let end = min(first + parameters.rowsPerSplit, parameters.rows);
  for (var start = first; start < end; start += DEPTH) {
    workgroupBarrier();
    for (var at = lane; at < DEPTH * 8u * OUTPUTS; at += 64u) {
      gradients[at] = gradientAt(start + at / (8u * OUTPUTS), end, firstOutput + at % (8u * OUTPUTS));
    }
    for (var at = lane; at < DEPTH * 8u * INPUTS; at += 64u) {
      values[at] = valueAt(start + at / (8u * INPUTS), end, firstInput + at % (8u * INPUTS));
    }
    workgroupBarrier();
    for (var m = 0u; m < DEPTH; m++) {
//#for i INPUTS
      let value$i = values[m * 8u * INPUTS + across + 8u * $iu];
//#end
//#for o OUTPUTS
      let gradient$o = gradients[m * 8u * OUTPUTS + down + 8u * $ou];
//#for i INPUTS
//#for n 4
      total$o_$n_$i += gradient$o[$n] * value$i;
//#end
//#end
//#end
    }
  }
//#for o OUTPUTS
//#for i INPUTS
  let row$o_$i = firstOutput + down + 8u * $ou;
  let column$o_$i = firstInput + across + 8u * $iu;
  if (row$o_$i < height && column$o_$i < width) {
    let to = ((split * height + row$o_$i) * 4u) * width + column$o_$i;
//#for n 4
    output[to + $nu * width] = total$o_$n_$i;
//#end
  }
//#end
//#end
}
