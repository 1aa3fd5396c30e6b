// The network's first convolution, gradient of its weight, in parts:
//
//   output[s, o, c, i, j] = sum over the outputs (n, y, x) of split s of
//                           gradient[n, y, x, o] * input[n, 2y + i - 1, 2x + j - 1, c]
//
//   gradient  [batch, outputHeight, outputWidth, channels]
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   output    [splits, channels, 3, 3, 3]
//
// An invocation keeps the 27 sums of four channels in registers and walks over `rowsPerSplit` rows
// of the output.

const LANES = 8u;

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  rowsPerSplit: u32,
  rows: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<f32>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let index = group.x * LANES + lane;
  let quad = index % quads;
  let split = index / quads;
  let first = split * parameters.rowsPerSplit;
  if (first >= parameters.rows) { return; }
  let end = min(first + parameters.rowsPerSplit, parameters.rows);
//#for i 3
//#for j 3
//#for c 3
  var total$i$j$c = vec4f();
//#end
//#end
//#end
  for (var row = first; row < end; row++) {
    let y = row % parameters.outputHeight;
    let image = row / parameters.outputHeight;
    for (var x = 0u; x < parameters.outputWidth; x++) {
      let g = gradient[(row * parameters.outputWidth + x) * quads + quad];
//#for i 3
      let inputRow$i = i32(y * 2u) + $i - 1;
      if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
        let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for j 3
        let column$j = i32(x * 2u) + $j - 1;
        let inside$j = column$j >= 0 && column$j < i32(parameters.width);
        let at$j = address + u32(clamp(column$j, 0, i32(parameters.width) - 1));
        let value$j = select(vec4f(), input[at$j], inside$j);
//#for c 3
        total$i$j$c += g * value$j[$c];
//#end
//#end
      }
//#end
    }
  }
  let to = (split * quads + quad) * 108u;
//#for i 3
//#for j 3
//#for c 3
//#for o 4
  output[to + $ou * 27u + $cu * 9u + $iu * 3u + $ju] = total$i$j$c[$o];
//#end
//#end
//#end
//#end
}
