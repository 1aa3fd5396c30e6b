// Packs a weight [outputChannels, inputChannels] into panels of 8 columns, zeros where there are
// fewer, for whichever side of the product it stands on:
//
//   packRows     panels over outputChannels: packed[n / 8, k, n % 8] = weight[n, k]
//   packColumns  panels over inputChannels:  packed[k / 8, n, k % 8] = weight[n, k]
//
// Panels are `depth` deep, a multiple of 4; a task packs one panel.

import { count, packed, view } from "../cpu/call";

export function packRows(call: usize, task: u32): void {
  const outputChannels = count(call, 0);
  const inputChannels = count(call, 1);
  const depth = count(call, 2);
  const first = task * 8;
  const rows = min(outputChannels - first, 8);
  const source = view(call, 0) + <usize>first * inputChannels * 4;
  const target = packed + <usize>task * depth * 32;
  if (rows < 8 || depth > inputChannels) memory.fill(target, 0, <usize>depth * 32);
  for (let row: u32 = 0; row < rows; row++) {
    const from = source + <usize>row * inputChannels * 4;
    const to = target + row * 4;
    for (let k: u32 = 0; k < inputChannels; k++) {
      store<f32>(to + <usize>k * 32, load<f32>(from + <usize>k * 4));
    }
  }
}

export function packColumns(call: usize, task: u32): void {
  const outputChannels = count(call, 0);
  const inputChannels = count(call, 1);
  const first = task * 8;
  const columns = min(inputChannels - first, 8);
  let from = view(call, 0) + <usize>first * 4;
  let to = packed + <usize>task * outputChannels * 32;
  const end = to + <usize>outputChannels * 32;
  for (; to < end; to += 32) {
    v128.store(to, v128.load(from));
    v128.store(to, columns == 8 ? v128.load(from, 16) : f32x4.splat(0), 16);
    from += <usize>inputChannels * 4;
  }
}
