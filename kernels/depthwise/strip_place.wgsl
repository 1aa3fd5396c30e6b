// Where an invocation's strip lies: four neighbouring columns of an image, and rows from `top` to before `bottom`.
//   tile    its number: the strips of one band of rows lie beside one another
//   height  rows of an image, over which bands of parameters.rows are laid
let bands = (parameters.$height + parameters.rows - 1u) / parameters.rows;
let x = ($tile % tilesPerRow) * 4u;
let band = $tile / tilesPerRow;
let image = band / bands;
let top = (band % bands) * parameters.rows;
let bottom = min(top + parameters.rows, parameters.$height);
