// Adds up the partial sums of sumWidth groups of four channels at once, sumWidth a power of two: for each of them
// LANES / sumWidth lanes take every so many-th part, then their sums are added as a tree, in a fixed order.
// Declares first and second, the sums, for lanes below sumWidth.
//   memory  of the workgroup: an array of at least 2 * LANES, which is overwritten
// Uses `normPartials` [normParts, 2, channels], width, and of each lane: quad, its group, and inside,
// whether there is one.
var first = vec4f();
var second = vec4f();
if (inside) {
  let step = LANES / parameters.sumWidth;
  // Four parts at once, so that many loads are under way; those past the end are not added.
  for (var part = lane / parameters.sumWidth; part < parameters.normParts; part += 4u * step) {
//#for n 4
    let at$n = min(part + $nu * step, parameters.normParts - 1u) * 2u * width + quad;
    let first$n = normPartials[at$n];
    let second$n = normPartials[at$n + width];
//#end
//#for n 4
    let counts$n = part + $nu * step < parameters.normParts;
    first += select(vec4f(), first$n, counts$n);
    second += select(vec4f(), second$n, counts$n);
//#end
  }
}
workgroupBarrier();
$memory[lane] = first;
$memory[LANES + lane] = second;
for (var half = LANES / 2u; half >= parameters.sumWidth; half /= 2u) {
  workgroupBarrier();
  if (lane < half) {
    $memory[lane] += $memory[lane + half];
    $memory[LANES + lane] += $memory[LANES + lane + half];
  }
}
first = $memory[lane];
second = $memory[LANES + lane];
