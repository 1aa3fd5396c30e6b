// What the augmentation kernels share: PIL's operations on a pixel; see augment.wgsl.

/** The operation at `position` of an order. */
export function operationAt(order: u32, position: u32): u32 {
  const first = order >> 1;
  const low: u32 = first == 0 ? 1 : 0;
  const high: u32 = first == 2 ? 1 : 2;
  const swapped = (order & 1) == 1;
  if (position == 0) return first;
  return swapped == (position == 1) ? high : low;
}

@inline
export function grey(red: f32, green: f32, blue: f32): u32 {
  return (19595 * <u32>red + 38470 * <u32>green + 7471 * <u32>blue + 32768) >> 16;
}

/** PIL's Image.blend on one channel, which truncates. */
@inline
export function blend(degenerate: f32, value: f32, factor: f32): f32 {
  const change = factor * (value - degenerate);
  return Mathf.floor(degenerate + max<f32>(min<f32>(change, 255 - degenerate), -degenerate));
}
