// The network's first convolution, 3x3 with stride 2 and a padding of 1, forward:
//
//   output[n, y, x, o] = sum over the taps (i, j) and colours c of
//                        input[n, 2y + i - 1, 2x + j - 1, c] * weight[o, c, i, j]
//
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   weight    [channels, 3, 3, 3]
//   output    [batch, outputHeight, outputWidth, channels]
//   partials  [parts, 2, channels]            sum and sum of squares of the output
//
// An invocation computes eight channels of four neighbouring outputs at a time and walks over
// `tiles` such tiles. All lanes of a workgroup share their channels, hence the weights' addresses.

const LANES = 8u;

struct Parameters {
  height: u32,
  width: u32,
  channels: u32,
  outputHeight: u32,
  outputWidth: u32,
  tiles: u32,
  allTiles: u32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weight: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
//#if STATISTICS
@group(0) @binding(4) var<storage, read_write> partials: array<vec4f>;
//#end

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let channel = group.y * 8u;
  let part = group.x * LANES + lane;
  let first = part * parameters.tiles;
  if (first >= parameters.allTiles) { return; }
  let end = min(first + parameters.tiles, parameters.allTiles);
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
//#for q 2
  // Four channels' filters are 27 quads, one filter after the other: [channel, colour, i, j].
  let filters$q = array<vec4f, 27>(
//#for n 27
    weight[(channel / 4u + $qu) * 27u + $nu],
//#end
  );
//#for i 3
//#for j 3
//#for c 3
  let w$q$i$j$c = vec4f(
//#for o 4
    filters$q[($o * 27 + $c * 9 + $i * 3 + $j) / 4][($o * 27 + $c * 9 + $i * 3 + $j) % 4],
//#end
  );
//#end
//#end
//#end
//#end
//#for q 2
//#if STATISTICS
  var sum$q = vec4f();
  var squares$q = vec4f();
//#end
//#end
  //#include first_tile tile=first, height=outputHeight
  for (var tile = first; tile < end; tile++) {
    let left = i32(x * 2u) - 1;
//#for p 4
//#for q 2
    var output$p_$q = vec4f();
//#end
//#end
//#for i 3
    let inputRow$i = i32(y * 2u) + $i - 1;
    if (inputRow$i >= 0 && inputRow$i < i32(parameters.height)) {
      let address = (image * parameters.height + u32(inputRow$i)) * parameters.width;
//#for k 9
      let column$k = left + $k;
      let inside$k = column$k >= 0 && column$k < i32(parameters.width);
      let at$k = address + u32(clamp(column$k, 0, i32(parameters.width) - 1));
      let value$k = select(vec3f(), input[at$k].xyz, inside$k);
//#end
//#for q 2
      let a$q = mat3x4f(w$q$i00, w$q$i01, w$q$i02);
      let b$q = mat3x4f(w$q$i10, w$q$i11, w$q$i12);
      let c$q = mat3x4f(w$q$i20, w$q$i21, w$q$i22);
      output0_$q += a$q * value0 + b$q * value1 + c$q * value2;
      output1_$q += a$q * value2 + b$q * value3 + c$q * value4;
      output2_$q += a$q * value4 + b$q * value5 + c$q * value6;
      output3_$q += a$q * value6 + b$q * value7 + c$q * value8;
//#end
    }
//#end
    let to = (row * parameters.outputWidth + x) * quads + group.y * 2u;
//#for p 4
    if (x + $pu < parameters.outputWidth) {
//#for q 2
      output[to + $pu * quads + $qu] = output$p_$q;
//#if STATISTICS
      sum$q += output$p_$q;
      squares$q += output$p_$q * output$p_$q;
//#end
//#end
    }
//#end
    //#include next_tile height=outputHeight, width=outputWidth
  }
//#if STATISTICS
//#for q 2
  //#include partial_sums part=part, width=quads, quad=group.y * 2u + $qu, first=sum$q, second=squares$q
//#end
//#end
}
