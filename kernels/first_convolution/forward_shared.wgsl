// The network's first convolution, forward, for hardware: what forward.wgsl computes, by workgroups that
// keep the images' pixels in their memory.
//
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   weight    [channels, 3, 3, 3]
//   output    [batch, outputHeight, outputWidth, channels]
//   partials  [parts, 2, channels]            sum and sum of squares of the output
//
// The 64 invocations of a workgroup are TILES walkers for each of QUADS groups of four channels, whose
// weights they have in registers. Every TILES-th tile of four neighbouring outputs is a walker's. A part
// is a workgroup's `tiles` tiles.

const QUADS = 8u;
// 64 / QUADS
const TILES = 8u;
// Vectors in the workgroup's memory: the tiles' pixels, then two sums of each invocation.
const SLOTS = max(TILES * 27u, 128u);

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

var<workgroup> patches: array<vec4f, SLOTS>; // [TILES, 3, 9]; in the end [2, TILES, QUADS]

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let member = lane % QUADS;
  let walker = lane / QUADS;
  let quad = group.y * QUADS + member;
  let part = group.x;
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
  let first = part * parameters.tiles;
  let end = min(first + parameters.tiles, parameters.allTiles);
  // Four channels' filters are 27 quads, one filter after the other: [channel, colour, i, j].
  let filters = array<vec4f, 27>(
//#for n 27
    weight[quad * 27u + $nu],
//#end
  );
//#for i 3
//#for j 3
//#for c 3
  let w$i$j$c = vec4f(
//#for o 4
    filters[($o * 27 + $c * 9 + $i * 3 + $j) / 4][($o * 27 + $c * 9 + $i * 3 + $j) % 4],
//#end
  );
//#end
//#end
//#end
//#if STATISTICS
  var sum = vec4f();
  var squares = vec4f();
//#end
  for (var start = first; start < end; start += TILES) {
    let tile = start + walker;
    //#include load_patches tile=tile, end=end
//#for p 4
    var output$p = vec4f();
//#end
//#for i 3
    {
//#for k 9
      let value$k = patches[walker * 27u + $iu * 9u + $ku].xyz;
//#end
      let a = mat3x4f(w$i00, w$i01, w$i02);
      let b = mat3x4f(w$i10, w$i11, w$i12);
      let c = mat3x4f(w$i20, w$i21, w$i22);
      output0 += a * value0 + b * value1 + c * value2;
      output1 += a * value2 + b * value3 + c * value4;
      output2 += a * value4 + b * value5 + c * value6;
      output3 += a * value6 + b * value7 + c * value8;
    }
//#end
    let to = (row * parameters.outputWidth + x) * quads + quad;
//#for p 4
    if (tile < end && x + $pu < parameters.outputWidth) {
      output[to + $pu * quads] = output$p;
//#if STATISTICS
      sum += output$p;
      squares += output$p * output$p;
//#end
    }
//#end
  }
//#if STATISTICS
  workgroupBarrier();
  patches[lane] = sum;
  patches[64u + lane] = squares;
  workgroupBarrier();
  if (walker > 0u) { return; }
  for (var at = member + QUADS; at < 64u; at += QUADS) {
    sum += patches[at];
    squares += patches[64u + at];
  }
  //#include partial_sums part=part, width=quads, quad=quad, first=sum, second=squares
//#end
}
