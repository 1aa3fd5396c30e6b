// Brings a tile of a matrix whose rows are the product's depth into the workgroup's memory as it is.
//   load   a function of row and group of four columns
//   quads  groups of four columns in the tile
//   row    the tile's first row
//   first  its first group of four columns
//   to     where in the workgroup's memory
//   line   from one line to the next
for (var at = member; at < DEPTH * ($quads); at += MEMBERS) {
  let row = at / ($quads);
  let quad = at % ($quads);
  tiles[$to + row * $line + quad] = $load($row + row, $first + quad);
}
