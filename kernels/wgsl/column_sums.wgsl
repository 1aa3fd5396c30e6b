// Adds up all partial sums of a workgroup's QUADS groups of four channels, as a tree of SLICES lanes for each
// group, in a fixed order; every lane then has the totals of its group, or ends if there is no such group.
// Uses `partials` [parts, 2, channels], firstSums and secondSums of LANES elements; declares width, quad, slice,
// first and second.
let width = parameters.channels / 4u;
let quad = group.x * QUADS + lane % QUADS;
let slice = lane / QUADS;
let inside = quad < width;
var first = vec4f();
var second = vec4f();
if (inside) {
  // Four parts at once, so that many loads are under way; those past the end are not added.
  for (var part = slice; part < parameters.parts; part += 4u * SLICES) {
//#for n 4
    let at$n = min(part + $nu * SLICES, parameters.parts - 1u) * 2u * width + quad;
    let first$n = partials[at$n];
    let second$n = partials[at$n + width];
//#end
//#for n 4
    let counts$n = part + $nu * SLICES < parameters.parts;
    first += select(vec4f(), first$n, counts$n);
    second += select(vec4f(), second$n, counts$n);
//#end
  }
}
firstSums[lane] = first;
secondSums[lane] = second;
for (var half = LANES / 2u; half >= QUADS; half /= 2u) {
  workgroupBarrier();
  if (lane < half) {
    firstSums[lane] += firstSums[lane + half];
    secondSums[lane] += secondSums[lane + half];
  }
}
workgroupBarrier();
if (!inside) { return; }
first = firstSums[lane % QUADS];
second = secondSums[lane % QUADS];
