// Packs a weight [outputChannels, inputChannels] into panels of 8 columns, zeros where there are
// fewer, for whichever side of the product it stands on:
//
//   packRows     panels over outputChannels: packed[n / 8, k, n % 8] = weight[n, k]
//   packColumns  panels over inputChannels:  packed[k / 8, n, k % 8] = weight[n, k]
//
// A task packs one panel.

import { PackRowsCall, PackColumnsCall } from "../cpu/built/calls";
import { packed } from "../cpu/call";

export function packRows(call: PackRowsCall, task: u32): void {
  const outputChannels = call.outputChannels;
  const inputChannels = call.inputChannels;
  const first = task * 8;
  const rows = min(outputChannels - first, 8);
  const source = call.weight + <usize>first * inputChannels * 4;
  const target = packed + task * inputChannels * 32;
  if (rows < 8) memory.fill(target, 0, inputChannels * 32);
  const rowBytes = inputChannels * 4;
  for (let row: u32 = 0; row < rows; row += 4) {
    let from = source + row * rowBytes;
    let to = target + row * 4;
    let k: u32 = 0;
    for (; k + 4 <= inputChannels; k += 4) {
      transpose(from, rowBytes, to);
      from += 16;
      to += 128;
    }
    for (; k < inputChannels; k++) {
      for (let r: u32 = 0; r < 4; r++) store<f32>(to + r * 4, load<f32>(from + r * rowBytes));
      from += 4;
      to += 32;
    }
  }
}

/** Four rows of four become four columns, 32 bytes from one to the next. */
@inline
function transpose(from: usize, stride: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + stride);
  const c = v128.load(from + 2 * stride);
  const d = v128.load(from + 3 * stride);
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const abHigh = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cdHigh = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(to, i64x2.shuffle(ab, cd, 1, 3), 32);
  v128.store(to, i64x2.shuffle(abHigh, cdHigh, 0, 2), 64);
  v128.store(to, i64x2.shuffle(abHigh, cdHigh, 1, 3), 96);
}

export function packColumns(call: PackColumnsCall, task: u32): void {
  const outputChannels = call.outputChannels;
  const inputChannels = call.inputChannels;
  const first = task * 8;
  const columns = min(inputChannels - first, 8);
  let from = call.weight + <usize>first * 4;
  let to = packed + <usize>task * outputChannels * 32;
  const end = to + <usize>outputChannels * 32;
  for (; to < end; to += 32) {
    v128.store(to, v128.load(from));
    v128.store(to, columns == 8 ? v128.load(from, 16) : f32x4.splat(0), 16);
    from += <usize>inputChannels * 4;
  }
}
