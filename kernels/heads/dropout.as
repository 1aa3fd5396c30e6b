// Dropout of the pooled features; see dropout.wgsl.

// A bijection of 32-bit words with low bias: https://github.com/skeeto/hash-prospector
@inline
function mixed(word: u32): u32 {
  let x = word;
  x = (x ^ (x >> 16)) * 0x7feb352d;
  x = (x ^ (x >> 15)) * 0x846ca68b;
  return x ^ (x >> 16);
}

/** A head's key of an image, for `dropoutMask`. */
export function maskKey(seed: u32, image: u32, head: u32, heads: u32): u32 {
  return mixed(mixed(seed) + image * heads + head);
}

/** 1 / (1 - p) for the four channels from `channel` on that a head retains, 0 for those it drops. */
export function dropoutMask(key: u32, channel: u32, threshold: u32, scale: f32): v128 {
  if (threshold == 0) return f32x4.splat(scale);
  const draws = i32x4(
    mixed(key + channel),
    mixed(key + channel + 1),
    mixed(key + channel + 2),
    mixed(key + channel + 3),
  );
  return v128.and(f32x4.splat(scale), i32x4.ge_u(draws, i32x4.splat(threshold)));
}
