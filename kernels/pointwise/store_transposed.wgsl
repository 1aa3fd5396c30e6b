// Stores what fetch_transposed.wgsl has loaded in the workgroup's memory, transposed.
//   name    of the variables: see fetched.wgsl
//   value   a function of what was loaded, row and group of four columns
//   groups  groups of four rows in the tile
//   row     the tile's first row
//   first   the first group of four columns
//   items   of an invocation at most
//   to      where in the workgroup's memory
//   line    from one line to the next
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < ($groups) * (DEPTH / 4u)) {
    let k = item % (DEPTH / 4u);
    let four = item / (DEPTH / 4u);
//#for r 4
    let value$r = $value($name$i_$r, $row + 4u * four + $ru, $first + k);
//#end
    let place = $to + 4u * k * $line + four;
//#for c 4
    tiles[place + $cu * $line] = vec4f(value0[$c], value1[$c], value2[$c], value3[$c]);
//#end
  }
}
//#end
