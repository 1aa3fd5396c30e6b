// Where a walk over tiles of four neighbouring pixels of images begins: at tile `first`.
//   height  rows of an image

// Divided once: software divides lane by lane.
var row = first / tilesPerRow;
var x = (first % tilesPerRow) * 4u;
var y = row % parameters.$height;
var image = row / parameters.$height;
