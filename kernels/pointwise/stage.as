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
  const rowBytes = <usize>channels * 4;
  if (scale == 0) {
    memory.copy(to, input, rows * rowBytes);
    return;
  }
  for (let row: u32 = 0; row < rows; row++) {
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const value = normed(input + at, scale + at, shift + at, clamped);
      v128.store(to + at, value);
    }
    input += rowBytes;
    to += rowBytes;
  }
}

/** to[channels / 8, rows, 8] = the values of input[rows, channels], zeros in a last half panel. */
export function stagePanels(
  input: usize,
  scale: usize,
  shift: usize,
  clamped: bool,
  rows: u32,
  channels: u32,
  to: usize,
): void {
  const rowBytes = <usize>channels * 4;
  const panelBytes = <usize>rows * 32;
  for (let row: u32 = 0; row < rows; row++) {
    let place = to + <usize>row * 32;
    for (let at: usize = 0; at < rowBytes; at += 32) {
      let second = f32x4.splat(0);
      if (scale == 0) {
        v128.store(place, v128.load(input + at));
        if (at + 16 < rowBytes) second = v128.load(input + at, 16);
      } else {
        v128.store(place, normed(input + at, scale + at, shift + at, clamped));
        if (at + 16 < rowBytes) {
          second = normed(input + at + 16, scale + at + 16, shift + at + 16, clamped);
        }
      }
      v128.store(place, second, 16);
      place += panelBytes;
    }
    input += rowBytes;
  }
}

@inline
function normed(input: usize, scale: usize, shift: usize, clamped: bool): v128 {
  const value = multiplyAdd(v128.load(input), v128.load(scale), v128.load(shift));
  return clamped ? relu6(value) : value;
}
