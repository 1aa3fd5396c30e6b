// A row of an image that an affine moves, with nearest sampling and white fill; see augment.wgsl.

import { AugmentationDraw, AugmentCall } from "../cpu/built/calls";
import { greyPixel, normalised, operationAt, pixelAt, recoloured } from "./pixels";

/** `means` is the address of the image's mean grey, 0 where its colours stay. */
export function affineRow(
  call: AugmentCall,
  draw: AugmentationDraw,
  means: usize,
  source: usize,
  y: i32,
  output: usize,
): void {
  const height: i32 = call.height;
  const width: i32 = call.width;
  const mean = f32x4(call.meanRed, call.meanGreen, call.meanBlue, 0);
  const std = f32x4(call.stdRed, call.stdGreen, call.stdBlue, 1);
  const order = <u32>draw.order;
  const first = operationAt(order, 0);
  const second = operationAt(order, 1);
  const third = operationAt(order, 2);
  const firstFactor = draw.factorsAt(first);
  const secondFactor = draw.factorsAt(second);
  const thirdFactor = draw.factorsAt(third);
  const contrast = greyPixel(means == 0 ? 0 : load<f32>(means));
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
      if (means != 0) {
        pixel = recoloured(first, pixel, contrast, firstFactor);
        pixel = recoloured(second, pixel, contrast, secondFactor);
        pixel = recoloured(third, pixel, contrast, thirdFactor);
      }
    }
    v128.store(output + x * 16, normalised(pixel, mean, std));
  }
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
