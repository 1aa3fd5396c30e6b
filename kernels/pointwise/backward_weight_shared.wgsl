// Pointwise convolution, gradient of its weight, for hardware: what backward_weight.wgsl computes, by
// tiles that a workgroup keeps in its memory.
//
//   gradient    [rows, outputChannels]       of the convolution's raw output
//   input       [rows, inputChannels]        lazy: value = relu6(input * inputScale + inputShift)
//   inputScale  [inputChannels]              of the batch norm that the input still awaits
//   inputShift  [inputChannels]
//   output      [splits, outputChannels, inputChannels]
//
// The invocations of a workgroup stand DOWN by ACROSS in each of SLICES slices of the rows. Each computes
// ROW_QUADS groups of four output channels, DOWN groups apart, by QUADS groups of four input channels,
// ACROSS groups apart, of one split of the rows. Workgroups of the same rows follow each other, so that
// these are read from memory once.
//
// With THROUGH_NORM `gradient` is that at the output of the norm behind this convolution, and workgroups take it
// through the norm themselves: see wgsl/differentiate_norm.wgsl.

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
//#if THROUGH_NORM
// Groups of four channels of the norm that a workgroup has room for.
const NORM_QUADS = 8u;
//#end

struct Parameters {
  rows: u32,
  inputChannels: u32,
  outputChannels: u32,
  splits: u32,
  rowsPerSplit: u32,
//#if THROUGH_NORM
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read> input: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if LAZY
@group(0) @binding(4) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(5) var<storage, read> inputShift: array<vec4f>;
//#end
//#if THROUGH_NORM
@group(0) @binding(6) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(7) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(8) var<storage, read> statistics: array<vec4f>;
//#end

//#include tile_memory
//#if THROUGH_NORM
//#include differentiate_norm channels=outputChannels, memory=tiles
//#end

// Where the split's rows end.
var<private> splitEnd: u32;
//#if THROUGH_NORM
// The workgroup's first group of output channels.
var<private> firstOfNorm: u32;
//#end

// What is loaded for a gradient.
struct Loaded {
  element: vec4f,
//#if THROUGH_NORM
  ofNorm: vec4f,
//#end
}

// Rows and channels past the last are computed from it and not used.
fn loadedAt(row: u32, group: u32) -> Loaded {
  let height = parameters.outputChannels / 4u;
  let at = min(row, parameters.rows - 1u) * height + min(group, height - 1u);
//#if THROUGH_NORM
  return Loaded(gradient[at], normInput[at]);
//#else
  return Loaded(gradient[at]);
//#end
}

// Gradients past the split's end are zero, so its values there do not count.
fn gradientOf(loaded: Loaded, row: u32, group: u32) -> vec4f {
  if (row >= splitEnd) { return vec4f(); }
//#if THROUGH_NORM
  let n = min(group, parameters.outputChannels / 4u - 1u);
  return inputGradient(n - firstOfNorm, loaded.element, loaded.ofNorm);
//#else
  return loaded.element;
//#end
}

fn inputAt(row: u32, group: u32) -> vec4f {
  let width = parameters.inputChannels / 4u;
  return input[min(row, parameters.rows - 1u) * width + min(group, width - 1u)];
}

fn valueOf(loaded: vec4f, row: u32, group: u32) -> vec4f {
  let quad = min(group, parameters.inputChannels / 4u - 1u);
  var value = loaded;
  //#include lazy_value value=value, scale=inputScale[quad], shift=inputShift[quad]
  return value;
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.inputChannels / 4u;
  let height = parameters.outputChannels / 4u;
  let split = group.y;
  let acrossTiles = (width + TILE_QUADS - 1u) / TILE_QUADS;
  let firstInput = (group.x % acrossTiles) * TILE_QUADS;
  let firstOutput = (group.x / acrossTiles) * (TILE_ROWS / 4u);
  //#include tile_place
//#if THROUGH_NORM
  firstOfNorm = firstOutput;
  differentiateNorm(firstOutput, TILE_ROWS / 4u, false, lane);
//#end
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
  var total$h_$r_$q = vec4f();
//#end
//#end
//#end
  splitEnd = min((split + 1u) * parameters.rowsPerSplit, parameters.rows);
  let splitStart = split * parameters.rowsPerSplit;
  //#include fetched name=rowLoaded, type=Loaded, items=ROW_ITEMS, each=1
  //#include fetched name=columnLoaded, type=vec4f, items=COLUMN_ITEMS, each=1
  //#include fetch_lines name=rowLoaded, load=loadedAt, quads=DOWN * ROW_QUADS, row=splitStart + slice * DEPTH, first=firstOutput, items=ROW_ITEMS
  //#include fetch_lines name=columnLoaded, load=inputAt, quads=TILE_QUADS, row=splitStart + slice * DEPTH, first=firstInput, items=COLUMN_ITEMS
  for (var start = splitStart; start < splitEnd; start += SLICES * DEPTH) {
    let first = start + slice * DEPTH;
    let next = first + SLICES * DEPTH;
    workgroupBarrier();
    //#include store_lines name=rowLoaded, value=gradientOf, quads=DOWN * ROW_QUADS, row=first, first=firstOutput, items=ROW_ITEMS, to=base, line=ROW_LINE
    //#include store_lines name=columnLoaded, value=valueOf, quads=TILE_QUADS, row=first, first=firstInput, items=COLUMN_ITEMS, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
    workgroupBarrier();
    if (start + SLICES * DEPTH < splitEnd) {
      //#include fetch_lines name=rowLoaded, load=loadedAt, quads=DOWN * ROW_QUADS, row=next, first=firstOutput, items=ROW_ITEMS
      //#include fetch_lines name=columnLoaded, load=inputAt, quads=TILE_QUADS, row=next, first=firstInput, items=COLUMN_ITEMS
    }
    let steps = min(DEPTH, splitEnd - min(first, splitEnd));
    //#include multiply_tile steps=steps
  }
  //#include add_slices
  if (slice == 0u) {
//#for h ROW_QUADS
    let outputQuad$h = firstOutput + down + DOWN * $hu;
//#for q QUADS
    let inputQuad$h_$q = firstInput + across + ACROSS * $qu;
    if (outputQuad$h < height && inputQuad$h_$q < width) {
      let to = ((split * height + outputQuad$h) * 4u) * width + inputQuad$h_$q;
//#for r 4
      output[to + $ru * width] = total$h_$r_$q;
//#end
    }
//#end
//#end
  }
}
