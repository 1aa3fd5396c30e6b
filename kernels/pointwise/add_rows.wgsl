// Adds up two sums of each column over the invocations of slice 0 that stand below each other, and writes
// them as the part's.
//   first, second  the sums, of each of QUADS groups of columns
workgroupBarrier();
if (slice == 0u) {
//#for q QUADS
  tiles[down * TILE_QUADS + across + ACROSS * $qu] = $first$q;
  tiles[(DOWN + down) * TILE_QUADS + across + ACROSS * $qu] = $second$q;
//#end
}
workgroupBarrier();
for (var at = lane; at < TILE_QUADS; at += LANES) {
  let quad = firstQuad + at;
  if (quad < width) {
    var firstTotal = vec4f();
    var secondTotal = vec4f();
    for (var row = 0u; row < DOWN; row++) {
      firstTotal += tiles[row * TILE_QUADS + at];
      secondTotal += tiles[(DOWN + row) * TILE_QUADS + at];
    }
    //#include partial_sums part=part, width=width, quad=quad, first=firstTotal, second=secondTotal
  }
}
