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
  for (var part = slice; part < parameters.parts; part += SLICES) {
    first += partials[part * 2u * width + quad];
    second += partials[(part * 2u + 1u) * width + quad];
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
