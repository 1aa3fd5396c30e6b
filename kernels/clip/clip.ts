/**
 * What a gradient has to be multiplied by so that it is no longer than a given norm, as
 * torch.nn.utils.clip_grad_norm_ computes it (Pascanu et al. 2013, https://arxiv.org/abs/1211.5063).
 */
import scaleSource from "./scale.wgsl" with { type: "text" };
import squaresSource from "./squares.wgsl" with { type: "text" };
import { undivided } from "../cpu/division.ts";
import { defineKernel, f32, read, u32, write } from "../program/description.ts";
import type { Call, View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { lanesOf, type Target } from "../program/target.ts";

/** Sums that the squares are first added up into. */
export const clipParts = 64;

/** Sums of squares, each over a part of the gradients. */
export const clipSquaresKernel = defineKernel({
  name: "clip_squares",
  template: { path: "kernels/clip/squares.wgsl", source: squaresSource },
  views: { gradients: read("vec4f", "[length]"), partials: write("f32", "[parts]") },
  parameters: { length: u32, perPart: u32 },
  cost: ({ parameters: { length } }) => ({ flops: 2 * length, bytes: 4 * length }),
  cpu: {
    module: "clip/squares",
    entry: "clipSquares",
    divide: () => ({ tasks: clipParts }),
  },
});

/** The factor that follows from the sums. */
export const clipScaleKernel = defineKernel({
  name: "clip_scale",
  template: { path: "kernels/clip/scale.wgsl", source: scaleSource },
  views: { partials: read("f32", "[parts]"), scale: write("f32", "[1]") },
  parameters: { parts: u32, norm: f32 },
  cost: ({ parameters: { parts } }) => ({ flops: parts, bytes: 4 * parts }),
  cpu: { module: "clip/scale", entry: "clipScale", divide: undivided },
});

/** scale = min(1, norm / (length of the gradients + 1e-6)). `length` is a multiple of 4. */
export function clip(call: {
  gradients: View; // [length]
  partials: View; // [clipParts]
  scale: View; // [1]
  length: number;
  /** The longest that the gradient may be, above 0. */
  norm: number;
  target: Target;
}): Call[] {
  const { gradients, partials, scale, length, norm, target } = call;
  const perPart = Math.ceil(length / 4 / clipParts) * 4;
  return [
    recordCall(clipSquaresKernel, {
      target,
      views: { gradients, partials },
      parameters: { length, perPart },
      constants: { LANES: lanesOf(target) },
      workgroups: [clipParts, 1, 1],
    }),
    recordCall(clipScaleKernel, {
      target,
      views: { partials, scale },
      parameters: { parts: clipParts, norm },
      workgroups: [1, 1, 1],
    }),
  ];
}
