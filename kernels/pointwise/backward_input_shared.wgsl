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
  tiles: u32,
//#if THROUGH_NORM
  normRows: u32,
  normParts: u32,
  sumWidth: u32,
  stride: u32,
//#end
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
//#if THROUGH_NORM
@group(0) @binding(10) var<storage, read> normPartials: array<vec4f>;
@group(0) @binding(11) var<storage, read> normInput: array<vec4f>;
@group(0) @binding(12) var<storage, read> statistics: array<vec4f>;
@group(0) @binding(13) var<storage, read_write> gammaGradient: array<vec4f>;
@group(0) @binding(14) var<storage, read_write> betaGradient: array<vec4f>;
//#end

//#include tile_memory
//#if THROUGH_NORM
//#include differentiate_norm channels=outputChannels, memory=tiles
//#end

// What is loaded for a gradient.
struct Loaded {
  element: vec4f,
//#if THROUGH_NORM
  ofNorm: vec4f,
//#end
}

// Rows, columns and channels past the last are computed from it and not used.
fn loadedAt(row: u32, group: u32) -> Loaded {
  let depth = parameters.outputChannels / 4u;
  let at = min(row, parameters.rows - 1u) * depth + min(group, depth - 1u);
//#if THROUGH_NORM
  return Loaded(gradient[at], normInput[at]);
//#else
  return Loaded(gradient[at]);
//#end
}

fn gradientOf(loaded: Loaded, row: u32, group: u32) -> vec4f {
//#if THROUGH_NORM
  let n = min(group, parameters.outputChannels / 4u - 1u);
  return inputGradient(n, loaded.element, loaded.ofNorm);
//#else
  return loaded.element;
//#end
}

fn weightAt(channel: u32, quad: u32) -> vec4f {
  let width = parameters.inputChannels / 4u;
  return weight[min(channel, parameters.outputChannels - 1u) * width + min(quad, width - 1u)];
}

// The include stores what a function makes of each value: a weight stays as it was loaded.
fn weightOf(loaded: vec4f, channel: u32, quad: u32) -> vec4f {
  return loaded;
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let width = parameters.inputChannels / 4u;
  let firstQuad = group.x * TILE_QUADS;
  let part = group.y;
  //#include tile_place
//#if THROUGH_NORM
  differentiateNorm(0u, parameters.outputChannels / 4u, group.x == 0u && part == 0u, lane);
//#end
//#for q QUADS
  let quad$q = firstQuad + across + ACROSS * $qu;
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
    //#include fetched name=columnLoaded, type=vec4f, items=COLUMN_ITEMS, each=1
    //#include fetch_transposed name=rowLoaded, load=loadedAt, groups=DOWN * ROW_QUADS, row=firstRow, first=slice * DEPTH / 4u, items=ROW_ITEMS
    //#include fetch_lines name=columnLoaded, load=weightAt, quads=TILE_QUADS, row=slice * DEPTH, first=firstQuad, items=COLUMN_ITEMS
    for (var start = 0u; start < parameters.outputChannels; start += SLICES * DEPTH) {
      let first = start + slice * DEPTH;
      let next = first + SLICES * DEPTH;
      workgroupBarrier();
      //#include store_transposed name=rowLoaded, value=gradientOf, groups=DOWN * ROW_QUADS, row=firstRow, first=first / 4u, items=ROW_ITEMS, to=base, line=ROW_LINE
      //#include store_lines name=columnLoaded, value=weightOf, quads=TILE_QUADS, row=first, first=firstQuad, items=COLUMN_ITEMS, to=base + DEPTH * ROW_LINE, line=COLUMN_LINE
      workgroupBarrier();
      if (start + SLICES * DEPTH < parameters.outputChannels) {
        //#include fetch_transposed name=rowLoaded, load=loadedAt, groups=DOWN * ROW_QUADS, row=firstRow, first=next / 4u, items=ROW_ITEMS
        //#include fetch_lines name=columnLoaded, load=weightAt, quads=TILE_QUADS, row=next, first=firstQuad, items=COLUMN_ITEMS
      }
      let steps = min(DEPTH, parameters.outputChannels - min(first, parameters.outputChannels));
      //#include multiply_tile steps=steps
    }
    //#include add_slices
    if (slice == 0u) {
//#for h ROW_QUADS
//#for r 4
      let row$h_$r = firstRow + 4u * (down + DOWN * $hu) + $ru;
      if (row$h_$r < parameters.rows) {
//#for q QUADS
        let place$q = row$h_$r * width + column$q;
        let raw$q = input[place$q];
//#if SKIP
        total$h_$r_$q += skip[place$q];
//#end
//#if RELU6
        let activated$q = fma(raw$q, scale$q, shift$q);
        total$h_$r_$q =
          //#include relu6_gradient gradient=total$h_$r_$q, activated=activated$q
//#end
        if (quad$q < width) { output[place$q] = total$h_$r_$q; }
        sum$q += total$h_$r_$q;
        products$q += total$h_$r_$q * (raw$q - mean$q);
//#end
      }
//#end
//#end
    }
  }
  //#include add_rows first=sum, second=products
}
