// What the augmentation kernels share: where an image's bytes lie, and PIL's operations on a pixel; see
// augment.wgsl.

import { count, view } from "../cpu/call";

/** The image set's first part among the views; the others follow. */
const firstPart = 5;

/** Address of an image's bytes [height, width, 3]. */
export function imageAt(call: usize, image: u32): usize {
  const imagesPerPart = count(call, 0);
  const bytes = <usize>count(call, 2) * count(call, 3) * 3;
  return view(call, firstPart + image / imagesPerPart) + (image % imagesPerPart) * bytes;
}

/** The order code's rank of operations: which stands at `position`. */
export function operationAt(code: u32, position: u32): u32 {
  const first = code >> 1;
  const low: u32 = first == 0 ? 1 : 0;
  const high: u32 = first == 2 ? 1 : 2;
  const swapped = (code & 1) == 1;
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
