// Brings what a tile of four neighbouring outputs sees of its image, three rows of nine columns, into the
// workgroup's memory, zeros outside the image and past the last tile. The QUADS invocations that compute
// a tile load it together.
//   tile, end  the tile's number, and that of the first one that is not there
let row = min($tile, $end - 1u) / tilesPerRow;
let x = (min($tile, $end - 1u) % tilesPerRow) * 4u;
let y = row % parameters.outputHeight;
let image = row / parameters.outputHeight;
workgroupBarrier();
for (var at = member; at < 27u; at += QUADS) {
  let inputRow = i32(y * 2u + at / 9u) - 1;
  let column = i32(x * 2u + at % 9u) - 1;
  let inside = $tile < $end && inputRow >= 0 && inputRow < i32(parameters.height) && column >= 0 &&
    column < i32(parameters.width);
  var pixel = vec4f();
  if (inside) {
    pixel = input[(image * parameters.height + u32(inputRow)) * parameters.width + u32(column)];
  }
  patches[walker * 27u + at] = pixel;
}
workgroupBarrier();
