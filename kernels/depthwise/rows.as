// Rows of an image in a thread's scratch, as the depthwise kernels read them: a task's channels of a row's pixels, with
// zeros around the image.
//
//   row  [pixels, groups, 4]   pixel 0 is the zero left of the image
//
// Three rows of the image lie there at a time, row r in place r % 3; a fourth place holds zeros, for rows
// outside, and a fifth is the kernel's own. The filters lie behind them: [groups, 9, 4].

import { scratch } from "../cpu/call";
import { multiplyAdd, relu6 } from "../cpu/vector";

/** Where place `place` lies, 0 to 4. */
@inline
export function placeAt(place: u32, groups: u32, pixels: u32): usize {
  return scratch + 256 + place * groups * pixels * 16;
}

/** Where row `row` of an image with `height` rows lies. */
@inline
export function rowAt(row: i32, height: u32, groups: u32, pixels: u32): usize {
  return placeAt(<u32>row < height ? <u32>row % 3 : 3, groups, pixels);
}

/** Where the filters lie. */
@inline
export function filtersAt(groups: u32, pixels: u32): usize {
  return placeAt(5, groups, pixels);
}

/** Fills all places with zeros. */
export function clearRows(groups: u32, pixels: u32): void {
  memory.fill(placeAt(0, groups, pixels), 0, 5 * groups * pixels * 16);
}

/**
 * Brings a row into a place: relu6(input * scale + shift), or what the input holds without a scale.
 * `input` is the address of the row's first pixel and the task's first channel.
 */
export function stageRow(
  input: usize,
  scale: usize,
  shift: usize,
  width: u32,
  channels: u32,
  groups: u32,
  place: usize,
): void {
  const stride = <usize>channels * 4;
  const pixelBytes = groups * 16;
  let to = place + pixelBytes;
  const end = to + width * pixelBytes;
  if (scale == 0 && stride == pixelBytes) {
    memory.copy(to, input, width * stride);
    return;
  }
  for (; to < end; to += pixelBytes) {
    let at: usize = 0;
    if (scale != 0) {
      // Four at a time.
      for (; at + 64 <= pixelBytes; at += 64) {
        v128.store(to + at, valueAt(input + at, scale + at, shift + at, 0));
        v128.store(to + at, valueAt(input + at, scale + at, shift + at, 16), 16);
        v128.store(to + at, valueAt(input + at, scale + at, shift + at, 32), 32);
        v128.store(to + at, valueAt(input + at, scale + at, shift + at, 48), 48);
      }
      for (; at < pixelBytes; at += 16) {
        v128.store(to + at, valueAt(input + at, scale + at, shift + at, 0));
      }
    } else {
      for (; at < pixelBytes; at += 16) v128.store(to + at, v128.load(input + at));
    }
    input += stride;
  }
}

@inline
function valueAt(input: usize, scale: usize, shift: usize, offset: usize): v128 {
  return relu6(
    multiplyAdd(v128.load(input + offset), v128.load(scale + offset), v128.load(shift + offset)),
  );
}

/**
 * Brings an image's rows from number `next` up to `last` into their places.
 *
 * @returns The number of the next row. `image` is the address of the image's first pixel and the task's
 * first channel.
 */
export function stageRowsTo(
  last: i32,
  next: i32,
  image: usize,
  scale: usize,
  shift: usize,
  height: u32,
  width: u32,
  channels: u32,
  groups: u32,
  pixels: u32,
): i32 {
  for (; next <= last && next < <i32>height; next++) {
    const row = image + next * width * channels * 4;
    const place = rowAt(next, height, groups, pixels);
    stageRow(row, scale, shift, width, channels, groups, place);
  }
  return next;
}

/** Brings filters [channels, 9] into [groups, 9, 4], turned by 180 degrees when `turned`. */
export function stageFilters(weight: usize, groups: u32, turned: bool, to: usize): void {
  for (let channel: u32 = 0; channel < groups * 4; channel++) {
    const group = to + (channel >> 2) * 144 + (channel & 3) * 4;
    for (let tap: u32 = 0; tap < 9; tap++) {
      const value = load<f32>(weight + (channel * 9 + tap) * 4);
      store<f32>(group + (turned ? 8 - tap : tap) * 16, value);
    }
  }
}
