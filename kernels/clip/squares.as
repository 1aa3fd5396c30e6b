// Sums of squares over parts of the elements; see squares.wgsl. A task computes one part.

import { count, view } from "../cpu/call";
import { multiplyAdd } from "../cpu/vector";

export function clipSquares(call: usize, task: u32): void {
  const perPart = <usize>count(call, 1) * 4;
  const gradients = view(call, 0);
  const end = min((task + 1) * perPart, <usize>count(call, 0) * 4);
  let sum = f32x4.splat(0);
  for (let at = task * perPart; at < end; at += 16) {
    const g = v128.load(gradients + at);
    sum = multiplyAdd(g, g, sum);
  }
  const total = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) +
    f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
  store<f32>(view(call, 1) + task * 4, total);
}
