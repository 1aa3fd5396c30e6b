// Batch norm in training, gradient of what it read and of the norm's weights, in one dispatch: what
// finish.wgsl (BACKWARD) and backward.wgsl compute in two; see there for the arithmetic.
//
//   partials       [parts, 2, channels]   sum g, sum g * (y - mean)
//   gradient       [rows, channels]       g, at the norm's output
//   input          [rows, channels]       y, what the norm read
//   statistics     [4, stride]            scale, shift, mean, inverse standard deviation
//   gammaGradient  [channels]
//   betaGradient   [channels]
//   output         [rows, channels]
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
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> partials: array<vec4f>;
@group(0) @binding(2) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(3) var<storage, read> input: array<vec4f>;
@group(0) @binding(4) var<storage, read> statistics: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> gammaGradient: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> betaGradient: array<vec4f>;
@group(0) @binding(7) var<storage, read_write> output: array<vec4f>;

var<workgroup> firstSums: array<vec4f, LANES>;
var<workgroup> secondSums: array<vec4f, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  //#include column_sums
  let rows = f32(parameters.rows);
  //#include norm_coefficients
  if (group.y == 0u && slice == 0u) {
    gammaGradient[quad] = gammaTotal;
    betaGradient[quad] = first;
  }
  let begin = group.y * parameters.rowsPerGroup;
  let end = min(begin + parameters.rowsPerGroup, parameters.rows);
  // Four rows at once, so that many loads are under way.
  for (var row = begin + slice; row < end; row += 4u * SLICES) {
//#for n 4
    let at$n = min(row + $nu * SLICES, end - 1u) * width + quad;
    let gradient$n = gradient[at$n];
    let input$n = input[at$n];
//#end
//#for n 4
    if (row + $nu * SLICES < end) {
      output[at$n] = scale * gradient$n + slope * input$n + offset;
    }
//#end
  }
}
