/**
 * What a gradient has to be multiplied by so that it is no longer than a given norm, as
 * torch.nn.utils.clip_grad_norm_ computes it (Pascanu et al. 2013, https://arxiv.org/abs/1211.5063).
 */
import scaleSource from "./scale.wgsl" with { type: "text" };
import squaresSource from "./squares.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, type View } from "../program/program.ts";

/** Sums that the squares are first added up into. */
export const clipParts = 64;

/** scale = min(1, norm / (length of the gradients + 1e-6)). `length` is a multiple of 4. */
export function clip(call: {
  gradients: View; // [length]
  partials: View; // [clipParts]
  scale: View; // [1]
  length: number;
  /** The longest that the gradient may be, above 0. */
  norm: number;
  lanes: number;
}): Call[] {
  const { gradients, partials, scale, length, norm, lanes } = call;
  const perPart = Math.ceil(length / 4 / clipParts) * 4;
  return [
    recordCall({
      kernel: kernel("clip_squares", squaresSource, { LANES: lanes }),
      views: { gradients, partials },
      parameters: { length, perPart },
      workgroups: [clipParts, 1, 1],
      cost: { flops: 2 * length, bytes: 4 * length },
    }),
    recordCall({
      kernel: kernel("clip_scale", scaleSource),
      views: { partials, scale },
      parameters: { parts: clipParts, norm },
      workgroups: [1, 1, 1],
      cost: { flops: clipParts, bytes: 4 * clipParts },
    }),
  ];
}
