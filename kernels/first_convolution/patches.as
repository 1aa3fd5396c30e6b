// The first convolution as a matrix product: the 27 values that an output sees, its patch, in the order of
// the weight [outputChannels, 3, 3, 3].
//
//   patch[c * 9 + i * 3 + j] = input[n, 2y + i - 1, 2x + j - 1, c], 0 outside the image

/** Values of a patch. */
export const patchLength: u32 = 27;

/**
 * Writes the patches of a batch of images [.., height, width, 4]: those of outputs number `first` and following, counted row by row through the batch. A
 * patch's value k goes to `to`, and from one to the next 8 are `panelStride` bytes apart, from one
 * patch to the next `patchStride`.
 */
export function stagePatches(
  input: usize,
  height: i32,
  width: i32,
  outputHeight: u32,
  outputWidth: u32,
  first: u32,
  outputs: u32,
  to: usize,
  patchStride: usize,
  panelStride: usize,
): void {
  for (let output = first; output < first + outputs; output++) {
    const x: i32 = (output % outputWidth) * 2 - 1;
    const row = output / outputWidth;
    const y: i32 = (row % outputHeight) * 2 - 1;
    const image = row / outputHeight;
    for (let i: i32 = 0; i < 3; i++) {
      const line = input + (<usize>image * height + (y + i)) * width * 16;
      const inside = <u32>(y + i) < <u32>height;
      for (let j: i32 = 0; j < 3; j++) {
        const here = inside && <u32>(x + j) < <u32>width;
        const pixel = here ? v128.load(line + (x + j) * 16) : f32x4.splat(0);
        const k = i * 3 + j;
        v128.store32_lane(placeOf(to, k, panelStride), pixel, 0);
        v128.store32_lane(placeOf(to, k + 9, panelStride), pixel, 1);
        v128.store32_lane(placeOf(to, k + 18, panelStride), pixel, 2);
      }
    }
    to += patchStride;
  }
}

/** Where value k of the patch at an address goes. */
@inline
function placeOf(to: usize, k: u32, panelStride: usize): usize {
  return to + (k >> 3) * panelStride + (k & 7) * 4;
}
