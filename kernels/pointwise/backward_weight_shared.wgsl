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

// Gradients past the split's end are zero, so its values there do not count; channels past the last are computed from it and not used.
fn gradientAt(row: u32, group: u32) -> vec4f {
  let height = parameters.outputChannels / 4u;
  if (row >= splitEnd) { return vec4f(); }
  let n = min(group, height - 1u);
//#if THROUGH_NORM
  return throughNorm(n - firstOfNorm, row * height + n);
//#else
  return gradient[row * height + n];
//#end
}

fn valueAt(row: u32, group: u32) -> vec4f {
  let width = parameters.inputChannels / 4u;
  let quad = min(group, width - 1u);
  var value = input[min(row, parameters.rows - 1u) * width + quad];
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
  for (var start = split * parameters.rowsPerSplit; start < splitEnd; start += SLICES * DEPTH) {
    let first = start + slice * DEPTH;
    workgroupBarrier();
    //#include load_lines load=gradientAt, quads=DOWN * ROW_QUADS, row=first, first=firstOutput, to=base, line=ROW_LINE
    //#include load_lines load=valueAt, quads=TILE_QUADS, row=first, first=firstInput, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
    workgroupBarrier();
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
