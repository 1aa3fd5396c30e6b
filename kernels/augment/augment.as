// From packed bytes to the network's input, augmented, or only gathered and normalised where there are no
// draws; see augment.wgsl for the arithmetic and the shapes. A task computes one row of one image.

import { AugmentationDraw, AugmentCall } from "../cpu/built/calls";
import { blend, grey, operationAt } from "./pixels";

export function augment(call: AugmentCall, task: u32): void {
  const height: i32 = call.height;
  const width: i32 = call.width;
  const sample = task / height;
  const y: i32 = task % height;
  const slot = load<u32>(call.batchIndex) * call.batch + sample;
  const image = load<u32>(call.samples + <usize>slot * 4);
  const part = call.pixelsAt(image / call.imagesPerPart);
  const source = part + <usize>(image % call.imagesPerPart) * height * width * 3;
  const augmented = call.draws != 0;
  const draw = call.drawsAt(slot);
  const mean: f32 = !augmented ? 0 : load<f32>(call.means + sample * 4);
  let output = call.output + <usize>task * width * 16;
  for (let x: i32 = 0; x < width; x++) {
    let red: f32 = 255;
    let green: f32 = 255;
    let blue: f32 = 255;
    let column = x;
    let row = y;
    if (augmented) {
      column = sourceOf(x, y, draw, 0);
      row = sourceOf(x, y, draw, 1);
    }
    if (<u32>column < <u32>width && <u32>row < <u32>height) {
      if (augmented && draw.flip > 0.5) column = width - 1 - column;
      const at = source + (<usize>row * width + column) * 3;
      red = <f32>load<u8>(at);
      green = <f32>load<u8>(at, 1);
      blue = <f32>load<u8>(at, 2);
      for (let position: u32 = 0; augmented && position < 3; position++) {
        const operation = operationAt(<u32>draw.order, position);
        const factor = draw.factorsAt(operation);
        let degenerate: f32 = 0;
        if (operation == 1) degenerate = mean;
        if (operation == 2) degenerate = <f32>grey(red, green, blue);
        red = blend(degenerate, red, factor);
        green = blend(degenerate, green, factor);
        blue = blend(degenerate, blue, factor);
      }
    }
    store<f32>(output, (red / 255 - call.meanRed) / call.stdRed);
    store<f32>(output, (green / 255 - call.meanGreen) / call.stdGreen, 4);
    store<f32>(output, (blue / 255 - call.meanBlue) / call.stdBlue, 8);
    store<f32>(output, 0, 12);
    output += 16;
  }
}

/**
 * The pixel that an affine takes for (x, y), along x for axis 0 and y for axis 1: fixed point, but
 * floating point when it only scales and shifts.
 */
function sourceOf(x: i32, y: i32, draw: AugmentationDraw, axis: u32): i32 {
  const row = 3 * axis;
  const alongX = draw.matrixAt(row);
  const alongY = draw.matrixAt(row + 1);
  const shift = draw.matrixAt(row + 2);
  if (draw.matrixAt(1) == 0 && draw.matrixAt(3) == 0) {
    const centre = <f32>(axis == 0 ? x : y) + 0.5;
    const factor = axis == 0 ? alongX : alongY;
    return <i32>Mathf.floor(factor * centre + shift);
  }
  const corner = shift + <f32>0.5 * (alongX + alongY);
  return (fixed(corner) + x * fixed(alongX) + y * fixed(alongY)) >> 16;
}

@inline
function fixed(value: f32): i32 {
  return <i32>Mathf.floor(value * 65536 + 0.5);
}
