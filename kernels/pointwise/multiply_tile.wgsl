// Multiplies what a slice has in the workgroup's memory: each of DEPTH lines is one step of the product's
// depth, with the operand for the result's rows at `base` and the one for its columns behind all of those.
//   steps  of the depth, a multiple of four
for (var step = 0u; step < $steps; step += 4u) {
//#for u 4
  {
    let rowLine = base + (step + $uu) * ROW_LINE + down;
    let columnLine = base + DEPTH * ROW_LINE + (step + $uu) * COLUMN_LINE + across;
//#for h ROW_QUADS
    let a$h = tiles[rowLine + DOWN * $hu];
//#end
//#for q QUADS
    let b$q = tiles[columnLine + ACROSS * $qu];
//#end
//#for h ROW_QUADS
//#for r 4
//#for q QUADS
    total$h_$r_$q += a$h[$r] * b$q;
//#end
//#end
//#end
  }
//#end
}
