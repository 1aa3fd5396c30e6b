// Rows of an image in a thread's scratch, as the depthwise kernels read them: a task's channels in groups
// of four, a group's pixels one after the other, with zeros around the image.
//
//   row  [groups, pixels, 4]   pixel 0 is the zero left of the image
//
// Three rows of the image lie there at a time, row r in place r % 3; a fourth place holds zeros, for rows
// outside, and three more are the kernel's own. The filters lie behind them: [groups, 9, 4].

import { scratch } from "../cpu/call";
import { multiplyAdd, relu6 } from "../cpu/vector";

/** Where place `place` lies, 0 to 6. */
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
  return placeAt(7, groups, pixels);
}

/** Fills the places of the image's rows, that of zeros and the next one with zeros. */
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
  pixels: u32,
): void {
  const stride = channels * 4;
  const end = input + width * stride;
  const groupBytes = pixels * 16;
  place += 16;
  for (; input < end; input += stride) {
    let to = place;
    for (let at: usize = 0; at < groups * 16; at += 16) {
      let value = v128.load(input + at);
      if (scale != 0) {
        value = relu6(multiplyAdd(value, v128.load(scale + at), v128.load(shift + at)));
      }
      v128.store(to, value);
      to += groupBytes;
    }
    place += 16;
  }
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
    stageRow(row, scale, shift, width, channels, groups, place, pixels);
  }
  return next;
}

/** Brings a row from a place to where it belongs; the opposite of {@link stageRow}. */
export function writeRow(
  place: usize,
  output: usize,
  width: u32,
  channels: u32,
  groups: u32,
  pixels: u32,
): void {
  const stride = channels * 4;
  const end = output + width * stride;
  const groupBytes = pixels * 16;
  place += 16;
  for (; output < end; output += stride) {
    let from = place;
    for (let at: usize = 0; at < groups * 16; at += 16) {
      v128.store(output + at, v128.load(from));
      from += groupBytes;
    }
    place += 16;
  }
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
