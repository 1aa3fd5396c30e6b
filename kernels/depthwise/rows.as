// Rows of an image in a thread's scratch, as the depthwise kernels read them: up to 32 channels in groups
// of four, a group's pixels one after the other, with zeros around the image.
//
//   row  [groups, pixels, 4]   pixel 0 is the zero left of the image
//
// Three rows of the image lie there at a time, row r in place r % 3; a fourth place holds zeros, for rows
// outside. The filters lie before them: [groups, 9, 4].

import { scratch } from "../cpu/call";
import { multiplyAdd, relu6 } from "../cpu/vector";

/** Channels of a task. */
export const channelsPerTask: u32 = 32;

/** Where the filters lie. */
@inline
export function filtersAt(): usize {
  return scratch + 256;
}

/** Where place `place` lies, 0 to 4; the fifth is for a row of something else. */
@inline
export function placeAt(place: u32, pixels: u32): usize {
  return scratch + 256 + 9 * channelsPerTask * 4 + <usize>place * pixels * channelsPerTask * 4;
}

/** Where row `row` of an image with `height` rows lies. */
@inline
export function rowAt(row: i32, height: u32, pixels: u32): usize {
  return placeAt(<u32>row < height ? <u32>row % 3 : 3, pixels);
}

/** Fills all places with zeros. */
export function clearRows(pixels: u32): void {
  memory.fill(placeAt(0, pixels), 0, <usize>5 * pixels * channelsPerTask * 4);
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
  const stride = <usize>channels * 4;
  for (let group: u32 = 0; group < groups; group++) {
    let from = input + group * 16;
    let to = place + <usize>group * pixels * 16 + 16;
    const end = to + width * 16;
    if (scale == 0) {
      for (; to < end; to += 16) {
        v128.store(to, v128.load(from));
        from += stride;
      }
    } else {
      const factor = v128.load(scale + group * 16);
      const offset = v128.load(shift + group * 16);
      for (; to < end; to += 16) {
        v128.store(to, relu6(multiplyAdd(v128.load(from), factor, offset)));
        from += stride;
      }
    }
  }
}

/** Brings filters [channels, 9] into [groups, 9, 4], turned by 180 degrees when `turned`. */
export function stageFilters(weight: usize, groups: u32, turned: bool): void {
  const to = filtersAt();
  for (let channel: u32 = 0; channel < groups * 4; channel++) {
    const group = to + (channel >> 2) * 144 + (channel & 3) * 4;
    for (let tap: u32 = 0; tap < 9; tap++) {
      const value = load<f32>(weight + (channel * 9 + tap) * 4);
      store<f32>(group + (turned ? 8 - tap : tap) * 16, value);
    }
  }
}
