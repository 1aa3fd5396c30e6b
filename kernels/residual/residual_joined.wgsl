// Residual connection in training, with the statistics of its branch's batch norm, in one dispatch: what
// norm/finish.wgsl and residual.wgsl compute in two; see there for the arithmetic.
//
//   partials         [parts, 2, channels]  sum y, sum y * y of the branch
//   statistics       [4, stride]           of the branch's norm: scale, shift, mean, inverse standard
//                                          deviation
//   gamma, beta      [channels]            the norm's weight and bias
//   runningMean      [channels]            the norm's running averages
//   runningVariance  [channels]
//   skip             [rows, channels]      what the block read
//   skipScale        [channels]            of the batch norm that skip still awaits (with LAZY; with
//                                          RELU6, of the ReLU6 after it too)
//   skipShift        [channels]
//   branch           [rows, channels]      y, raw output of the block's last convolution
//   output           [rows, channels]
//
// A workgroup computes QUADS groups of four channels of so many rows. It adds up all partial sums of its
// channels first, so the same sums are taken by each workgroup of a column, in the same order.

const LANES = 256u;
const QUADS = 8u;
const SLICES = LANES / QUADS;

struct Parameters {
  rows: u32,
  channels: u32,
  parts: u32,
  stride: u32,
  rowsPerGroup: u32,
  epsilon: f32,
  momentum: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> partials: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> statistics: array<vec4f>;
@group(0) @binding(3) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(4) var<storage, read> beta: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> runningMean: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> runningVariance: array<vec4f>;
@group(0) @binding(7) var<storage, read> skip: array<vec4f>;
@group(0) @binding(8) var<storage, read> branch: array<vec4f>;
@group(0) @binding(9) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(10) var<storage, read> skipScale: array<vec4f>;
@group(0) @binding(11) var<storage, read> skipShift: array<vec4f>;
//#end

var<workgroup> firstSums: array<vec4f, LANES>;
var<workgroup> secondSums: array<vec4f, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  //#include column_sums
  let rows = f32(parameters.rows);
  //#include batch_statistics
  if (group.y == 0u && slice == 0u) {
    //#include store_statistics
  }
  let begin = group.y * parameters.rowsPerGroup;
  let end = min(begin + parameters.rowsPerGroup, parameters.rows);
  for (var row = begin + slice; row < end; row += SLICES) {
    let at = row * width + quad;
    var value = skip[at];
    //#include lazy_value value=value, scale=skipScale[quad], shift=skipShift[quad]
    output[at] = value + fma(branch[at], scale, shift);
  }
}
