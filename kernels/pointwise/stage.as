// Brings rows of a lazy input into a thread's scratch: value = relu6(input * scale + shift), for
// products that read each value many times.

import { multiplyAdd, relu6 } from "../cpu/vector";

/** to[rows, channels] = the values of input[rows, channels]. Without a scale they are what it holds. */
export function stageRows(
  input: usize,
  scale: usize,
  shift: usize,
  clamped: bool,
  rows: u32,
  channels: u32,
  to: usize,
): void {
  const rowBytes = channels * 4;
  if (scale == 0) {
    memory.copy(to, input, rows * rowBytes);
    return;
  }
  const end = input + rows * rowBytes;
  for (; input < end; input += rowBytes) {
    let at: usize = 0;
    // Four at a time, with or without a ReLU6.
    if (clamped) {
      for (; at + 64 <= rowBytes; at += 64) {
        v128.store(to + at, relu6(normed(input + at, scale + at, shift + at, 0)));
        v128.store(to + at, relu6(normed(input + at, scale + at, shift + at, 16)), 16);
        v128.store(to + at, relu6(normed(input + at, scale + at, shift + at, 32)), 32);
        v128.store(to + at, relu6(normed(input + at, scale + at, shift + at, 48)), 48);
      }
    } else {
      for (; at + 64 <= rowBytes; at += 64) {
        v128.store(to + at, normed(input + at, scale + at, shift + at, 0));
        v128.store(to + at, normed(input + at, scale + at, shift + at, 16), 16);
        v128.store(to + at, normed(input + at, scale + at, shift + at, 32), 32);
        v128.store(to + at, normed(input + at, scale + at, shift + at, 48), 48);
      }
    }
    for (; at < rowBytes; at += 16) {
      const value = normed(input + at, scale + at, shift + at, 0);
      v128.store(to + at, clamped ? relu6(value) : value);
    }
    to += rowBytes;
  }
}

/** Bytes from one panel to the next: lines of a row's panels would share few places in the cache without the gap. */
@inline
export function panelStride(rows: u32): usize {
  return rows * 32 + 64;
}

/**
 * to[channels / 8, rows, 8] = the values of input[rows, channels], zeros in a last half panel; panels are
 * `panelStride` apart.
 */
export function stagePanels(
  input: usize,
  scale: usize,
  shift: usize,
  clamped: bool,
  rows: u32,
  channels: u32,
  to: usize,
): void {
  const rowBytes = channels * 4;
  const panelBytes = panelStride(rows);
  const end = input + rows * rowBytes;
  for (; input < end; input += rowBytes) {
    let place = to;
    let at: usize = 0;
    if (scale == 0) {
      for (; at + 32 <= rowBytes; at += 32) {
        v128.store(place, v128.load(input + at));
        v128.store(place, v128.load(input + at, 16), 16);
        place += panelBytes;
      }
    } else if (clamped) {
      for (; at + 32 <= rowBytes; at += 32) {
        v128.store(place, relu6(normed(input + at, scale + at, shift + at, 0)));
        v128.store(place, relu6(normed(input + at, scale + at, shift + at, 16)), 16);
        place += panelBytes;
      }
    } else {
      for (; at + 32 <= rowBytes; at += 32) {
        v128.store(place, normed(input + at, scale + at, shift + at, 0));
        v128.store(place, normed(input + at, scale + at, shift + at, 16), 16);
        place += panelBytes;
      }
    }
    if (at < rowBytes) {
      let value = v128.load(input + at);
      if (scale != 0) value = normed(input + at, scale + at, shift + at, 0);
      v128.store(place, scale != 0 && clamped ? relu6(value) : value);
      v128.store(place, f32x4.splat(0), 16);
    }
    to += 32;
  }
}

@inline
function normed(input: usize, scale: usize, shift: usize, offset: usize): v128 {
  return multiplyAdd(v128.load(input + offset), v128.load(scale + offset), v128.load(shift + offset));
}
