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
        const at = line + (x + j) * 16;
        const here = inside && <u32>(x + j) < <u32>width;
        for (let c: i32 = 0; c < 3; c++) {
          const k = c * 9 + i * 3 + j;
          const value: f32 = here ? load<f32>(at + c * 4) : 0;
          store<f32>(to + (k >> 3) * panelStride + (k & 7) * 4, value);
        }
      }
    }
    to += patchStride;
  }
}
