// Pointwise convolution, forward, for hardware: what forward.wgsl computes, by tiles that a workgroup
// keeps in its memory, so that each element of input and weight is loaded once per tile.
//
//   input       [rows, inputChannels]        lazy: value = relu6(input * inputScale + inputShift)
//   inputScale  [inputChannels]              of the batch norm that the input still awaits
//   inputShift  [inputChannels]
//   weight      [outputChannels, inputChannels]
//   output      [rows, outputChannels]
//   partials    [parts, 2, outputChannels]   sum and sum of squares of the output
//
// The 64 invocations of a workgroup stand 8 by 8; each computes ROWS rows, 8 apart, of QUADS groups of
// four columns, 8 groups apart. A workgroup walks down `tiles` tiles of 8 * ROWS rows: one part.

const ROWS = 4u;
const QUADS = 1u;
// Groups of four input channels in the workgroup's memory at once.
const DEPTH = 4u;

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
//#end

var<workgroup> values: array<vec4f, DEPTH * 8u * ROWS>; // [DEPTH, rows of the tile]
var<workgroup> weights: array<vec4f, DEPTH * 32u * QUADS>; // [DEPTH, columns of the tile]
//#if STATISTICS
var<workgroup> sums: array<vec4f, 128u * QUADS>; // [2, 8, groups of columns of the tile]
//#end

fn valueAt(row: u32, k: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  if (k >= depth) { return vec4f(); }
  var value = input[min(row, parameters.rows - 1u) * depth + k];
  //#include lazy_value value=value, scale=inputScale[k], shift=inputShift[k]
  return value;
}

fn weightAt(column: u32, k: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  if (k >= depth) { return vec4f(); }
  return weight[min(column, parameters.outputChannels - 1u) * depth + k];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let depth = parameters.inputChannels / 4u;
  let width = parameters.outputChannels / 4u;
  let across = lane % 8u;
  let down = lane / 8u;
  let firstQuad = group.y * 8u * QUADS;
//#if STATISTICS
//#for q QUADS
  var sum$q = vec4f();
  var squares$q = vec4f();
//#end
//#end
  for (var tile = 0u; tile < parameters.tiles; tile++) {
    let firstRow = (group.x * parameters.tiles + tile) * 8u * ROWS;
    if (firstRow >= parameters.rows) { break; }
//#for r ROWS
//#for q QUADS
    var output$r_$q = vec4f();
//#end
//#end
    for (var start = 0u; start < depth; start += DEPTH) {
      workgroupBarrier();
      for (var at = lane; at < DEPTH * 8u * ROWS; at += 64u) {
        let k = at % DEPTH;
        let row = at / DEPTH;
        values[k * 8u * ROWS + row] = valueAt(firstRow + row, start + k);
      }
      for (var at = lane; at < DEPTH * 32u * QUADS; at += 64u) {
        let k = at % DEPTH;
        let column = at / DEPTH;
        weights[k * 32u * QUADS + column] = weightAt(firstQuad * 4u + column, start + k);
      }
      workgroupBarrier();
      for (var k = 0u; k < DEPTH; k++) {
//#for q QUADS
        let column$q = (k * 8u * QUADS + across + 8u * $qu) * 4u;
        let w$q = mat4x4f(
          weights[column$q],
          weights[column$q + 1u],
          weights[column$q + 2u],
          weights[column$q + 3u],
        );
//#end
//#for r ROWS
        let value$r = values[k * 8u * ROWS + down + 8u * $ru];
//#for q QUADS
        output$r_$q += value$r * w$q;
//#end
//#end
      }
    }
//#for r ROWS
    let row$r = firstRow + down + 8u * $ru;
    if (row$r < parameters.rows) {
//#for q QUADS
      let quad$r_$q = firstQuad + across + 8u * $qu;
      if (quad$r_$q < width) { output[row$r * width + quad$r_$q] = output$r_$q; }
//#if STATISTICS
      sum$q += output$r_$q;
      squares$q += output$r_$q * output$r_$q;
//#end
//#end
    }
//#end
  }
//#if STATISTICS
//#for q QUADS
  sums[(down * QUADS + $qu) * 8u + across] = sum$q;
  sums[((8u + down) * QUADS + $qu) * 8u + across] = squares$q;
//#end
  workgroupBarrier();
  if (down > 0u || group.x * parameters.tiles * 8u * ROWS >= parameters.rows) { return; }
//#for q QUADS
  let quad$q = firstQuad + across + 8u * $qu;
  if (quad$q < width) {
    var total$q = vec4f();
    var totalSquares$q = vec4f();
    for (var part = 0u; part < 8u; part++) {
      total$q += sums[(part * QUADS + $qu) * 8u + across];
      totalSquares$q += sums[((8u + part) * QUADS + $qu) * 8u + across];
    }
    //#include partial_sums part=group.x, width=width, quad=quad$q, first=total$q, second=totalSquares$q
  }
//#end
//#end
}
