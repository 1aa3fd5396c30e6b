// From packed bytes to the network's input, augmented, or only gathered and normalised where there are no
// draws; see augment.wgsl for the arithmetic and the shapes. A task computes one row of one image.

import { AugmentationDraw, AugmentCall } from "../cpu/built/calls";
import { scratch } from "../cpu/call";
import { affineRow } from "./affine";
import { cropRow } from "./crop";
import { normalised, pixelAt } from "./pixels";

export function augment(call: AugmentCall, task: u32): void {
  const height: i32 = call.height;
  const sample = task / height;
  const y: i32 = task % height;
  const output = call.output + <usize>task * call.width * 16;
  storeRow(call, sample, y, output);
  if (!call.MIX) return;
  const draw = call.drawsAt(load<u32>(call.batchIndex) * call.batch + sample);
  const row = y - <i32>draw.mixedAt(1);
  if (row < 0 || row >= <i32>draw.mixedAt(3)) return;
  storeRow(call, (sample + call.batch - 1) % call.batch, y, scratch + 256);
  const weight = f32x4.splat(draw.mixedWeight);
  const rest = f32x4.splat(1 - draw.mixedWeight);
  const from = <i32>draw.mixedAt(0) * 16;
  const end = from + <i32>draw.mixedAt(2) * 16;
  for (let at = from; at < end; at += 16) {
    const own = f32x4.mul(weight, v128.load(output + at));
    const other = f32x4.mul(rest, v128.load(scratch + 256 + at));
    v128.store(output + at, f32x4.add(own, other));
  }
}

/** The network's input of one row, before it is mixed. */
function storeRow(call: AugmentCall, sample: u32, y: i32, output: usize): void {
  const height: i32 = call.height;
  const width: i32 = call.width;
  const slot = load<u32>(call.batchIndex) * call.batch + sample;
  const image = load<u32>(call.samples + <usize>slot * 4);
  const part = call.pixelsAt(image / call.imagesPerPart);
  const source = part + <usize>(image % call.imagesPerPart) * height * width * 3;
  if (call.draws != 0) {
    const draw = call.drawsAt(slot);
    const means = call.means == 0 ? 0 : call.means + sample * 4;
    if (call.CROP) cropRow(call, draw, means, source, y, output);
    else affineRow(call, draw, means, source, y, output);
    if (call.ERASE) eraseRow(draw, y, output);
    return;
  }
  const mean = f32x4(call.meanRed, call.meanGreen, call.meanBlue, 0);
  const std = f32x4(call.stdRed, call.stdGreen, call.stdBlue, 1);
  let at = source + <usize>y * width * 3;
  for (let to = output; to < output + width * 16; to += 16) {
    v128.store(to, normalised(pixelAt(at), mean, std));
    at += 3;
  }
}

/** Sets what is erased of a row to 0. */
function eraseRow(draw: AugmentationDraw, y: i32, output: usize): void {
  const row = y - <i32>draw.eraseAt(1);
  if (row < 0 || row >= <i32>draw.eraseAt(3)) return;
  const from = output + <i32>draw.eraseAt(0) * 16;
  memory.fill(from, 0, <i32>draw.eraseAt(2) * 16);
}
