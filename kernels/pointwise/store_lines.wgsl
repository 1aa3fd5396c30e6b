// Stores what fetch_lines.wgsl has loaded in the workgroup's memory, as it is.
//   name   of the variables: see fetched.wgsl
//   value  a function of what was loaded, row and group of four columns
//   quads  groups of four columns in the tile
//   row    the tile's first row
//   first  its first group of four columns
//   items  of an invocation at most
//   to     where in the workgroup's memory
//   line   from one line to the next
//#for i $items
{
  let item = member + MEMBERS * $iu;
  if (item < DEPTH * ($quads)) {
    let row = item / ($quads);
    let quad = item % ($quads);
    tiles[$to + row * $line + quad] = $value($name$i_0, $row + row, $first + quad);
  }
}
//#end
