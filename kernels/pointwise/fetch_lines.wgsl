// Loads an invocation's part of a tile of a matrix whose rows are the product's depth, in groups of four columns;
// when and why: see fetch_transposed.wgsl.
//   name   of the variables: see fetched.wgsl
//   load   a function of row and group of four columns
//   quads  groups of four columns in the tile
//   row    the tile's first row
//   first  its first group of four columns
//   items  of an invocation at most
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < DEPTH * ($quads)) {
    $name$i_0 = $load($row + item / ($quads), $first + item % ($quads));
  }
}
//#end
