// The columns of the input that a strip sees: where they lie in a row, and what their values are at most, 0 outside.
let left = i32(x * STRIDE) - 1;
//#for k COLUMNS
let column$k = left + $k;
let most$k = select(0.0, 6.0, column$k >= 0 && column$k < i32(parameters.width));
let offset$k = u32(clamp(column$k, 0, i32(parameters.width) - 1)) * quads + quad;
//#end
