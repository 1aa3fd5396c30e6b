// A row of an image of which a part is enlarged to the whole with bilinear sampling; see augment.wgsl. The weights
// are computed as PIL computes them, in double precision.

import { AugmentationDraw, AugmentCall } from "../cpu/built/calls";
import { greyPixel, normalised, operationAt, pixelAt, recoloured } from "./pixels";

/** The weight of 1 in fixed point. */
const one: i32 = 1 << 22;

/** `means` is the address of the image's mean grey, 0 where its colours stay. */
export function cropRow(
  call: AugmentCall,
  draw: AugmentationDraw,
  means: usize,
  source: usize,
  y: i32,
  output: usize,
): void {
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
  const columns = <i32>draw.cropAt(2);
  const rows = <i32>draw.cropAt(3);
  const down = placeOf(y, rows, call.height);
  const upper = <i32>down;
  const downWeight = weightOf(down);
  const stride = <usize>width * 3;
  const upperRow = source + <usize>(<i32>draw.cropAt(1) + upper) * stride;
  const lowerRow = upper + 1 < rows ? upperRow + stride : upperRow;
  // A mirrored image is read from its other end.
  const flipped = draw.flip > 0.5;
  const left = <i32>draw.cropAt(0);
  const start = flipped ? width - 1 - left : left;
  const step = flipped ? -1 : 1;
  // The two columns that the last pixel lay between; the next one lies between the same or one further.
  let at: i32 = -2;
  let leftUpper = i32x4.splat(0);
  let leftLower = i32x4.splat(0);
  let rightUpper = i32x4.splat(0);
  let rightLower = i32x4.splat(0);
  for (let x: i32 = 0; x < width; x++) {
    const across = placeOf(x, columns, width);
    while (at < <i32>across) {
      at++;
      leftUpper = rightUpper;
      leftLower = rightLower;
      const column = start + step * min(at + 1, columns - 1);
      let upperPixel = pixelAt(upperRow + column * 3);
      let lowerPixel = pixelAt(lowerRow + column * 3);
      if (means != 0) {
        upperPixel = recoloured(first, upperPixel, contrast, firstFactor);
        upperPixel = recoloured(second, upperPixel, contrast, secondFactor);
        upperPixel = recoloured(third, upperPixel, contrast, thirdFactor);
        lowerPixel = recoloured(first, lowerPixel, contrast, firstFactor);
        lowerPixel = recoloured(second, lowerPixel, contrast, secondFactor);
        lowerPixel = recoloured(third, lowerPixel, contrast, thirdFactor);
      }
      rightUpper = i32x4.trunc_sat_f32x4_s(upperPixel);
      rightLower = i32x4.trunc_sat_f32x4_s(lowerPixel);
    }
    const weight = weightOf(across);
    const pixel = mixed(
      mixed(leftUpper, rightUpper, weight),
      mixed(leftLower, rightLower, weight),
      downWeight,
    );
    v128.store(output + x * 16, normalised(f32x4.convert_i32x4_s(pixel), mean, std));
  }
}

/** Where in the crop a pixel of the image lies along one axis, counted from the first pixel's centre. */
@inline
function placeOf(place: i32, cropped: i32, size: i32): f64 {
  return max((<f64>place + 0.5) * (<f64>cropped / <f64>size) - 0.5, 0);
}

/** The weight of the next pixel in fixed point. */
@inline
function weightOf(place: f64): i32 {
  return <i32>((place - Math.floor(place)) * one + 0.5);
}

/** What lies between two pixels, rounded to bytes. */
@inline
function mixed(first: v128, second: v128, weight: i32): v128 {
  const sum = i32x4.add(
    i32x4.mul(first, i32x4.splat(one - weight)),
    i32x4.mul(second, i32x4.splat(weight)),
  );
  return i32x4.shr_u(i32x4.add(sum, i32x4.splat(one / 2)), 22);
}
