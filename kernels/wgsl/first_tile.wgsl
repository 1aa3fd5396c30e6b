// Where a tile of four neighbouring pixels of images lies, such as the first of a walk over them.
//   tile    its number
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = $tile / tilesPerRow;
var x = ($tile % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
