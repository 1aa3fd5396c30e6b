// The gradient masked by the ReLU6 before this convolution, of four pixels of a row, stored where `stores` says so
// and added to the sums.
//   name    of the totals of the four pixels: $name0, ...
//   raw     of the input's four pixels: $raw0, ...
//   place   a variable with where the first of them lies
if ($stores) {
//#for p 4
  if (x + $pu < parameters.width) {
    let activated = fma($raw$p, scale, shift);
    let masked =
      //#include relu6_gradient gradient=$name$p, activated=activated
    output[$place + $pu * quads] = masked;
    sum += masked;
    products += masked * ($raw$p - mean);
  }
//#end
}
