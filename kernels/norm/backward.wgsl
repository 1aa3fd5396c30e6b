// Batch norm in training, gradient of what it read: output = scale * gradient + a * input + b.
//
//   gradient      [rows, channels]   at the norm's output
//   input         [rows, channels]   what the norm read
//   statistics    [4, stride]        scale first; see finish.wgsl
//   coefficients  [2, channels]      a and b; see finish.wgsl
//   output        [rows, channels]
//
// An invocation walks down ROWS rows of one group of four channels; with AHEAD it loads four of them at once.

const LANES = 8u;
const ROWS = 16u;

struct Parameters {
  rows: u32,
  channels: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> input: array<vec4f>;
@group(0) @binding(3) var<storage, read> statistics: array<vec4f>;
@group(0) @binding(4) var<storage, read> coefficients: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let width = parameters.channels / 4u;
  let index = (group.y * groups.x + group.x) * LANES + lane;
  let quad = index % width;
  let first = (index / width) * ROWS;
  let end = min(first + ROWS, parameters.rows);
  let scale = statistics[quad];
  let slope = coefficients[quad];
  let offset = coefficients[width + quad];
//#if AHEAD
  if (first >= end) { return; }
  for (var row = first; row < end; row += 4u) {
//#for n 4
    let at$n = min(row + $nu, end - 1u) * width + quad;
    let gradient$n = gradient[at$n];
    let input$n = input[at$n];
//#end
//#for n 4
    if (row + $nu < end) { output[at$n] = scale * gradient$n + slope * input$n + offset; }
//#end
  }
//#else
  for (var row = first; row < end; row++) {
    let at = row * width + quad;
    output[at] = scale * gradient[at] + slope * input[at] + offset;
  }
//#end
}
