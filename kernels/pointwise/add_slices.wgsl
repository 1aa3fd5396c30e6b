// Adds up the results of the slices, in a fixed order: those of slice 0 are the totals. With AT_ONCE the
// workgroup's memory holds the results of all rows, which takes a quarter of the barriers or less.
//#if SLICED
//#if AT_ONCE
for (var half = SLICES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (slice >= half && slice < 2u * half) {
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    tiles[(((slice - half) * QUADS + $qu) * 4u * ROW_QUADS + $hu * 4u + $ru) * MEMBERS + member] = total$h_$r_$q;
//#end
//#end
//#end
  }
  workgroupBarrier();
  if (slice < half) {
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    total$h_$r_$q += tiles[((slice * QUADS + $qu) * 4u * ROW_QUADS + $hu * 4u + $ru) * MEMBERS + member];
//#end
//#end
//#end
  }
}
//#else
//#for h ROW_QUADS
//#for r 4
for (var half = SLICES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (slice >= half && slice < 2u * half) {
//#for q QUADS
    tiles[((slice - half) * QUADS + $qu) * MEMBERS + member] = total$h_$r_$q;
//#end
  }
  workgroupBarrier();
  if (slice < half) {
//#for q QUADS
    total$h_$r_$q += tiles[(slice * QUADS + $qu) * MEMBERS + member];
//#end
  }
}
//#end
//#end
//#end
//#end
