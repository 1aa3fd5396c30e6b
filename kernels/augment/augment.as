// From packed bytes to the network's input, augmented, or only gathered and normalised where there are no
// draws; see augment.wgsl for the arithmetic and the shapes. A task computes one row of one image.

import { AugmentationDraw, AugmentCall } from "../cpu/built/calls";
import { blend, grey, greyPixel, operationAt, pixelAt } from "./pixels";

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
  const mean = f32x4(call.meanRed, call.meanGreen, call.meanBlue, 0);
  const std = f32x4(call.stdRed, call.stdGreen, call.stdBlue, 1);
  if (call.draws == 0) {
    let at = source + <usize>y * width * 3;
    for (let to = output; to < output + width * 16; to += 16) {
      v128.store(to, normalised(pixelAt(at), mean, std));
      at += 3;
    }
    return;
  }
  const draw = call.drawsAt(slot);
  const order = <u32>draw.order;
  const first = operationAt(order, 0);
  const second = operationAt(order, 1);
  const third = operationAt(order, 2);
  const firstFactor = draw.factorsAt(first);
  const secondFactor = draw.factorsAt(second);
  const thirdFactor = draw.factorsAt(third);
  const contrast = greyPixel(load<f32>(call.means + sample * 4));
  const flipped = draw.flip > 0.5;
  // Fixed point, but floating point when the affine only scales and shifts.
  const scaling = draw.matrixAt(1) == 0 && draw.matrixAt(3) == 0;
  const scaledRow = scaled(y, draw.matrixAt(4), draw.matrixAt(5));
  let fixedColumn = startOf(y, draw, 0);
  let fixedRow = startOf(y, draw, 1);
  const columnStep = fixed(draw.matrixAt(0));
  const rowStep = fixed(draw.matrixAt(3));
  for (let x: i32 = 0; x < width; x++) {
    let pixel = f32x4(255, 255, 255, 0);
    let column = scaling ? scaled(x, draw.matrixAt(0), draw.matrixAt(2)) : fixedColumn >> 16;
    const row = scaling ? scaledRow : fixedRow >> 16;
    fixedColumn += columnStep;
    fixedRow += rowStep;
    if (<u32>column < <u32>width && <u32>row < <u32>height) {
      if (flipped) column = width - 1 - column;
      pixel = pixelAt(source + (<usize>row * width + column) * 3);
      pixel = blend(degenerate(first, pixel, contrast), pixel, firstFactor);
      pixel = blend(degenerate(second, pixel, contrast), pixel, secondFactor);
      pixel = blend(degenerate(third, pixel, contrast), pixel, thirdFactor);
    }
    v128.store(output + x * 16, normalised(pixel, mean, std));
  }
}

@inline
function normalised(pixel: v128, mean: v128, std: v128): v128 {
  return f32x4.div(f32x4.sub(f32x4.div(pixel, f32x4.splat(255)), mean), std);
}

/** What an operation blends a pixel with: black, the image's mean grey, or the pixel's own grey. */
@inline
function degenerate(operation: u32, pixel: v128, contrast: v128): v128 {
  if (operation == 0) return f32x4.splat(0);
  return operation == 1 ? contrast : greyPixel(<f32>grey(pixel));
}

/** Where an affine that only scales and shifts takes the pixel from, along one axis. */
@inline
function scaled(place: i32, factor: f32, shift: f32): i32 {
  return <i32>Mathf.floor(factor * (<f32>place + 0.5) + shift);
}

/** Where another affine takes a row's first pixel from, along x for axis 0 and y for axis 1. */
function startOf(y: i32, draw: AugmentationDraw, axis: u32): i32 {
  const alongX = draw.matrixAt(3 * axis);
  const alongY = draw.matrixAt(3 * axis + 1);
  const corner = draw.matrixAt(3 * axis + 2) + <f32>0.5 * (alongX + alongY);
  return fixed(corner) + y * fixed(alongY);
}

@inline
function fixed(value: f32): i32 {
  return <i32>Mathf.floor(value * 65536 + 0.5);
}
