/**
 * The kernels of depthwise convolutions that walk down strips of an image's columns, for hardware and many rows. They
 * compute what those of `kernels.ts` do.
 */
import forwardSource from "./forward_strips.wgsl" with { type: "text" };
import backwardInputSource from "./backward_input_strips.wgsl" with { type: "text" };
import backwardWeightSource from "./backward_weight_strips.wgsl" with { type: "text" };
import gradientRowSource from "./strip_gradient_row.wgsl" with { type: "text" };
import inputColumnsSource from "./strip_input_columns.wgsl" with { type: "text" };
import inputRowSource from "./strip_input_row.wgsl" with { type: "text" };
import stripPlaceSource from "./strip_place.wgsl" with { type: "text" };
import { defineKernel, u32 } from "../program/description.ts";
import {
  depthwiseBackwardInputKernel,
  depthwiseBackwardWeightKernel,
  depthwiseForwardKernel,
  includes,
  parameters,
} from "./kernels.ts";

const stripIncludes = {
  ...includes,
  strip_place: { path: "kernels/depthwise/strip_place.wgsl", source: stripPlaceSource },
  strip_input_columns: {
    path: "kernels/depthwise/strip_input_columns.wgsl",
    source: inputColumnsSource,
  },
  strip_input_row: { path: "kernels/depthwise/strip_input_row.wgsl", source: inputRowSource },
  strip_gradient_row: {
    path: "kernels/depthwise/strip_gradient_row.wgsl",
    source: gradientRowSource,
  },
};

/** What all have in common; workgroups are divided as where a part is a workgroup's. */
const strips = {
  constants: { SHARED: true },
  /** `rows` is how many rows of outputs a strip has; `tiles` and `allTiles` count strips. */
  parameters: { ...parameters, rows: u32 },
  flags: ["STRIDE2"],
} as const;

/** What a kernel costs that reads its input, and writes or reads its output; `passes` is how often the input's. */
/* @__NO_SIDE_EFFECTS__ */ function costOf(passes: number) {
  return (
    { parameters: p }: { parameters: Readonly<Record<keyof typeof strips.parameters, number>> },
  ) => {
    const bands = Math.ceil(p.outputHeight / p.rows);
    const stripsBeside = Math.ceil((passes > 1 ? p.width : p.outputWidth) / 4);
    const pixels = p.allTiles / bands / stripsBeside * p.channels;
    const outputs = pixels * p.outputHeight * p.outputWidth;
    const inputs = pixels * p.height * p.width;
    return { flops: 18 * outputs, bytes: 4 * (passes * inputs + outputs) };
  };
}

/** The convolution, with the partial sums of its output where they are needed. */
export const depthwiseForwardStripsKernel = defineKernel({
  ...strips,
  name: "depthwise_forward_strips",
  template: {
    path: "kernels/depthwise/forward_strips.wgsl",
    source: forwardSource,
    includes: stripIncludes,
  },
  views: depthwiseForwardKernel.views,
  cost: costOf(1),
});

/** The gradient of the input, at the output of the norm before. */
export const depthwiseBackwardInputStripsKernel = defineKernel({
  ...strips,
  name: "depthwise_backward_input_strips",
  template: {
    path: "kernels/depthwise/backward_input_strips.wgsl",
    source: backwardInputSource,
    includes: stripIncludes,
  },
  views: depthwiseBackwardInputKernel.views,
  cost: costOf(2),
});

/** The gradient of the weight, in parts. */
export const depthwiseBackwardWeightStripsKernel = defineKernel({
  ...strips,
  name: "depthwise_backward_weight_strips",
  template: {
    path: "kernels/depthwise/backward_weight_strips.wgsl",
    source: backwardWeightSource,
    includes: stripIncludes,
  },
  views: depthwiseBackwardWeightKernel.views,
  cost: costOf(1),
});
