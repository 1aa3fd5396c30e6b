// Writes a part's two sums to `partials` [parts, 2, channels].
//   part           number of the part
//   width          groups of four channels
//   quad           the group
//   first, second  the sums
partials[$part * 2u * $width + $quad] = $first;
partials[($part * 2u + 1u) * $width + $quad] = $second;
