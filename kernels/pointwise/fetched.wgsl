// The variables that take what an invocation fetches of a tile before it stores it in the workgroup's memory: see
// fetch_transposed.wgsl and fetch_lines.wgsl.
//   name   of the variables
//   type   of what is loaded
//   items  fetched by an invocation at most
//   each   loads of an item
//#for i $items
//#for r $each
var $name$i_$r: $type;
//#end
//#end
