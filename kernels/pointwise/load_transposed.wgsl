// Brings a tile of a matrix whose rows are the result's, and whose columns the product's depth, into the
// workgroup's memory, transposed: four by four elements at a time.
//   load    a function of row and group of four columns
//   groups  groups of four rows in the tile
//   row     the tile's first row
//   first   the first group of four columns
//   to      where in the workgroup's memory
//   line    from one line to the next
for (var at = member; at < ($groups) * (DEPTH / 4u); at += MEMBERS) {
  let k = at % (DEPTH / 4u);
  let four = at / (DEPTH / 4u);
//#for r 4
  let loaded$r = $load($row + 4u * four + $ru, $first + k);
//#end
  let place = $to + 4u * k * $line + four;
//#for c 4
  tiles[place + $cu * $line] = vec4f(loaded0[$c], loaded1[$c], loaded2[$c], loaded3[$c]);
//#end
}
