// From packed bytes to the network's input, augmented, or only gathered and normalised where there are no
// draws; see augment.wgsl for the arithmetic and the shapes. A task computes one row of one image.

import { count, number, view } from "../cpu/call";
import { blend, grey, imageAt, operationAt } from "./pixels";

export function augment(call: usize, task: u32): void {
  const height: i32 = count(call, 2);
  const width: i32 = count(call, 3);
  const sample = task / height;
  const y: i32 = task % height;
  const slot = load<u32>(view(call, 0)) * count(call, 1) + sample;
  const image = imageAt(call, load<u32>(view(call, 1) + <usize>slot * 4));
  const draws = view(call, 2);
  const draw = draws + <usize>slot * 64;
  const mean: f32 = draws == 0 ? 0 : load<f32>(view(call, 3) + sample * 4);
  let output = view(call, 4) + <usize>task * width * 16;
  for (let x: i32 = 0; x < width; x++) {
    let red: f32 = 255;
    let green: f32 = 255;
    let blue: f32 = 255;
    let column = x;
    let row = y;
    if (draws != 0) {
      column = sourceOf(x, y, draw + 20, draw + 32, 0);
      row = sourceOf(x, y, draw + 20, draw + 32, 1);
    }
    if (<u32>column < <u32>width && <u32>row < <u32>height) {
      if (draws != 0 && load<f32>(draw) > 0.5) column = width - 1 - column;
      const at = image + (<usize>row * width + column) * 3;
      red = <f32>load<u8>(at);
      green = <f32>load<u8>(at, 1);
      blue = <f32>load<u8>(at, 2);
      for (let position: u32 = 0; draws != 0 && position < 3; position++) {
        const operation = operationAt(<u32>load<f32>(draw, 4), position);
        const factor = load<f32>(draw + operation * 4, 8);
        let degenerate: f32 = 0;
        if (operation == 1) degenerate = mean;
        if (operation == 2) degenerate = <f32>grey(red, green, blue);
        red = blend(degenerate, red, factor);
        green = blend(degenerate, green, factor);
        blue = blend(degenerate, blue, factor);
      }
    }
    store<f32>(output, (red / 255 - number(call, 4)) / number(call, 7));
    store<f32>(output, (green / 255 - number(call, 5)) / number(call, 8), 4);
    store<f32>(output, (blue / 255 - number(call, 6)) / number(call, 9), 8);
    store<f32>(output, 0, 12);
    output += 16;
  }
}

/**
 * The pixel that an affine takes for (x, y), along x for axis 0 and y for axis 1: fixed point, but
 * floating point when it only scales and shifts. `rowX` and `rowY` are the rows of its matrix.
 */
function sourceOf(x: i32, y: i32, rowX: usize, rowY: usize, axis: i32): i32 {
  const row = axis == 0 ? rowX : rowY;
  if (load<f32>(rowX, 4) == 0 && load<f32>(rowY) == 0) {
    const centre = <f32>(axis == 0 ? x : y) + 0.5;
    const factor = axis == 0 ? load<f32>(row) : load<f32>(row, 4);
    return <i32>Mathf.floor(factor * centre + load<f32>(row, 8));
  }
  const alongX = load<f32>(row);
  const alongY = load<f32>(row, 4);
  const corner = load<f32>(row, 8) + <f32>0.5 * (alongX + alongY);
  return (fixed(corner) + x * fixed(alongX) + y * fixed(alongY)) >> 16;
}

@inline
function fixed(value: f32): i32 {
  return <i32>Mathf.floor(value * 65536 + 0.5);
}
