// Mean grey of each image as it stands before its contrast changes; see augment.wgsl. A task computes one
// image.

import { AugmentMeansCall } from "../cpu/built/calls";
import { blend, grey, operationAt } from "./pixels";

export function augmentMeans(call: AugmentMeansCall, task: u32): void {
  const slot = load<u32>(call.batchIndex) * call.batch + task;
  const draw = call.drawsAt(slot);
  const order = <u32>draw.order;
  const pixels = call.height * call.width;
  const image = load<u32>(call.samples + <usize>slot * 4);
  let at = call.pixelsAt(image / call.imagesPerPart) +
    <usize>(image % call.imagesPerPart) * pixels * 3;
  let sum: u32 = 0;
  for (let pixel: u32 = 0; pixel < pixels; pixel++) {
    let red = <f32>load<u8>(at);
    let green = <f32>load<u8>(at, 1);
    let blue = <f32>load<u8>(at, 2);
    at += 3;
    for (let position: u32 = 0; position < 3; position++) {
      const operation = operationAt(order, position);
      if (operation == 1) break;
      const factor = draw.factorsAt(operation);
      const degenerate: f32 = operation == 0 ? 0 : <f32>grey(red, green, blue);
      red = blend(degenerate, red, factor);
      green = blend(degenerate, green, factor);
      blue = blend(degenerate, blue, factor);
    }
    sum += grey(red, green, blue);
  }
  const mean: u32 = (2 * sum + pixels) / (2 * pixels);
  store<f32>(call.means + task * 4, <f32>mean);
}
