// Loads an invocation's part of a tile of a matrix whose rows are the result's, and whose columns the product's
// depth: items of four by four elements. It is loaded before the tile that the workgroup has in its memory is
// multiplied, and stored behind that (store_transposed.wgsl), so that nothing waits for memory meanwhile.
//   name    of the variables: see fetched.wgsl
//   load    a function of row and group of four columns
//   groups  groups of four rows in the tile
//   row     the tile's first row
//   first   the first group of four columns
//   items   of an invocation at most
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < ($groups) * (DEPTH / 4u)) {
    let k = item % (DEPTH / 4u);
    let four = item / (DEPTH / 4u);
//#for r 4
    $name$i_$r = $load($row + 4u * four + $ru, $first + k);
//#end
  }
}
//#end
