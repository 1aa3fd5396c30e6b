// Adds up two sums over the walkers of a workgroup, in their order; only the first walker goes on.
//   first, second  the sums
sums[lane] = $first;
sums[LANES + lane] = $second;
workgroupBarrier();
if (walker > 0u) { return; }
for (var at = lane + QUADS; at < LANES; at += QUADS) {
  $first += sums[at];
  $second += sums[LANES + at];
}
