// Mean grey of each image as it stands before its contrast changes; see augment.wgsl. A task computes one
// image.

import { AugmentMeansCall } from "../cpu/built/calls";
import { blend, grey, greyPixel, operationAt, pixelAt } from "./pixels";

export function augmentMeans(call: AugmentMeansCall, task: u32): void {
  const slot = load<u32>(call.batchIndex) * call.batch + task;
  const draw = call.drawsAt(slot);
  const order = <u32>draw.order;
  const first = operationAt(order, 0);
  const second = operationAt(order, 1);
  const firstFactor = draw.factorsAt(first);
  const secondFactor = draw.factorsAt(second);
  const pixels = call.height * call.width;
  const image = load<u32>(call.samples + <usize>slot * 4);
  let at = call.pixelsAt(image / call.imagesPerPart) +
    <usize>(image % call.imagesPerPart) * pixels * 3;
  const end = at + pixels * 3;
  let sum: u32 = 0;
  for (; at < end; at += 3) {
    let pixel = pixelAt(at);
    if (first != 1) {
      pixel = changed(pixel, first, firstFactor);
      if (second != 1) pixel = changed(pixel, second, secondFactor);
    }
    sum += grey(pixel);
  }
  const mean: u32 = (2 * sum + pixels) / (2 * pixels);
  store<f32>(call.means + task * 4, <f32>mean);
}

/** A pixel after its brightness or saturation changed. */
@inline
function changed(pixel: v128, operation: u32, factor: f32): v128 {
  return blend(operation == 0 ? f32x4.splat(0) : greyPixel(<f32>grey(pixel)), pixel, factor);
}
