// Sums of squares over parts of the elements; see squares.wgsl. A task computes one part.

import { ClipSquaresCall } from "../cpu/built/calls";
import { multiplyAdd } from "../cpu/vector";

export function clipSquares(call: ClipSquaresCall, task: u32): void {
  const perPart = <usize>call.perPart * 4;
  const gradients = call.gradients;
  const end = min((task + 1) * perPart, <usize>call.length * 4);
  let sum = f32x4.splat(0);
  for (let at = task * perPart; at < end; at += 16) {
    const g = v128.load(gradients + at);
    sum = multiplyAdd(g, g, sum);
  }
  const total = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) +
    f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
  store<f32>(call.partials + task * 4, total);
}
