// Mean grey of each image as it stands before its contrast changes; see augment.wgsl. A task computes one
// image.

import { count, view } from "../cpu/call";
import { blend, grey, imageAt, operationAt } from "./pixels";

export function augmentMeans(call: usize, task: u32): void {
  const slot = load<u32>(view(call, 0)) * count(call, 1) + task;
  const draw = view(call, 2) + <usize>slot * 64;
  const code = <u32>load<f32>(draw, 4);
  const pixels = count(call, 2) * count(call, 3);
  let at = imageAt(call, load<u32>(view(call, 1) + <usize>slot * 4));
  let sum: u32 = 0;
  for (let pixel: u32 = 0; pixel < pixels; pixel++) {
    let red = <f32>load<u8>(at);
    let green = <f32>load<u8>(at, 1);
    let blue = <f32>load<u8>(at, 2);
    at += 3;
    for (let position: u32 = 0; position < 3; position++) {
      const operation = operationAt(code, position);
      if (operation == 1) break;
      const factor = load<f32>(draw + operation * 4, 8);
      const degenerate: f32 = operation == 0 ? 0 : <f32>grey(red, green, blue);
      red = blend(degenerate, red, factor);
      green = blend(degenerate, green, factor);
      blue = blend(degenerate, blue, factor);
    }
    sum += grey(red, green, blue);
  }
  const mean: u32 = (2 * sum + pixels) / (2 * pixels);
  store<f32>(view(call, 3) + task * 4, <f32>mean);
}
