// What the augmentation kernels share: PIL's operations on a pixel, whose red, green and blue are the first three of
// four floats and whose fourth is 0; see augment.wgsl.

/** The operation at `position` of an order. */
export function operationAt(order: u32, position: u32): u32 {
  const first = order >> 1;
  const low: u32 = first == 0 ? 1 : 0;
  const high: u32 = first == 2 ? 1 : 2;
  const swapped = (order & 1) == 1;
  if (position == 0) return first;
  return swapped == (position == 1) ? high : low;
}

/** The pixel of three bytes at an address. */
@inline
export function pixelAt(at: usize): v128 {
  const bytes = i32x4.splat(<u32>load<u16>(at) | <u32>load<u8>(at, 2) << 16);
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes)));
}

/** A pixel of one value. */
@inline
export function greyPixel(value: f32): v128 {
  return f32x4.replace_lane(f32x4.splat(value), 3, 0);
}

@inline
export function grey(pixel: v128): u32 {
  const weights = i32x4(19595, 38470, 7471, 0);
  const products = i32x4.mul(i32x4.trunc_sat_f32x4_s(pixel), weights);
  return (i32x4.extract_lane(products, 0) + i32x4.extract_lane(products, 1) +
    i32x4.extract_lane(products, 2) + 32768) >>> 16;
}

/** PIL's Image.blend, which truncates. */
@inline
export function blend(degenerate: v128, pixel: v128, factor: f32): v128 {
  const change = f32x4.mul(f32x4.splat(factor), f32x4.sub(pixel, degenerate));
  const most = f32x4.sub(f32x4.splat(255), degenerate);
  const clamped = f32x4.pmax(f32x4.neg(degenerate), f32x4.pmin(most, change));
  return f32x4.floor(f32x4.add(degenerate, clamped));
}

/**
 * A pixel after one operation: brightness (0), contrast (1) or saturation (2), which blend it with black, the
 * image's mean grey, or its own grey.
 */
@inline
export function recoloured(operation: u32, pixel: v128, contrast: v128, factor: f32): v128 {
  if (operation == 0) return blend(f32x4.splat(0), pixel, factor);
  return blend(operation == 1 ? contrast : greyPixel(<f32>grey(pixel)), pixel, factor);
}

/** A pixel as the network's input. */
@inline
export function normalised(pixel: v128, mean: v128, std: v128): v128 {
  return f32x4.div(f32x4.sub(f32x4.div(pixel, f32x4.splat(255)), mean), std);
}
