// From packed bytes to the network's input, augmented, or only gathered and normalised where there are no
// draws; see augment.wgsl for the arithmetic and the shapes. A task computes one row of one image.

import { AugmentationDraw, AugmentCall } from "../cpu/built/calls";
import { affineRow } from "./affine";
import { cropRow } from "./crop";
import { normalised, pixelAt } from "./pixels";

export function augment(call: AugmentCall, task: u32): void {
  const height: i32 = call.height;
  const width: i32 = call.width;
  const sample = task / height;
  const y: i32 = task % height;
  const slot = load<u32>(call.batchIndex) * call.batch + sample;
  const image = load<u32>(call.samples + <usize>slot * 4);
  const part = call.pixelsAt(image / call.imagesPerPart);
  const source = part + <usize>(image % call.imagesPerPart) * height * width * 3;
  const output = call.output + <usize>task * width * 16;
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
