// The values of a row of the input, normed and activated, in a strip's columns; 0 outside the image.
//   name  of the array that is declared
//   row   its number, an i32
let inside$name = $row >= 0 && $row < i32(parameters.height);
let address$name = (image * parameters.height + u32(clamp($row, 0, i32(parameters.height) - 1))) *
  parameters.width * quads;
let $name = array<vec4f, COLUMNS>(
//#for k COLUMNS
  clamp(
    fma(input[address$name + offset$k], scale, shift),
    vec4f(),
    vec4f(select(0.0, most$k, inside$name)),
  ),
//#end
);
