/**
 * The kernels of depthwise convolutions that do the work of a norm besides their own: see norm/by_readers.ts. They
 * are for hardware, of parts that are a workgroup's.
 */
import {
  behindParameters,
  behindViews,
  finishedParameters,
  finishedViews,
  storingViews,
  withReading,
} from "../norm/by_readers.ts";
import { defineKernel, read, when, write } from "../program/description.ts";
import {
  backwardInputTemplate,
  backwardWeightTemplate,
  costOf,
  forwardTemplate,
  parameters,
  type Walked,
} from "./kernels.ts";

/** The convolution, of an input whose norm it finishes. */
export const depthwiseForwardFinishingKernel = defineKernel({
  name: "depthwise_forward_finishing",
  template: forwardTemplate,
  constants: { FINISHES: true, STATISTICS: true },
  views: {
    input: read("vec4f", "[batch, height, width, channels]"),
    weight: read("vec4f", "[channels, 1, 3, 3]"),
    output: write("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    partials: write("vec4f", "[parts, 2, channels]"),
    ...finishedViews,
  },
  parameters: { ...parameters, ...finishedParameters },
  flags: ["STRIDE2"],
  cost: (call) => withReading(costOf("output")(call), normOf(call), false),
});

/** The gradient of the input, from the gradient at the output of the norm behind. */
export const depthwiseBackwardInputThroughNormKernel = defineKernel({
  name: "depthwise_backward_input_through_norm",
  template: backwardInputTemplate,
  constants: { THROUGH_NORM: true, STORES: true },
  views: {
    gradient: read("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    weight: read("vec4f", "[channels, 1, 3, 3]"),
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    output: write("vec4f", "[batch, height, width, channels]"),
    partials: write("vec4f", "[parts, 2, channels]"),
    skip: when("SKIP", read("vec4f", "[batch, height, width, channels]")),
    inputMean: read("vec4f", "[channels]"),
    ...storingViews,
  },
  parameters: { ...parameters, ...behindParameters },
  flags: ["STRIDE2"],
  cost: (call) => withReading(costOf("input")(call), normOf(call), true),
});

/** The gradient of the weight, in parts, from the gradient at the output of the norm behind. */
export const depthwiseBackwardWeightThroughNormKernel = defineKernel({
  name: "depthwise_backward_weight_through_norm",
  template: backwardWeightTemplate,
  constants: { THROUGH_NORM: true, STORES: false },
  views: {
    input: read("vec4f", "[batch, height, width, channels]"),
    inputScale: read("vec4f", "[channels]"),
    inputShift: read("vec4f", "[channels]"),
    gradient: read("vec4f", "[batch, outputHeight, outputWidth, channels]"),
    output: write("vec4f", "[splits, channels, 1, 3, 3]"),
    ...behindViews,
  },
  parameters: { ...parameters, ...behindParameters },
  flags: ["STRIDE2"],
  cost: (call) => withReading(costOf("output")(call), normOf(call), true),
});

function normOf(
  { parameters: p }: Walked & {
    readonly parameters: { readonly normRows: number; readonly normParts: number };
  },
) {
  return { rows: p.normRows, channels: p.channels, parts: p.normParts };
}
