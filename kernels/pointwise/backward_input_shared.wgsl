// Pointwise convolution, gradient of its input, for hardware: what backward_input.wgsl computes, by
// tiles that a workgroup keeps in its memory.
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
// The shape of the work is that of forward_shared.wgsl, with the weight read the other way round.

const ROWS = 4u;
const QUADS = 1u;
// Groups of four output channels in the workgroup's memory at once.
const DEPTH = 4u;

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

var<workgroup> values: array<vec4f, DEPTH * 8u * ROWS>; // [DEPTH, rows of the tile]
var<workgroup> weights: array<vec4f, DEPTH * 32u * QUADS>; // [DEPTH * 4, groups of columns]
var<workgroup> sums: array<vec4f, 128u * QUADS>; // [2, 8, groups of columns]

fn gradientAt(row: u32, n: u32) -> vec4f {
  let depth = parameters.outputChannels / 4u;
  if (n >= depth) { return vec4f(); }
  return gradient[min(row, parameters.rows - 1u) * depth + n];
}

fn weightAt(channel: u32, quad: u32) -> vec4f {
  let width = parameters.inputChannels / 4u;
  if (channel >= parameters.outputChannels) { return vec4f(); }
  return weight[channel * width + min(quad, width - 1u)];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let depth = parameters.outputChannels / 4u;
  let width = parameters.inputChannels / 4u;
  let across = lane % 8u;
  let down = lane / 8u;
  let firstQuad = group.y * 8u * QUADS;
//#for q QUADS
  let quad$q = firstQuad + across + 8u * $qu;
  // Columns past the last are computed from it and not stored.
  let column$q = min(quad$q, width - 1u);
  let mean$q = inputMean[column$q];
//#if RELU6
  let scale$q = inputScale[column$q];
  let shift$q = inputShift[column$q];
//#end
  var sum$q = vec4f();
  var products$q = vec4f();
//#end
  for (var tile = 0u; tile < parameters.tiles; tile++) {
    let firstRow = (group.x * parameters.tiles + tile) * 8u * ROWS;
    if (firstRow >= parameters.rows) { break; }
//#for r ROWS
//#for q QUADS
    var total$r_$q = vec4f();
//#end
//#end
    for (var start = 0u; start < depth; start += DEPTH) {
      workgroupBarrier();
      for (var at = lane; at < DEPTH * 8u * ROWS; at += 64u) {
        let n = at % DEPTH;
        let row = at / DEPTH;
        values[n * 8u * ROWS + row] = gradientAt(firstRow + row, start + n);
      }
      for (var at = lane; at < DEPTH * 32u * QUADS; at += 64u) {
        let quad = at % (8u * QUADS);
        let channel = at / (8u * QUADS);
        weights[at] = weightAt(start * 4u + channel, firstQuad + quad);
      }
      workgroupBarrier();
      for (var n = 0u; n < DEPTH; n++) {
//#for q QUADS
        let at$q = n * 32u * QUADS + across + 8u * $qu;
        let w$q = mat4x4f(
          weights[at$q],
          weights[at$q + 8u * QUADS],
          weights[at$q + 16u * QUADS],
          weights[at$q + 24u * QUADS],
        );
//#end
//#for r ROWS
        let value$r = values[n * 8u * ROWS + down + 8u * $ru];
//#for q QUADS
        total$r_$q += w$q * value$r;
//#end
//#end
      }
    }
//#for r ROWS
    let row$r = firstRow + down + 8u * $ru;
    if (row$r < parameters.rows) {
//#for q QUADS
      let place$r_$q = row$r * width + column$q;
      let raw$r_$q = input[place$r_$q];
//#if SKIP
      total$r_$q += skip[place$r_$q];
//#end
//#if RELU6
      let activated$r_$q = fma(raw$r_$q, scale$q, shift$q);
      total$r_$q =
        //#include relu6_gradient gradient=total$r_$q, activated=activated$r_$q
//#end
      if (quad$q < width) { output[place$r_$q] = total$r_$q; }
      sum$q += total$r_$q;
      products$q += total$r_$q * (raw$r_$q - mean$q);
//#end
    }
//#end
  }
//#for q QUADS
  sums[(down * QUADS + $qu) * 8u + across] = sum$q;
  sums[((8u + down) * QUADS + $qu) * 8u + across] = products$q;
//#end
  workgroupBarrier();
  if (down > 0u || group.x * parameters.tiles * 8u * ROWS >= parameters.rows) { return; }
//#for q QUADS
  if (quad$q < width) {
    var total$q = vec4f();
    var totalProducts$q = vec4f();
    for (var part = 0u; part < 8u; part++) {
      total$q += sums[(part * QUADS + $qu) * 8u + across];
      totalProducts$q += sums[((8u + part) * QUADS + $qu) * 8u + across];
    }
    //#include partial_sums part=group.x, width=width, quad=quad$q, first=total$q, second=totalProducts$q
  }
//#end
}
