// The network's first convolution, gradient of its weight, in parts, for hardware: what
// backward_weight.wgsl computes, by workgroups that keep the images' pixels in their memory.
//
//   gradient  [batch, outputHeight, outputWidth, channels]
//   input     [batch, height, width, 4]       the normalised images; the fourth channel is unused
//   output    [splits, channels, 3, 3, 3]
//
// The 64 invocations of a workgroup are TILES walkers for each of QUADS groups of four channels. Every
// TILES-th tile of four neighbouring outputs is a walker's; its 27 sums stay in registers, and the
// walkers' are added up in their order once the split's `rowsPerSplit` rows are done.

const QUADS = 8u;
// 64 / QUADS
const TILES = 8u;
// Vectors in the workgroup's memory: the tiles' pixels, then 9 sums of each invocation.
const SLOTS = max(TILES * 27u, 9u * 64u);

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

var<workgroup> patches: array<vec4f, SLOTS>; // [TILES, 3, 9]; in the end [9, TILES, QUADS]

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let quads = parameters.channels / 4u;
  let member = lane % QUADS;
  let walker = lane / QUADS;
  let quad = group.y * QUADS + member;
  let split = group.x;
  let tilesPerRow = (parameters.outputWidth + 3u) / 4u;
  let firstRow = split * parameters.rowsPerSplit;
  let end = min(firstRow + parameters.rowsPerSplit, parameters.rows) * tilesPerRow;
//#for i 3
//#for j 3
//#for c 3
  var total$i$j$c = vec4f();
//#end
//#end
//#end
  for (var start = firstRow * tilesPerRow; start < end; start += TILES) {
    let tile = start + walker;
    //#include load_patches tile=tile, end=end
    let place = (row * parameters.outputWidth + x) * quads + quad;
    let last = parameters.outputWidth - 1u - x;
//#for p 4
    let g$p = select(vec4f(), gradient[place + min($pu, last) * quads], tile < end && $pu <= last);
//#end
//#for i 3
    {
//#for k 9
      let value$k = patches[walker * 27u + $iu * 9u + $ku].xyz;
//#end
//#for c 3
      total$i0$c += g0 * value0[$c] + g1 * value2[$c] + g2 * value4[$c] + g3 * value6[$c];
      total$i1$c += g0 * value1[$c] + g1 * value3[$c] + g2 * value5[$c] + g3 * value7[$c];
      total$i2$c += g0 * value2[$c] + g1 * value4[$c] + g2 * value6[$c] + g3 * value8[$c];
//#end
    }
//#end
  }
//#for i 3
  workgroupBarrier();
//#for j 3
//#for c 3
  patches[($cu * 3u + $ju) * 64u + lane] = total$i$j$c;
//#end
//#end
  workgroupBarrier();
  for (var at = lane; at < 9u * QUADS; at += 64u) {
    let tap = at / QUADS;
    var total = vec4f();
    for (var one = tap * 64u + at % QUADS; one < tap * 64u + 64u; one += QUADS) {
      total += patches[one];
    }
    let to = (split * quads + group.y * QUADS + at % QUADS) * 108u + (tap / 3u) * 9u + $iu * 3u +
      tap % 3u;
//#for o 4
    output[to + $ou * 27u] = total[$o];
//#end
  }
//#end
}
