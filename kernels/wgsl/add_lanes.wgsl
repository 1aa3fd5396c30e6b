// Adds up what the lanes of a workgroup have left in its memory, in a fixed order: sums[0] is the total.
//   sums  an array of LANES elements, one of each lane
for (var half = LANES / 2u; half > 0u; half /= 2u) {
  workgroupBarrier();
  if (lane < half) { $sums[lane] += $sums[lane + half]; }
}
