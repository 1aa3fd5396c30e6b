// How a workgroup's memory is laid out for a tile of rows by columns. An operand's line is one step of the
// product's depth, in groups of four rows or columns, and one more so that lines begin in other banks.
const MEMBERS = ACROSS * DOWN;
const TILE_ROWS = 4u * DOWN * ROW_QUADS;
const TILE_QUADS = ACROSS * QUADS;
const ROW_LINE = DOWN * ROW_QUADS + 1u;
const COLUMN_LINE = TILE_QUADS + 1u;
const SLICE = DEPTH * (ROW_LINE + COLUMN_LINE);
// The slices' lines; then the slices' results, and two sums of all rows or of all lanes.
const SUMS = 2u * max(DOWN * TILE_QUADS, LANES);
var<workgroup> tiles: array<vec4f, max(SLICES * SLICE, max(LANES * QUADS / 2u, SUMS))>;
