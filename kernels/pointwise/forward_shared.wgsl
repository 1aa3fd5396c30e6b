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
// The invocations of a workgroup stand DOWN by ACROSS in each of SLICES slices of the input channels.
// Each computes ROW_QUADS groups of four rows, DOWN groups apart, by QUADS groups of four columns,
// ACROSS groups apart. A workgroup walks down `tiles` tiles: one part. Workgroups of the same rows
// follow each other, so that these are read from memory once. With FINISHES, workgroups finish the norm of
// the input themselves: see wgsl/finish_norm.wgsl.
//
// With RESIDUAL, the input is the branch of a residual connection, and the convolution is of the sum:
//   skip        [rows, inputChannels]        what is added to the normed branch; with SKIP_LAZY, once normed itself
//   skipScale, skipShift  [inputChannels]    of that norm
//   block       [rows, inputChannels]        the sum, for who reads it later

const ROW_QUADS = 2u;
const QUADS = 2u;
const ACROSS = 8u;
const DOWN = 8u;
const SLICES = 1u;
const DEPTH = 16u;
const LANES = 64u;
// What an invocation fetches at most of the operand for the result's rows, and of that for its columns.
const ROW_ITEMS = 1u;
const COLUMN_ITEMS = 1u;
//#if FINISHES
// Groups of four channels of the norm that a workgroup has room for.
const NORM_QUADS = 8u;
//#end

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  tiles: u32,
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
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if FINISHES
@group(0) @binding(4) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> statistics: array<vec4f>;
@group(0) @binding(7) var<storage, read> gamma: array<vec4f>;
@group(0) @binding(8) var<storage, read> beta: array<vec4f>;
@group(0) @binding(9) var<storage, read_write> runningMean: array<vec4f>;
@group(0) @binding(10) var<storage, read_write> runningVariance: array<vec4f>;
//#if RESIDUAL
@group(0) @binding(11) var<storage, read> skip: array<vec4f>;
@group(0) @binding(12) var<storage, read_write> block: array<vec4f>;
//#if SKIP_LAZY
@group(0) @binding(13) var<storage, read> skipScale: array<vec4f>;
@group(0) @binding(14) var<storage, read> skipShift: array<vec4f>;
//#end
//#end
//#else
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end
//#end
//#if STATISTICS
@group(0) @binding(6) var<storage, read_write> partials: array<vec4f>;
//#end

//#include tile_memory
//#if FINISHES
//#include finish_norm channels=inputChannels, memory=tiles
//#end

//#if RESIDUAL
// Whether the workgroup stores the sums of its rows: one of those beside each other does.
var<private> storesBlock: bool;
//#end

// What is loaded for a value.
struct Loaded {
  element: vec4f,
//#if RESIDUAL
  added: vec4f,
//#end
}

// Rows, columns and channels past the last are computed from it and not used.
fn loadedAt(row: u32, group: u32) -> Loaded {
  let depth = parameters.inputChannels / 4u;
  let at = min(row, parameters.rows - 1u) * depth + min(group, depth - 1u);
//#if RESIDUAL
  return Loaded(input[at], skip[at]);
//#else
  return Loaded(input[at]);
//#end
}

fn valueOf(loaded: Loaded, row: u32, group: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  let k = min(group, depth - 1u);
  var value = loaded.element;
  //#include lazy_value value=value, scale=inputScale[k], shift=inputShift[k]
//#if RESIDUAL
  var skipped = loaded.added;
//#if SKIP_LAZY
  skipped = fma(skipped, skipScale[k], skipShift[k]);
//#end
  value += skipped;
  if (storesBlock && row < parameters.rows && group < depth) { block[row * depth + group] = value; }
//#end
  return value;
}

fn weightAt(column: u32, group: u32) -> vec4f {
  let depth = parameters.inputChannels / 4u;
  return weight[min(column, parameters.outputChannels - 1u) * depth + min(group, depth - 1u)];
}

// The include stores what a function makes of each value: a weight stays as it was loaded.
fn weightOf(loaded: vec4f, column: u32, group: u32) -> vec4f {
  return loaded;
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.outputChannels / 4u;
  let firstQuad = group.x * TILE_QUADS;
  let part = group.y;
  //#include tile_place
//#if FINISHES
  finishNorm(0u, parameters.inputChannels / 4u, group.x == 0u && part == 0u, lane);
//#end
//#if RESIDUAL
  storesBlock = group.x == 0u;
//#end
//#if STATISTICS
//#for q QUADS
  var sum$q = vec4f();
  var squares$q = vec4f();
//#end
//#end
  for (var tile = 0u; tile < parameters.tiles; tile++) {
    let firstRow = (part * parameters.tiles + tile) * TILE_ROWS;
    if (firstRow >= parameters.rows) { break; }
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    var total$h_$r_$q = vec4f();
//#end
//#end
//#end
    //#include fetched name=rowLoaded, type=Loaded, items=ROW_ITEMS, each=4
    //#include fetched name=columnLoaded, type=vec4f, items=COLUMN_ITEMS, each=4
    //#include fetch_transposed name=rowLoaded, load=loadedAt, groups=DOWN * ROW_QUADS, row=firstRow, first=slice * DEPTH / 4u, items=ROW_ITEMS
    //#include fetch_transposed name=columnLoaded, load=weightAt, groups=TILE_QUADS, row=firstQuad * 4u, first=slice * DEPTH / 4u, items=COLUMN_ITEMS
    for (var start = 0u; start < parameters.inputChannels; start += SLICES * DEPTH) {
      let first = start + slice * DEPTH;
      let next = first + SLICES * DEPTH;
      workgroupBarrier();
      //#include store_transposed name=rowLoaded, value=valueOf, groups=DOWN * ROW_QUADS, row=firstRow, first=first / 4u, items=ROW_ITEMS, to=base, line=ROW_LINE
      //#include store_transposed name=columnLoaded, value=weightOf, groups=TILE_QUADS, row=firstQuad * 4u, first=first / 4u, items=COLUMN_ITEMS, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
      workgroupBarrier();
      if (start + SLICES * DEPTH < parameters.inputChannels) {
        //#include fetch_transposed name=rowLoaded, load=loadedAt, groups=DOWN * ROW_QUADS, row=firstRow, first=next / 4u, items=ROW_ITEMS
        //#include fetch_transposed name=columnLoaded, load=weightAt, groups=TILE_QUADS, row=firstQuad * 4u, first=next / 4u, items=COLUMN_ITEMS
      }
      let steps = min(DEPTH, parameters.inputChannels - min(first, parameters.inputChannels));
      //#include multiply_tile steps=steps
    }
    //#include add_slices
    if (slice == 0u) {
//#for h ROW_QUADS
//#for r 4
      let row$h_$r = firstRow + 4u * (down + DOWN * $hu) + $ru;
      if (row$h_$r < parameters.rows) {
//#for q QUADS
        let quad$h_$r_$q = firstQuad + across + ACROSS * $qu;
        if (quad$h_$r_$q < width) { output[row$h_$r * width + quad$h_$r_$q] = total$h_$r_$q; }
//#if STATISTICS
        sum$q += total$h_$r_$q;
        squares$q += total$h_$r_$q * total$h_$r_$q;
//#end
//#end
      }
//#end
//#end
    }
  }
//#if STATISTICS
  //#include add_rows first=sum, second=squares
//#end
}
